package org.citizenwindow.adapters.wechat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the adapter behaves, {@code window.wechat.…}; the same for every account. */
@ConfigMapping(prefix = "window.wechat")
public interface WechatEdgeConfig {
    /** How far a signature's time stamp may be from our clock. */
    @WithDefault("PT10M")
    Duration freshness();

    /** When a push is answered at the latest; the platform hangs up after 5 s. */
    @WithDefault("PT4S")
    Duration answerWithin();

    /** How long to wait for a connection to the platform's API. */
    @WithDefault("PT3S")
    Duration connectTimeout();

    /** How long to wait for its answer; what takes longer may have been done. */
    @WithDefault("PT8S")
    Duration readTimeout();

    /** How often an account's menu is tried again until it is made. */
    @WithDefault("PT30S")
    Duration menuRetry();
}
