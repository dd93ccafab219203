package org.citizenwindow.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The services' files of a directory by name, each with its time and size: different means that something changed. */
final class DirectoryState {
    /** When a file was last written, and how long it is. */
    record Stamp(Instant changedAt, long size) {}

    private DirectoryState() {}

    /** Empty when the directory cannot be read. */
    static Map<String, Stamp> of(Path directory) {
        Map<String, Stamp> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                state.put(
                        file.toString(),
                        new Stamp(facts.lastModifiedTime().toInstant(), facts.size()));
            }
        } catch (IOException | java.io.UncheckedIOException gone) {
            // A file that goes while it is looked at: the next look finds the rest.
            return Map.of();
        }
        return state;
    }
}
