package org.citizenwindow.simulator;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.citizenwindow.platform.Ids;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Settings;

/** Makes the simulated platform out of the settings. */
class SimulatorBeans {
    @Produces
    @Singleton
    FakeWechat wechat(SimulatorConfig settings, ApplicationUrl application, Clock clock, Ids ids) {
        return new FakeWechat(
                settings.wechatAccount(),
                Settings.real(settings.mode()),
                clock,
                ids.secure(),
                () -> application.at("/wechat/" + settings.account()));
    }

    void close(@Disposes FakeWechat wechat) {
        wechat.close();
    }
}
