package org.citizenwindow.simulator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import org.citizenwindow.simulator.wechat.Mode;
import org.citizenwindow.simulator.wechat.WechatAccount;

/** What the simulated platform knows about the account and where it finds the application. */
@ConfigMapping(prefix = "window.simulator")
public interface SimulatorConfig {
    /** Where the application listens; its own port when not set. */
    Optional<String> applicationUrl();

    /** The account's name in the application's settings and its webhook's path. */
    @WithDefault("demo")
    String account();

    /** The account's name in the chat's header. */
    @WithDefault("市民之窗")
    String name();

    @WithDefault("gh_demo00000001")
    String originalId();

    @WithDefault("wxdemo0000000001")
    String appId();

    @WithDefault("demo-secret-for-the-simulator-only")
    String appSecret();

    @WithDefault("demotoken")
    String token();

    @WithDefault("demo0123456789abcdefghijklmnopqrstuvwxyzABC")
    String encodingAesKey();

    /** The key before the last change. */
    Optional<String> previousEncodingAesKey();

    @WithDefault("safe")
    Mode mode();

    /** Where the phones' chats are kept over a restart; without it they are forgotten. */
    Optional<Path> keepIn();

    /** Whether citizens tell stories by themselves after the start, so that the console is not empty. */
    @WithDefault("false")
    boolean story();

    /** The officer who works on some of the stories' cases; nobody does when not set. */
    Desk desk();

    /** A sign-in of the console. */
    interface Desk {
        Optional<String> username();

        Optional<String> password();
    }

    /** The account as the platform's console would show it. */
    default WechatAccount wechatAccount() {
        return new WechatAccount(
                name(),
                originalId(),
                appId(),
                appSecret(),
                token(),
                encodingAesKey(),
                previousEncodingAesKey());
    }
}
