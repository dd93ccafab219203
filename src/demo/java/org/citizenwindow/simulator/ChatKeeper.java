package org.citizenwindow.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citizenwindow.simulator.web.Json;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Snapshot;
import org.jboss.logging.Logger;

/**
 * Keeps the phones' chats in a directory, so that a restarted demo goes on where it was: the application remembers its
 * citizens, so must the phones. Writes a moment after a change, and at the end.
 */
public final class ChatKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ChatKeeper.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String CHATS = "chats.json";

    private final FakeWechat wechat;
    private final Path directory;
    private final Thread writer;

    private ChatKeeper(FakeWechat wechat, Path directory) {
        this.wechat = wechat;
        this.directory = directory;
        this.writer = Thread.ofVirtual().name("keep-chats").unstarted(this::write);
    }

    /** Restores what is there, and keeps what comes. */
    public static ChatKeeper start(FakeWechat wechat, Path directory) {
        ChatKeeper keeper = new ChatKeeper(wechat, directory);
        keeper.restore();
        keeper.writer.start();
        return keeper;
    }

    private void restore() {
        Path file = directory.resolve(CHATS);
        if (!Files.exists(file)) {
            return;
        }
        try {
            wechat.restore(Json.read(Files.readAllBytes(file), Snapshot.class), this::medium);
        } catch (IOException e) {
            LOG.warnf("the phones' chats in %s cannot be read; they begin anew", file);
        }
    }

    private Optional<byte[]> medium(String id) {
        try {
            Path file = directory.resolve(id);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write() {
        long seen = wechat.revision();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                long now = wechat.awaitChange(seen, PATIENCE);
                if (now > seen) {
                    seen = now;
                    save();
                    LockSupport.parkNanos(BETWEEN.toNanos());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void save() {
        try {
            Files.createDirectories(directory);
            Snapshot snapshot = wechat.snapshot();
            for (Snapshot.SavedMedium medium : snapshot.media()) {
                Path file = directory.resolve(medium.id());
                if (!Files.exists(file)) {
                    Optional<FakeWechat.Media> seen = wechat.seen(medium.id());
                    if (seen.isPresent()) {
                        Files.write(file, seen.get().content());
                    }
                }
            }
            forgetAllBut(snapshot);
            Path fresh = directory.resolve(CHATS + ".new");
            Files.write(fresh, Json.write(snapshot).getBytes(StandardCharsets.UTF_8));
            Files.move(
                    fresh,
                    directory.resolve(CHATS),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Media that no chat shows any more. */
    private void forgetAllBut(Snapshot snapshot) throws IOException {
        Set<String> kept =
                snapshot.media().stream().map(Snapshot.SavedMedium::id).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(CHATS) && !kept.contains(name)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        writer.interrupt();
        save();
    }
}
