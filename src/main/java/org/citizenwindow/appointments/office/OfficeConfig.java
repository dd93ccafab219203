package org.citizenwindow.appointments.office;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the office is described. */
@ConfigMapping(prefix = "window")
interface OfficeConfig {
    /** The office as a YAML file; read while the database knows no office. */
    Optional<Path> officeFile();
}
