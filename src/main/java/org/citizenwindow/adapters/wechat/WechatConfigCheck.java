package org.citizenwindow.adapters.wechat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.citizenwindow.platform.SettingsCheck;

/** Names every missing or contradicting setting of the accounts at once. Never quotes a value: most of them are secrets. */
@Singleton
class WechatConfigCheck implements SettingsCheck {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{3,32}");
    private static final Pattern AES_KEY =
            Pattern.compile("[A-Za-z0-9+/]{" + WechatCrypto.KEY_CHARACTERS + "}");

    private final WechatConfig config;

    @Inject
    WechatConfigCheck(WechatConfig config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Map<String, String> ownerOfAppId = new HashMap<>();
        new TreeMap<>(config.accounts())
                .forEach(
                        (name, account) -> {
                            check(name, account, problems);
                            twice(name, account, ownerOfAppId, problems);
                        });
        return problems;
    }

    /** With a key in hand, pushes in clear are let in only while the platform still sends them so. */
    @Override
    public List<String> warnings() {
        return new TreeMap<>(config.accounts())
                .entrySet().stream()
                        .filter(account -> WechatAccounts.isWechat(account.getValue()))
                        .filter(account -> account.getValue().encodingAesKey().isPresent())
                        .filter(account -> !account.getValue().requireEncryption())
                        .map(
                                account ->
                                        "window.accounts."
                                                + account.getKey()
                                                + ".require-encryption is not set though"
                                                + " encoding-aes-key is: pushes in clear are still"
                                                + " taken. Set it when the platform's console says"
                                                + " safe mode.")
                        .toList();
    }

    static boolean isAesKey(String key) {
        return AES_KEY.matcher(key).matches();
    }

    private static void check(String name, WechatConfig.Account set, List<String> problems) {
        String prefix = "window.accounts." + name;
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    prefix
                            + ": an account's name has up to 32 small letters, digits and hyphens;"
                            + " it stands in an address.");
        }
        String platform = set.platform().orElse("");
        if (platform.isEmpty()) {
            problems.add(prefix + ".platform is missing: wechat or weibo.");
        } else if (!platform.equals("weibo") && !platform.equals(PushParser.PLATFORM)) {
            problems.add(prefix + ".platform is neither wechat nor weibo.");
        }
        if (!platform.equals(PushParser.PLATFORM)) {
            return;
        }
        required(prefix + ".app-id", set.appId(), problems);
        required(prefix + ".app-secret", set.appSecret(), problems);
        required(prefix + ".token", set.token(), problems);
        if (set.token().filter(token -> !TOKEN.matcher(token).matches()).isPresent()) {
            problems.add(prefix + ".token must be 3 to 32 letters or digits.");
        }
        keys(prefix, set, problems);
        set.menu().ifPresent(source -> menu(prefix, source, problems));
        if (set.apiBaseUrl().filter(url -> !isBaseUrl(url)).isPresent()) {
            problems.add(
                    prefix
                            + ".api-base-url must be an http or https address without a slash at the"
                            + " end, and without query or fragment.");
        }
    }

    private static void keys(String prefix, WechatConfig.Account set, List<String> problems) {
        String shape = " must be the 43 letters and digits of the platform's console.";
        if (set.encodingAesKey().filter(key -> !isAesKey(key)).isPresent()) {
            problems.add(prefix + ".encoding-aes-key" + shape);
        }
        if (set.previousEncodingAesKey().filter(key -> !isAesKey(key)).isPresent()) {
            problems.add(prefix + ".previous-encoding-aes-key" + shape);
        }
        if (set.previousEncodingAesKey().isPresent() && set.encodingAesKey().isEmpty()) {
            problems.add(
                    prefix + ".previous-encoding-aes-key is set, but encoding-aes-key is missing.");
        }
        if (set.encodingAesKey().isPresent()
                && set.encodingAesKey().equals(set.previousEncodingAesKey())) {
            problems.add(prefix + ".previous-encoding-aes-key is the same as encoding-aes-key.");
        }
        if (set.requireEncryption() && set.encodingAesKey().isEmpty()) {
            problems.add(prefix + ".require-encryption is set, but encoding-aes-key is missing.");
        }
    }

    private static void menu(String prefix, String source, List<String> problems) {
        try {
            AccountMenu.read(source);
        } catch (AccountMenu.Unreadable e) {
            problems.add(prefix + ".menu: the file " + e.getMessage() + ".");
        }
    }

    private static void twice(
            String name,
            WechatConfig.Account set,
            Map<String, String> ownerOfAppId,
            List<String> problems) {
        if (!WechatAccounts.isWechat(set) || set.appId().isEmpty()) {
            return;
        }
        String other = ownerOfAppId.putIfAbsent(set.appId().get(), name);
        if (other != null) {
            problems.add(
                    "window.accounts."
                            + name
                            + ".app-id is the same as that of window.accounts."
                            + other
                            + ": one account can have only one webhook.");
        }
    }

    private static void required(String key, Optional<String> value, List<String> problems) {
        if (value.filter(text -> !text.isBlank()).isEmpty()) {
            problems.add(key + " is missing.");
        }
    }

    private static boolean isBaseUrl(String url) {
        try {
            URI uri = URI.create(url);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && !url.endsWith("/");
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
