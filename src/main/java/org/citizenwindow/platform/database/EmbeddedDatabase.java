package org.citizenwindow.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An embedded PostgreSQL with durability on and a lasting data directory. The library's own defaults are the opposite
 * (fsync off, temporary directory), so every setting that matters is set here and read back by a test. The server writes its
 * own log, one file a weekday below the data directory, without the values of failed statements.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    public static final String USER = "postgres";
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration TAKE_OVER = Duration.ofSeconds(20);

    /** The library repeats whatever the server and {@code initdb} say; kept here, for loggers are held weakly. */
    private static final Logger CHATTER = Logger.getLogger("io.zonky.test.db.postgres");

    private final EmbeddedPostgres postgres;
    private final FileChannel lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    /**
     * Starts on this data directory, made when it is not there.
     *
     * @param directory lasts over restarts; one running application may use it at a time, kept by a lock file beside it. A server left behind by a killed
     *     application is stopped first, orderly, and its data recovered.
     * @throws IOException when the server does not start; the message says why
     */
    public static EmbeddedDatabase start(Path directory) throws IOException {
        Path home = directory.toAbsolutePath().normalize();
        Files.createDirectories(home.getParent());
        FileChannel lock = lock(home.resolveSibling(home.getFileName() + ".lock"), home);
        boolean started = false;
        try {
            stopOrphan(home);
            EmbeddedDatabase database = new EmbeddedDatabase(server(home), lock);
            started = true;
            return database;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static EmbeddedPostgres server(Path home) throws IOException {
        CHATTER.setLevel(Level.WARNING);
        return EmbeddedPostgres.builder()
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
                .setServerConfig(
                        "update_process_title", "off") // nobody reads it, every statement pays
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("log_rotation_size", "0")
                .setServerConfig("log_error_verbosity", "terse")
                .start();
    }

    /**
     * The system gives a dead process's lock back, so that it tells a living application from one that was killed: only the
     * database of a killed one may be stopped.
     */
    private static FileChannel lock(Path file, Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held within this process: as much in use as by another
        } finally {
            if (held == null) {
                channel.close();
            }
        }
        if (held == null) {
            throw new IOException("another running application uses the database in " + home);
        }
        return channel;
    }

    /** Where to connect, as {@link #USER} without a password; only this machine can. */
    public String jdbcUrl() {
        return postgres.getJdbcUrl(USER, "postgres");
    }

    @Override
    public void close() {
        try (lock) {
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
            throw new IOException("the database in " + directory + " is still in use", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while taking over " + directory, e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("cannot take over " + directory, e);
        }
    }
}
