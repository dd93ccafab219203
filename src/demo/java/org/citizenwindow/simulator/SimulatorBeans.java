package org.citizenwindow.simulator;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import org.citizenwindow.platform.Ids;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Settings;
import org.eclipse.microprofile.config.Config;

/** Makes the simulated platform out of the settings. */
class SimulatorBeans {
    @Produces
    @Singleton
    FakeWechat wechat(SimulatorConfig settings, Config config, Clock clock, Ids ids) {
        return new FakeWechat(
                settings.wechatAccount(),
                Settings.real(settings.mode()),
                clock,
                ids.secure(),
                () -> serverUrl(settings, config));
    }

    void close(@Disposes FakeWechat wechat) {
        wechat.close();
    }

    /** Asked at every push: under test the port is known only after the start. */
    private static URI serverUrl(SimulatorConfig settings, Config config) {
        String application =
                settings.applicationUrl().orElseGet(() -> "http://127.0.0.1:" + ownPort(config));
        return URI.create(application + "/wechat/" + settings.account());
    }

    private static int ownPort(Config config) {
        return LaunchMode.current() == LaunchMode.TEST
                ? config.getValue("quarkus.http.test-port", Integer.class)
                : config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
    }
}
