package org.citizenwindow.adapters.wechat;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pictures and sounds shipped with the services, by their resource names below {@code services/}. */
@Singleton
class ShippedAssets {
    private static final String HOME = "services/";

    private final Map<String, Optional<String>> digests = new ConcurrentHashMap<>();

    /** The file's bytes; empty when there is none of that name. */
    Optional<byte[]> bytes(String asset) {
        if (asset.contains("..")) {
            return Optional.empty();
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(HOME + asset)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + asset, e);
        }
    }

    /** SHA-256 of the file in hex, worked out once; empty when there is none of that name. */
    Optional<String> sha256(String asset) {
        return digests.computeIfAbsent(asset, name -> bytes(name).map(ShippedAssets::hex));
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
