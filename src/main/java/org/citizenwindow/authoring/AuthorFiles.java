package org.citizenwindow.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.flows.reading.FlowFiles;

/**
 * The services an author works on: those of the source tree where the command is run in one, else those that are shipped, with
 * further directories laid over them.
 */
final class AuthorFiles {
    private static final Path SOURCES = Path.of("src/main/resources/services");

    private AuthorFiles() {}

    /**
     * @param directories each with a folder per service; later ones are laid over earlier ones
     */
    static FlowFiles read(List<Path> directories) {
        FlowFiles files =
                Files.isDirectory(SOURCES)
                        ? FlowFiles.of(SOURCES)
                        : shipped(AuthorFiles.class.getClassLoader());
        for (Path directory : directories) {
            files = files.over(directory);
        }
        return files;
    }

    /**
     * The directory of services that an author names.
     *
     * @throws WrongUsage when there is none of that name, and when it is a service itself
     */
    static Path directory(String named) throws WrongUsage {
        Path directory = Path.of(named);
        if (!Files.isDirectory(directory)) {
            throw new WrongUsage("there is no directory " + named + ".");
        }
        if (Files.exists(directory.resolve("flow.yaml"))
                || Files.isDirectory(directory.resolve("texts"))) {
            throw new WrongUsage(
                    named
                            + " is a service itself: name the directory it lies in, "
                            + directory.toAbsolutePath().normalize().getParent()
                            + ".");
        }
        return directory;
    }

    private static FlowFiles shipped(ClassLoader loader) {
        return FlowFiles.load(loader, Optional.empty()).withTalks(loader);
    }
}
