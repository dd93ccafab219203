package org.citizenwindow.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** What every production needs whatever rooms it has: an account, a data directory, and secrets of its own. */
@Singleton
class RequiredSettings implements SettingsCheck {
    private static final String ACCOUNTS = "window.accounts.";

    /** Last parts of the keys whose values are secrets. */
    private static final Pattern SECRET =
            Pattern.compile(
                    "window\\..*[.-](token|app-secret|encoding-aes-key|password|api-v3-key|value)");

    /** What demos, tutorials and tired people use; the demo's own secrets all begin with "demo". */
    private static final Pattern WELL_KNOWN =
            Pattern.compile(
                    "demo.*|change.?me.*|example.*|test.*|secret|password|passw0rd|admin|123456.*|"
                            + "(.)\\1*",
                    Pattern.CASE_INSENSITIVE);

    private final Config config;
    private final PlatformConfig platform;
    private final RunMode mode;

    @Inject
    RequiredSettings(Config config, PlatformConfig platform, RunMode mode) {
        this.config = config;
        this.platform = platform;
        this.mode = mode;
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>(dataDirectory(platform.dataDir()));
        if (mode == RunMode.PRODUCTION) {
            Map<String, String> settings = settings();
            if (settings.keySet().stream().noneMatch(key -> key.startsWith(ACCOUNTS))) {
                problems.add(
                        "window.accounts.<account>.… is missing: name at least one official account"
                                + " (platform, app-id, app-secret, token as on the platform's console).");
            }
            settings.forEach(
                    (key, value) -> {
                        if (isWellKnownSecret(key, value)) {
                            problems.add(key + " is a well-known value: set a secret of your own.");
                        }
                    });
        }
        return problems;
    }

    /** Whether anybody could guess this setting though it is a secret. */
    static boolean isWellKnownSecret(String key, String value) {
        return SECRET.matcher(key).matches() && WELL_KNOWN.matcher(value.strip()).matches();
    }

    /** What keeps this directory from being used; none when it can be, which makes it when it is not there. */
    static List<String> dataDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
            Path probe = Files.createTempFile(directory, "probe", null);
            Files.delete(probe);
            return List.of();
        } catch (IOException e) {
            return List.of(
                    "window.data-dir: "
                            + directory.toAbsolutePath()
                            + " cannot be written: name a directory that belongs to the user who runs"
                            + " the application.");
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            String key = name.toLowerCase(Locale.ROOT);
            if (key.startsWith("window.")) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> settings.put(key, value));
            }
        }
        return settings;
    }
}
