package org.citizenwindow.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.ConversationKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where pushes are kept while the database is away: one encrypted file each, synced to disk before the push is
 * acknowledged, drained in order when the database is back. While anything lies here, new pushes queue up behind it.
 */
@Singleton
class Spool {
    /** More than an hour of a busy city; beyond it the platform is told to come again. */
    private static final int MOST = 100_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject Vault vault;
    @Inject MeterRegistry metrics;

    @ConfigProperty(name = "window.data-dir")
    Path dataDir;

    private final AtomicLong sequence = new AtomicLong();
    private final AtomicInteger size = new AtomicInteger();
    private Path directory;

    @PostConstruct
    void open() {
        try {
            directory = Files.createDirectories(dataDir.resolve("spool"));
            List<Path> left = files();
            size.set(left.size());
            sequence.set(left.isEmpty() ? 0 : number(left.getLast()));
            metrics.gauge("window.spool.size", size);
        } catch (IOException e) {
            throw new UncheckedIOException("spool cannot be opened", e);
        }
    }

    boolean isEmpty() {
        return size.get() == 0;
    }

    /**
     * Keeps a push; it is on the disk when this returns.
     *
     * @throws IllegalStateException when the disk does not take it
     */
    void append(InboundMessage message) {
        if (size.get() >= MOST) {
            throw new IllegalStateException("spool is full");
        }
        String name = String.format("%019d.push", sequence.incrementAndGet());
        Path written = directory.resolve(name + ".part");
        try {
            try (FileChannel file =
                    FileChannel.open(
                            written, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.write(java.nio.ByteBuffer.wrap(vault.seal(write(message))));
                file.force(true);
            }
            Files.move(written, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new IllegalStateException("spool does not take a push", e);
        }
        size.incrementAndGet();
    }

    /** The oldest pushes, in order. */
    List<Spooled> oldest(int limit) {
        try {
            return files().stream().limit(limit).map(this::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("spool cannot be read", e);
        }
    }

    void remove(Spooled spooled) {
        try {
            if (Files.deleteIfExists(spooled.file())) {
                size.decrementAndGet();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("spooled push cannot be removed", e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".push")).sorted().toList();
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(".push", ""));
    }

    private Spooled read(Path file) {
        try {
            Entry entry = JSON.readValue(vault.open(Files.readAllBytes(file)), Entry.class);
            return new Spooled(
                    file,
                    new InboundMessage(
                            ConversationKey.parse(entry.conversation()),
                            entry.dedupeKey(),
                            Instant.ofEpochSecond(entry.sentAt()),
                            Receipts.CONTENT.read(entry.content())));
        } catch (IOException e) {
            throw new UncheckedIOException("spooled push cannot be read", e);
        }
    }

    private static byte[] write(InboundMessage message) throws JsonProcessingException {
        return JSON.writeValueAsString(
                        new Entry(
                                message.conversation().value(),
                                message.dedupeKey(),
                                message.sentAt().getEpochSecond(),
                                Receipts.CONTENT.write(message.content())))
                .getBytes(StandardCharsets.UTF_8);
    }

    private record Entry(String conversation, String dedupeKey, long sentAt, String content) {}

    /** A push on the disk. */
    record Spooled(Path file, InboundMessage message) {}
}
