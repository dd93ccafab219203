package org.citizenwindow.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What every room may need to know of where it runs. */
@ConfigMapping(prefix = "window")
public interface PlatformConfig {
    /** Home of the embedded database and of stored media. */
    @WithDefault("./data")
    Path dataDir();
}
