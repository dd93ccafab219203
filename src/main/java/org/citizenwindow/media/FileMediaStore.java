package org.citizenwindow.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.citizenwindow.platform.PlatformConfig;

/** Files below {@code window.data-dir/media}, spread over folders by the first two letters of the name. */
@Singleton
class FileMediaStore implements MediaStore {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{3,128}");

    private final Path home;

    @Inject
    FileMediaStore(PlatformConfig platform) {
        this.home = platform.dataDir().resolve("media");
    }

    @Override
    public void put(String name, byte[] sealed) throws IOException {
        Path file = file(name);
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            sync(home);
        }
        Path fresh = Files.createTempFile(folder, ".part", null);
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(sealed);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        sync(folder);
    }

    @Override
    public void remove(String name) throws IOException {
        Path file = file(name);
        if (Files.deleteIfExists(file)) {
            sync(file.getParent());
        }
    }

    @Override
    public Optional<byte[]> get(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of stored media");
        }
        return home.resolve(name.substring(0, 2)).resolve(name);
    }

    /** A rename lasts only when its folder is written out too. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
