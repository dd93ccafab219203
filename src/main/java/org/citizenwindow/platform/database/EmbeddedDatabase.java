package org.citizenwindow.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An embedded PostgreSQL with durability on and a lasting data directory. The library's own defaults are the opposite
 * (fsync off, temporary directory), so every setting that matters is set here and read back by a test.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    public static final String USER = "postgres";
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration TAKE_OVER = Duration.ofSeconds(20);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts on this data directory, made when it is not there.
     *
     * @param directory lasts over restarts; one running application may use it at a time. A server left behind by a killed
     *     application is stopped first, orderly, and its data recovered.
     * @throws IOException when the server does not start; the message says why
     */
    public static EmbeddedDatabase start(Path directory) throws IOException {
        Path home = directory.toAbsolutePath().normalize();
        Files.createDirectories(home.getParent());
        stopOrphan(home);
        return new EmbeddedDatabase(
                EmbeddedPostgres.builder()
                        .setDataDirectory(home)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(STARTUP)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("shared_buffers", "96MB")
                        .setServerConfig("jit", "off")
                        .start());
    }

    /** Where to connect, as {@link #USER} without a password; only this machine can. */
    public String jdbcUrl() {
        return postgres.getJdbcUrl(USER, "postgres");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL did not stop", e);
        }
    }

    /** A killed JVM leaves its PostgreSQL running; its process id is the first line of {@code postmaster.pid}. */
    private static void stopOrphan(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        boolean ours = lines.size() > 1 && Path.of(lines.get(1)).equals(directory);
        ProcessHandle orphan =
                ours ? ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElse(null) : null;
        if (orphan == null || !orphan.info().command().orElse("").endsWith("postgres")) {
            return;
        }
        orphan.destroy(); // SIGTERM: PostgreSQL's "smart" stop
        try {
            orphan.onExit().get(TAKE_OVER.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("another application still uses the database in " + directory, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while taking over " + directory, e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("cannot take over " + directory, e);
        }
    }
}
