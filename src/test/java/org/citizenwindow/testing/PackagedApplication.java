package org.citizenwindow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application as a process of its own, with a data directory that outlives it: start, kill, start again. Only
 * processes started here are ever ended, by their ids.
 */
public final class PackagedApplication implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(240);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> program;
    private final Path home;
    private final Map<String, String> settings;
    private final int port;
    private Process process;
    private Duration startToReady = Duration.ZERO;

    private PackagedApplication(List<String> program, Path home, Map<String, String> settings) {
        this.program = program;
        this.home = home;
        this.settings = settings;
        this.port = freePort();
    }

    /**
     * Not yet started.
     *
     * @param jar {@code quarkus-run.jar} of either artefact
     * @param home an own directory: below it the data, and the log of every start
     * @param settings as in production, by their keys; the port and the data directory are set here
     */
    public static PackagedApplication of(Path jar, Path home, Map<String, String> settings) {
        return new PackagedApplication(
                List.of("-jar", jar.toAbsolutePath().toString()),
                home.toAbsolutePath(),
                new TreeMap<>(settings));
    }

    /** The same by {@code deploy/run}: with the class cache, when there is one. */
    public static PackagedApplication run(Path home, Map<String, String> settings) {
        return new PackagedApplication(List.of(), home.toAbsolutePath(), new TreeMap<>(settings));
    }

    /** The artefact that the build made, as failsafe names it. */
    public static Path productionJar() {
        return Path.of(System.getProperty("window.prod.jar", "target/quarkus-app/quarkus-run.jar"));
    }

    /** Starts, and waits until it says that it is ready. */
    public PackagedApplication start() {
        return start(List.of());
    }

    /** The same, with more options for its JVM. */
    public PackagedApplication start(List<String> options) {
        long from = System.nanoTime();
        process = launch(options);
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "the application ended with " + process.exitValue() + ":\n" + log());
            }
            if (System.nanoTime() - from > START.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("the application is not ready:\n" + log());
            }
            pause();
        }
        startToReady = Duration.ofNanos(System.nanoTime() - from);
        return this;
    }

    /**
     * How a start that was refused ended.
     *
     * @param exitCode of the process
     * @param said everything it said
     */
    public record Refusal(int exitCode, String said) {}

    /** Starts what is expected not to start, and waits until it has ended. */
    public Refusal startRefused() {
        process = launch(List.of());
        await(START);
        return new Refusal(process.exitValue(), log());
    }

    private Process launch(List<String> options) {
        List<String> command = new ArrayList<>();
        if (program.isEmpty()) {
            command.add(Path.of("deploy", "run").toAbsolutePath().toString());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("@" + Path.of("deploy", "jvm.options").toAbsolutePath());
        }
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dwindow.data-dir=" + home.resolve("data"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(options);
        command.addAll(program);
        try {
            Files.createDirectories(home);
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(home.resolve("application.log").toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(WINDOW|QUARKUS)_.*"));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: as a power cut, for this process. Its database is left behind, as it would be. */
    public void kill() {
        process.destroyForcibly();
        await(STOP);
    }

    /** SIGTERM: an orderly stop, the database's too. */
    public void stop() {
        process.destroy();
        await(STOP);
    }

    private void await(Duration patience) {
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the application did not end:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Where it listens; the same at every start. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** From the start of the process to its first "ready", as whoever waits for it sees it. */
    public Duration startToReady() {
        return startToReady;
    }

    /** Everything that the latest start said. */
    public String log() {
        try {
            return Files.readString(home.resolve("application.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded database's process, while there is one. */
    public Optional<ProcessHandle> database() {
        return postmaster()
                .map(List::getFirst)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(handle -> handle.info().command().orElse("").endsWith("postgres"));
    }

    /** Where the embedded database can be reached beside the application, as {@code postgres} without a password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres?user=postgres";
    }

    /** PostgreSQL 17: the fourth line of {@code postmaster.pid} is its port. */
    public int databasePort() {
        return Integer.parseInt(postmaster().orElseThrow().get(3).strip());
    }

    private Optional<List<String>> postmaster() {
        try {
            Path file = home.resolve("data/postgres/postmaster.pid");
            return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        try {
            HttpRequest ready =
                    HttpRequest.newBuilder(url().resolve("/q/health/ready"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends whatever of it still runs, a database left behind by {@link #kill} as well. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
        database().ifPresent(ProcessHandle::destroy);
    }
}
