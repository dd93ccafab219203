package org.citizenwindow.platform.secrets;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.platform.PlatformConfig;
import org.citizenwindow.platform.RunMode;
import org.citizenwindow.platform.SettingsCheck;

/** Finds the master key, says at start what is wrong with it, and gives the {@link Vault} made from it. */
@Singleton
class MasterKey implements SettingsCheck {
    private static final String MISSING =
            "window.secrets.key-file is not set: name a file with 32 random bytes in base64. Make one"
                    + " with: (umask 077; head -c 32 /dev/urandom | base64 > FILE)";

    private final SecretsConfig secrets;
    private final PlatformConfig platform;
    private final RunMode mode;

    @Inject
    MasterKey(SecretsConfig secrets, PlatformConfig platform, RunMode mode) {
        this.secrets = secrets;
        this.platform = platform;
        this.mode = mode;
    }

    @Override
    public List<String> problems() {
        return reading() instanceof KeyFile.Reading.Problem problem
                ? List.of(problem.sentence())
                : List.of();
    }

    /** Asked for only after the settings check found no problem. */
    @Produces
    @Singleton
    Vault vault() {
        return switch (reading()) {
            case KeyFile.Reading.Key key -> new Vault(key.bytes());
            case KeyFile.Reading.Problem problem ->
                    throw new IllegalStateException(problem.sentence());
        };
    }

    private KeyFile.Reading reading() {
        Optional<Path> set = secrets.keyFile();
        if (set.isPresent()) {
            return KeyFile.read(set.get());
        }
        if (mode == RunMode.PRODUCTION) {
            return new KeyFile.Reading.Problem(MISSING);
        }
        Path own = platform.dataDir().resolve("master.key");
        try {
            KeyFile.makeIfMissing(own);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + own, e);
        }
        return KeyFile.read(own);
    }
}
