package org.citizenwindow.adapters.wechat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The WeChat accounts of this office. */
@Singleton
class WechatAccounts {
    private final Map<String, WechatAccount> byName;

    @Inject
    WechatAccounts(WechatConfig config) {
        byName = new TreeMap<>();
        config.accounts()
                .forEach(
                        (name, account) -> {
                            if (isWechat(account)) {
                                byName.put(name, account(name, account));
                            }
                        });
    }

    Optional<WechatAccount> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<WechatAccount> all() {
        return byName.values();
    }

    static boolean isWechat(WechatConfig.Account account) {
        return account.platform().filter(PushParser.PLATFORM::equals).isPresent();
    }

    /** What is missing stays empty: {@link WechatConfigCheck} has stopped the start by then. */
    private static WechatAccount account(String name, WechatConfig.Account set) {
        List<String> keys =
                Stream.of(set.encodingAesKey(), set.previousEncodingAesKey())
                        .flatMap(Optional::stream)
                        .filter(WechatConfigCheck::isAesKey)
                        .toList();
        return new WechatAccount(
                name,
                set.appId().orElse(""),
                set.appSecret().orElse(""),
                set.token().orElse(""),
                keys,
                set.originalId().orElse(""),
                set.apiBaseUrl().orElse(WechatAccount.REAL_HOST),
                set.requireEncryption());
    }
}
