package org.citizenwindow.flows.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The services' files of some directories by name, each with its time and size: different means that something changed. */
public final class DirectoryState {
    /** When a file was last written, and how long it is. */
    public record Stamp(Instant changedAt, long size) {}

    private DirectoryState() {}

    /** Empty when a directory cannot be read. */
    public static Map<String, Stamp> of(List<Path> directories) {
        Map<String, Stamp> state = new TreeMap<>();
        try {
            for (Path directory : directories) {
                add(directory, state);
            }
        } catch (IOException | java.io.UncheckedIOException gone) {
            // A file that goes while it is looked at: the next look finds the rest.
            return Map.of();
        }
        return state;
    }

    private static void add(Path directory, Map<String, Stamp> state) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(file -> counts(directory, file)).toList()) {
                BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                state.put(
                        file.toString(),
                        new Stamp(facts.lastModifiedTime().toInstant(), facts.size()));
            }
        }
    }

    /** Texts and pictures, but nothing an editor or git keeps for itself. */
    static boolean counts(Path directory, Path file) {
        for (Path part : directory.relativize(file)) {
            if (isHidden(part)) {
                return false;
            }
        }
        return Files.isRegularFile(file) && !file.toString().endsWith("~");
    }

    static boolean isHidden(Path name) {
        return name.toString().startsWith(".");
    }
}
