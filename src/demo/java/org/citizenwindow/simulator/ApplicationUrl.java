package org.citizenwindow.simulator;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.Config;

/** Where the application is, as the platform's operator entered it; its own port when nothing is set. */
@Singleton
public class ApplicationUrl {
    private final SimulatorConfig settings;
    private final Config config;

    ApplicationUrl(SimulatorConfig settings, Config config) {
        this.settings = settings;
        this.config = config;
    }

    /** An address of the application. Asked at every call: under test the port is known only after the start. */
    public URI at(String path) {
        return URI.create(
                settings.applicationUrl().orElseGet(() -> "http://127.0.0.1:" + ownPort()) + path);
    }

    private int ownPort() {
        return LaunchMode.current() == LaunchMode.TEST
                ? config.getValue("quarkus.http.test-port", Integer.class)
                : config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
    }
}
