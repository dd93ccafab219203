package org.citizenwindow.flows;

import java.nio.file.Path;
import org.citizenwindow.dialog.Flows;

/** The services this repository ships, read from its sources. */
final class BuiltInServices {
    static final Path DIRECTORY = Path.of("src/main/resources/services");

    private BuiltInServices() {}

    static FlowFiles files() {
        return FlowFiles.of(DIRECTORY);
    }

    static Flows flows() {
        return ServiceLoader.load(files());
    }
}
