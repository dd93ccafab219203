package org.citizenwindow.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.citizenwindow.platform.database.EmbeddedDatabase;
import org.citizenwindow.platform.database.OwnDatabase;

/**
 * Starts the embedded database, unless an own one is set, before Quarkus builds its data source; stops it after Quarkus has
 * let go of the last connection. Says why in plain words when the start fails.
 */
@QuarkusMain
public final class Main implements QuarkusApplication {
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Counted down when Quarkus has stopped. */
    private static final CountDownLatch STOPPED = new CountDownLatch(1);

    public static void main(String[] args) {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        if (config.getOptionalValue(JDBC_URL, String.class).isEmpty()) {
            Thread application = Thread.ofPlatform().name("load-application").start(Main::load);
            startDatabase(
                    Path.of(
                            config.getOptionalValue("window.data-dir", String.class)
                                    .orElse("./data")));
            await(application);
        } else {
            lookForDatabase(config);
        }
        Quarkus.run(
                Main.class,
                (code, failure) -> {
                    STOPPED.countDown();
                    if (failure == null) {
                        System.exit(code);
                    }
                    refuse(StartFailure.of(failure));
                },
                args);
    }

    /** Does what needs no database, Quarkus' static initialisation, while the database starts. */
    private static void load() {
        try {
            Class.forName(
                    "io.quarkus.runner.ApplicationImpl",
                    true,
                    Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            refuse(StartFailure.of(e));
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void startDatabase(Path home) {
        List<String> problems = RequiredSettings.dataDirectory(home);
        if (!problems.isEmpty()) {
            refuse(StartFailure.settings(problems));
        }
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("postgres"));
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> stopLast(database), "stop-database"));
            System.setProperty(JDBC_URL, database.jdbcUrl());
            System.setProperty("quarkus.datasource.username", EmbeddedDatabase.USER);
            System.setProperty("quarkus.datasource.password", "");
        } catch (IOException e) {
            refuse(StartFailure.settings(List.of("window.data-dir: " + e.getMessage() + ".")));
        }
    }

    private static void lookForDatabase(SmallRyeConfig config) {
        OwnDatabase.problem(
                        config.getValue(JDBC_URL, String.class),
                        config.getOptionalValue("quarkus.datasource.username", String.class)
                                .orElse(""),
                        config.getOptionalValue("quarkus.datasource.password", String.class)
                                .orElse(""))
                .ifPresent(problem -> refuse(StartFailure.unavailable(problem)));
    }

    private static void refuse(StartFailure failure) {
        System.err.println(failure.words());
        System.exit(failure.exitCode());
    }

    private static void stopLast(EmbeddedDatabase database) {
        try {
            if (!STOPPED.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("The application did not stop in time; stopping its database.");
            }
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
