package org.citizenwindow.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class WechatConfigCheckTest {
    @Test
    void complete_hasNoProblems() {
        assertThat(
                        problems(
                                Map.of(
                                        "window.accounts.main.platform", "wechat",
                                        "window.accounts.main.app-id", "wx1",
                                        "window.accounts.main.app-secret", "s",
                                        "window.accounts.main.token", "abc",
                                        "window.accounts.main.encoding-aes-key", Pushes.AES_KEY,
                                        "window.accounts.main.previous-encoding-aes-key",
                                                Pushes.OLD_AES_KEY,
                                        "window.accounts.main.original-id", "gh_1",
                                        "window.accounts.main.api-base-url",
                                                "http://127.0.0.1:8080/simulator/wechat")))
                .isEmpty();
    }

    @Test
    void noAccounts_isForOthersToJudge() {
        assertThat(problems(Map.of())).isEmpty();
    }

    @Test
    void everythingMissing_isNamedAtOnce() {
        assertThat(
                        problems(
                                Map.of(
                                        "window.accounts.main.platform", "wechat",
                                        "window.accounts.other.app-id", "wx2")))
                .containsExactly(
                        "window.accounts.main.app-id is missing.",
                        "window.accounts.main.app-secret is missing.",
                        "window.accounts.main.token is missing.",
                        "window.accounts.other.platform is missing: wechat or weibo.");
    }

    @Test
    void contradictions_areNamed_withoutQuotingSecrets() {
        List<String> problems =
                problems(
                        Map.ofEntries(
                                Map.entry("window.accounts.a.platform", "wechat"),
                                Map.entry("window.accounts.a.app-id", "wx1"),
                                Map.entry("window.accounts.a.app-secret", "hush-hush"),
                                Map.entry("window.accounts.a.token", "no token!"),
                                Map.entry("window.accounts.a.encoding-aes-key", "too-short"),
                                Map.entry(
                                        "window.accounts.a.previous-encoding-aes-key", "too-short"),
                                Map.entry("window.accounts.a.api-base-url", "ftp://x/"),
                                Map.entry("window.accounts.b.platform", "wechat"),
                                Map.entry("window.accounts.b.app-id", "wx1"),
                                Map.entry("window.accounts.b.app-secret", "s"),
                                Map.entry("window.accounts.b.token", "abc"),
                                Map.entry("window.accounts.b.require-encryption", "true"),
                                Map.entry(
                                        "window.accounts.b.previous-encoding-aes-key",
                                        Pushes.OLD_AES_KEY),
                                Map.entry("window.accounts.c.platform", "icq")));

        assertThat(problems)
                .hasSize(9)
                .noneMatch(line -> line.contains("hush") || line.contains("!"));
        assertThat(problems)
                .anyMatch(line -> line.startsWith("window.accounts.a.token must"))
                .anyMatch(line -> line.contains("a.previous-encoding-aes-key is the same"))
                .anyMatch(line -> line.contains("b.previous-encoding-aes-key is set, but"))
                .anyMatch(line -> line.contains("b.require-encryption is set, but"))
                .anyMatch(
                        line -> line.contains("b.app-id is the same as that of window.accounts.a"))
                .anyMatch(line -> line.contains("c.platform is neither"));
    }

    @Test
    void weiboAccount_isLeftToItsOwnRoom() {
        Map<String, String> set =
                Map.of(
                        "window.accounts.square.platform", "weibo",
                        "window.accounts.square.app-secret", "s");

        assertThat(problems(set)).isEmpty();
        assertThat(new WechatAccounts(config(new PropertiesConfigSource(set, "test", 100))).all())
                .isEmpty();
    }

    @Test
    void environmentVariables_alone_areEnough() {
        WechatConfig config =
                config(
                        new EnvConfigSource(
                                Map.of(
                                        "WINDOW_ACCOUNTS_MAIN_PLATFORM", "wechat",
                                        "WINDOW_ACCOUNTS_MAIN_APP_ID", "wx1",
                                        "WINDOW_ACCOUNTS_MAIN_APP_SECRET", "s",
                                        "WINDOW_ACCOUNTS_MAIN_TOKEN", "abc",
                                        "WINDOW_ACCOUNTS_MAIN_ENCODING_AES_KEY", Pushes.AES_KEY),
                                300));

        assertThat(new WechatConfigCheck(config).problems()).isEmpty();
        WechatAccount main = new WechatAccounts(config).find("main").orElseThrow();
        assertThat(main.appId()).isEqualTo("wx1");
        assertThat(main.aesKeys()).containsExactly(Pushes.AES_KEY);
        assertThat(main.apiBaseUrl()).isEqualTo("https://api.weixin.qq.com");
        assertThat(main.toString()).doesNotContain("abc", Pushes.AES_KEY);
    }

    @Test
    void keySetButPushesInClearTaken_isWarnedOf() {
        Map<String, String> set =
                new HashMap<>(
                        Map.of(
                                "window.accounts.main.platform", "wechat",
                                "window.accounts.main.encoding-aes-key", Pushes.AES_KEY,
                                "window.accounts.plain.platform", "wechat"));
        assertThat(warnings(set))
                .singleElement()
                .asString()
                .startsWith("window.accounts.main.require-encryption is not set")
                .doesNotContain(Pushes.AES_KEY);
        set.put("window.accounts.main.require-encryption", "true");
        assertThat(warnings(set)).isEmpty();
    }

    private static List<String> warnings(Map<String, String> set) {
        return new WechatConfigCheck(config(new PropertiesConfigSource(set, "test", 100)))
                .warnings();
    }

    private static List<String> problems(Map<String, String> set) {
        return new WechatConfigCheck(config(new PropertiesConfigSource(set, "test", 100)))
                .problems();
    }

    private static WechatConfig config(ConfigSource source) {
        return new SmallRyeConfigBuilder()
                .withSources(source)
                .withMapping(WechatConfig.class)
                .build()
                .getConfigMapping(WechatConfig.class);
    }
}
