package org.citizenwindow.adapters.wechat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/**
 * The official accounts, {@code window.accounts.<account>.…}, as they stand on the platform's console. Everything is optional
 * here, so that {@link WechatConfigCheck} can name all that is missing at once.
 */
@ConfigMapping(prefix = "window.accounts")
public interface WechatConfig {
    /** By the name the account has in its webhook's address; accounts of other platforms are among them. */
    @WithParentName
    Map<String, Account> accounts();

    /** One account. */
    interface Account {
        /** {@code wechat} or {@code weibo}. */
        Optional<String> platform();

        Optional<String> appId();

        Optional<String> appSecret();

        /** 3 to 32 letters or digits, chosen by the office. */
        Optional<String> token();

        /** 43 characters; needed for compatible and safe mode. */
        Optional<String> encodingAesKey();

        /** The key before the last change: the platform may use it for a while yet. */
        Optional<String> previousEncodingAesKey();

        /** {@code gh_…}; when set, pushes to another recipient are refused. */
        Optional<String> originalId();

        /** Prefix of the platform's API; the real host when absent. */
        Optional<String> apiBaseUrl();

        /**
         * The menu bar to make at the start: {@code builtin} or the path of a YAML file; absent leaves the account's own alone.
         */
        Optional<String> menu();

        /** Refuses pushes in clear. Set it in safe mode; a key alone does not tell the mode, the console gives one in any. */
        @WithDefault("false")
        boolean requireEncryption();
    }
}
