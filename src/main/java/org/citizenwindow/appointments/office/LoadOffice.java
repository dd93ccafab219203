package org.citizenwindow.appointments.office;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.platform.SettingsCheck;
import org.jboss.logging.Logger;

/** Takes the office from its file into the database, once: afterwards the database is what counts. */
@Singleton
public class LoadOffice implements SettingsCheck {
    private static final Logger LOG = Logger.getLogger(LoadOffice.class);

    private final OfficeConfig config;
    private final OfficeTables tables;

    LoadOffice(OfficeConfig config, OfficeTables tables) {
        this.config = config;
        this.tables = tables;
    }

    @Override
    public List<String> problems() {
        if (tables.revision().isPresent()) {
            return List.of();
        }
        Optional<Path> file = config.officeFile();
        if (file.isEmpty()) {
            return List.of(
                    "window.office-file is not set, and the database knows no office yet:"
                            + " name a YAML file that describes the office.");
        }
        try {
            OfficeFile.read(file.get());
            return List.of();
        } catch (OfficeFaultsException e) {
            return e.faults().stream().map(fault -> "window.office-file: " + fault).toList();
        }
    }

    /**
     * Loads the file when the database knows no office; does nothing when it does, or when no file is set.
     *
     * @throws OfficeFaultsException when the file cannot be used
     */
    @Transactional
    public void load() {
        if (tables.revision().isPresent() || config.officeFile().isEmpty()) {
            return;
        }
        Path file = config.officeFile().get();
        Office office = OfficeFile.read(file);
        if (tables.writeFirst(office)) {
            LOG.infof("office loaded from %s: %d service points", file, office.sites().size());
        }
    }

    /** After the settings are checked, before anything works. */
    void onStart(@Observes @Priority(-100) StartupEvent start) {
        load();
    }
}
