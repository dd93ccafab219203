package org.citizenwindow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings as an office would make them: complete, with secrets of its own, and open at any hour a test may run. */
public final class ProductionSettings {
    public static final String ACCOUNT = "main";
    public static final String TOKEN = "Kx8vQm2pTn4wRz";
    public static final String ORIGINAL_ID = "gh_5f2c9ab81d07";
    public static final String ADMIN = "he.jing";
    public static final String ADMIN_PASSWORD = "river-lantern-47-orchid";

    private ProductionSettings() {}

    /**
     * @param home where the key file goes
     * @param apiBaseUrl what stands in for the platform
     */
    public static Map<String, String> in(Path home, String apiBaseUrl) {
        String account = "window.accounts." + ACCOUNT + ".";
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(account + "platform", "wechat");
        settings.put(account + "app-id", "wx9f1e3b7c52a840d6");
        settings.put(account + "app-secret", "7d1f0a9c3e5b48f2a6c4e8d0b2f46a1c");
        settings.put(account + "token", TOKEN);
        settings.put(account + "original-id", ORIGINAL_ID);
        settings.put(account + "api-base-url", apiBaseUrl);
        settings.put("window.secrets.key-file", keyFile(home).toString());
        settings.put(
                "window.office-file",
                Path.of("src/demo/resources/demo-office.yaml").toAbsolutePath().toString());
        settings.put("window.staff.bootstrap.username", ADMIN);
        settings.put("window.staff.bootstrap.password", ADMIN_PASSWORD);
        settings.put("window.public-base-url", "https://window.example.org");
        return settings;
    }

    private static Path keyFile(Path home) {
        Path file = home.toAbsolutePath().resolve("master.key");
        if (Files.exists(file)) {
            return file;
        }
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(home);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
