package org.citizenwindow.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.citizenwindow.platform.database.EmbeddedDatabase;

/**
 * Starts the embedded database, unless an own one is set, before Quarkus builds its data source; stops it after Quarkus has
 * let go of the last connection.
 */
@QuarkusMain
public final class Main implements QuarkusApplication {
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    public static void main(String[] args) throws IOException {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        if (config.getOptionalValue(JDBC_URL, String.class).isPresent()) {
            Quarkus.run(Main.class, args);
            return;
        }
        Path home =
                Path.of(config.getOptionalValue("window.data-dir", String.class).orElse("./data"));
        EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("postgres"));
        System.setProperty(JDBC_URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", EmbeddedDatabase.USER);
        System.setProperty("quarkus.datasource.password", "");

        CountDownLatch stopped = new CountDownLatch(1);
        Thread stopDatabase = new Thread(() -> stopAfter(stopped, database), "stop-database");
        Runtime.getRuntime().addShutdownHook(stopDatabase);
        Quarkus.run(
                Main.class,
                (code, failure) -> {
                    stopped.countDown();
                    System.exit(code);
                },
                args);
    }

    private static void stopAfter(CountDownLatch stopped, EmbeddedDatabase database) {
        try {
            stopped.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }

    @Override
    public int run(String... args) {
        Quarkus.waitForExit();
        return 0;
    }
}
