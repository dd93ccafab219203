package org.citizenwindow.adapters.wechat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pictures and sounds of the services by their names, {@code <service>/assets/<file>}: those of {@code
 * window.services-dir}, which may change while we run (the last directory first), before those that came with the application.
 */
@Singleton
class ServiceAssets {
    private static final String HOME = "services/";

    private final List<Path> directories;
    private final Map<String, Digest> digests = new ConcurrentHashMap<>();

    /**
     * @param stamp the file as it was; that of the class path never changes
     */
    private record Digest(Stamp stamp, Optional<String> sha256) {}

    private record Stamp(FileTime changedAt, long size) {
        static final Stamp BUILT_IN = new Stamp(FileTime.fromMillis(0), -1);
    }

    @Inject
    ServiceAssets(@ConfigProperty(name = "window.services-dir") Optional<List<Path>> directories) {
        this.directories =
                directories.orElse(List.of()).reversed().stream()
                        .map(path -> path.toAbsolutePath().normalize())
                        .toList();
    }

    /** The file's bytes; empty when there is none of that name. */
    Optional<byte[]> bytes(String asset) {
        if (asset.contains("..")) {
            return Optional.empty();
        }
        Optional<Path> file = file(asset);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in =
                file.isPresent()
                        ? Files.newInputStream(file.get())
                        : loader.getResourceAsStream(HOME + asset)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + asset, e);
        }
    }

    /** SHA-256 of the file in hex, worked out once for each content; empty when there is none of that name. */
    Optional<String> sha256(String asset) {
        Stamp now = stamp(asset);
        return digests.compute(
                        asset,
                        (name, known) ->
                                known != null && known.stamp().equals(now)
                                        ? known
                                        : new Digest(now, bytes(name).map(ServiceAssets::hex)))
                .sha256();
    }

    private Optional<Path> file(String asset) {
        for (Path home : directories) {
            Path file = home.resolve(asset).normalize();
            if (file.startsWith(home) && Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private Stamp stamp(String asset) {
        Optional<Path> file = asset.contains("..") ? Optional.empty() : file(asset);
        if (file.isEmpty()) {
            return Stamp.BUILT_IN;
        }
        try {
            BasicFileAttributes facts = Files.readAttributes(file.get(), BasicFileAttributes.class);
            return new Stamp(facts.lastModifiedTime(), facts.size());
        } catch (IOException goneMeanwhile) {
            return Stamp.BUILT_IN;
        }
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
