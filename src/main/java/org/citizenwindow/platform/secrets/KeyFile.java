package org.citizenwindow.platform.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** The file with the master key: {@value Vault#KEY_BYTES} bytes in base64, one line, read by its owner only. */
final class KeyFile {
    private static final Set<PosixFilePermission> FOR_OTHERS =
            EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int MOST_BYTES = 256;

    /** What reading gave. */
    sealed interface Reading {
        record Key(byte[] bytes) implements Reading {}

        /** One plain sentence naming the file, nothing of its content. */
        record Problem(String sentence) implements Reading {}
    }

    private KeyFile() {}

    static Reading read(Path file) {
        String named = "window.secrets.key-file: " + file + " ";
        try {
            if (!Files.isRegularFile(file)) {
                return new Reading.Problem(
                        named
                                + "is not there. Make one with: (umask 077; head -c 32 /dev/urandom |"
                                + " base64 > "
                                + file
                                + ") and keep a copy in a safe place.");
            }
            if (openToOthers(file)) {
                return new Reading.Problem(
                        named + "can be read or changed by other users. Run: chmod 600 " + file);
            }
            if (Files.size(file) > MOST_BYTES) {
                return new Reading.Problem(named + "is too long to be a key: " + form());
            }
            return key(Files.readString(file, US_ASCII), named);
        } catch (IOException e) {
            return new Reading.Problem(named + "cannot be read: " + form());
        }
    }

    private static Reading key(String content, String named) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(content.strip());
        } catch (IllegalArgumentException e) {
            return new Reading.Problem(named + "is not base64: " + form());
        }
        if (key.length != Vault.KEY_BYTES) {
            return new Reading.Problem(
                    named + "holds " + key.length + " bytes instead of 32: " + form());
        }
        if (looksMadeUp(key)) {
            return new Reading.Problem(named + "is no random key. Make one from /dev/urandom.");
        }
        return new Reading.Key(key);
    }

    private static String form() {
        return "it must hold 32 random bytes in base64 on one line.";
    }

    /** 32 random bytes have about 30 different values; fewer than 16 does not happen by chance. */
    private static boolean looksMadeUp(byte[] key) {
        return new String(key, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .chars()
                        .distinct()
                        .count()
                < 16;
    }

    private static boolean openToOthers(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return false;
        }
        return Files.getPosixFilePermissions(file).stream().anyMatch(FOR_OTHERS::contains);
    }

    /** Makes the file with a fresh key, unless it is there. For demo and test only. */
    static void makeIfMissing(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] key = new byte[Vault.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String line = Base64.getEncoder().encodeToString(key) + "\n";
        Path fresh =
                Files.createTempFile(file.toAbsolutePath().getParent(), "key", null, OWNER_ONLY);
        Files.writeString(fresh, line, US_ASCII, StandardOpenOption.WRITE);
        try {
            Files.createLink(file, fresh); // atomic, and never over another process's key
        } catch (FileAlreadyExistsException e) {
            return; // another start was first: its key counts
        } finally {
            Files.delete(fresh);
        }
    }
}
