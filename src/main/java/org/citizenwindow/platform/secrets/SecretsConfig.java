package org.citizenwindow.platform.secrets;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the secrets are. */
@ConfigMapping(prefix = "window.secrets")
interface SecretsConfig {
    /** The file with the master key. Needed in production; demo and test make one in the data directory. */
    Optional<Path> keyFile();
}
