package org.citizenwindow.flows;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.citizenwindow.dialog.Flows;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The services as they are loaded now. Loading happens at start; with a fault in any file the application does not start,
 * and says every fault.
 */
@Startup
@ApplicationScoped
public class FlowRegistry {
    private final Flows flows;

    FlowRegistry(@ConfigProperty(name = "window.services-dir") Optional<Path> directory) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        this.flows = ServiceLoader.load(FlowFiles.load(loader, directory));
    }

    /** All data of the dialog engine. */
    public Flows current() {
        return flows;
    }
}
