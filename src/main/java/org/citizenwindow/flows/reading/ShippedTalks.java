package org.citizenwindow.flows.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The conversation tests that come with the application. They are not in the index, as nothing that serves citizens needs
 * them: they are found beside it, in the folder or the jar it stands in.
 */
final class ShippedTalks {
    private static final String INDEX = "services/index.yaml";
    private static final String TALKS = "talks";

    private ShippedTalks() {}

    /** Name below the service to content; empty for a service that has none. */
    static Map<String, Map<String, String>> of(ClassLoader loader, List<String> services) {
        URL index = loader.getResource(INDEX);
        if (index == null) {
            return Map.of();
        }
        String place = index.toString();
        int inside = place.indexOf("!/");
        try {
            if (inside < 0) {
                return read(Path.of(URI.create(place)).getParent(), services);
            }
            Path jar = Path.of(URI.create(place.substring("jar:".length(), inside)));
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                return read(files.getPath("services"), services);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read talks beside " + place, unreadable);
        }
    }

    private static Map<String, Map<String, String>> read(Path root, List<String> services)
            throws IOException {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (String service : services) {
            Path folder = root.resolve(service).resolve(TALKS);
            Map<String, String> talks = new TreeMap<>();
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                        talks.put(TALKS + '/' + file.getFileName(), Files.readString(file));
                    }
                }
            }
            all.put(service, talks);
        }
        return all;
    }
}
