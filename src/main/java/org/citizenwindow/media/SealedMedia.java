package org.citizenwindow.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.citizenwindow.platform.secrets.Vault;

/**
 * Media at rest: encrypted, under a name made from the content's hash and the vault's key. The same content always has the
 * same name, so that writing it again after a crash is harmless; the name tells nothing to who has not the key.
 */
@Singleton
class SealedMedia {
    /** What is kept of one item. */
    enum Part {
        ORIGINAL,
        WORKING,
        THUMBNAIL
    }

    private final MediaStore store;
    private final Vault vault;

    @Inject
    SealedMedia(MediaStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** Lower-hex SHA-256. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    /**
     * @param sha256 of the original, whatever the part
     */
    void put(Part part, String sha256, byte[] bytes) {
        try {
            store.put(name(part, sha256), vault.seal(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep media", e);
        }
    }

    /** Empty when it is not there. */
    Optional<byte[]> get(Part part, String sha256) {
        try {
            return store.get(name(part, sha256)).map(vault::open);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read media", e);
        }
    }

    /** All that is kept of one original. */
    void erase(String sha256) throws IOException {
        for (Part part : Part.values()) {
            store.remove(name(part, sha256));
        }
    }

    private String name(Part part, String sha256) {
        return vault.blindIndex("media/" + part + "/" + sha256);
    }
}
