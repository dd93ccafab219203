package org.citizenwindow.flows.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.citizenwindow.shared.Lang;

/**
 * The files of all services by service and name, wherever they come from: first those of the class path, named by
 * {@code services/index.yaml}, then those of a directory laid over it, service by service.
 */
public final class FlowFiles {
    private static final String ROOT = "services/";

    /** service → name below it (e.g. {@code texts/ja.yaml}) → content */
    private final Map<String, Map<String, String>> files = new TreeMap<>();

    private final Map<String, String> places = new TreeMap<>();

    /** What else there is, by its name from the service on (e.g. {@code accident/assets/front.png}): its size in bytes */
    private final Map<String, Long> assets = new TreeMap<>();

    private final Faults faults = new Faults();

    private Optional<ClassLoader> loader = Optional.empty();

    private FlowFiles() {}

    /**
     * The built-in services and those of a directory.
     *
     * @param overlay a directory with a folder per service; empty for none
     * @throws FaultyServices when the index names a file that is not there
     */
    public static FlowFiles load(ClassLoader loader, Optional<Path> overlay) {
        FlowFiles result = new FlowFiles();
        result.loader = Optional.of(loader);
        result.readIndex(loader);
        overlay.ifPresent(result::readDirectory);
        return result;
    }

    /** The services of a directory alone. */
    public static FlowFiles of(Path directory) {
        FlowFiles result = new FlowFiles();
        result.readDirectory(directory);
        return result;
    }

    /** These services with those of a directory laid over them. */
    public FlowFiles over(Path directory) {
        FlowFiles result = copy();
        result.readDirectory(directory);
        return result;
    }

    /** These and the talks that come with the application, which {@link #load} leaves where they are. */
    public FlowFiles withTalks(ClassLoader loader) {
        FlowFiles result = copy();
        List<String> shipped = services().stream().filter(s -> !places.containsKey(s)).toList();
        ShippedTalks.of(loader, shipped)
                .forEach(
                        (service, talks) -> {
                            Map<String, String> all = new TreeMap<>(files.get(service));
                            all.putAll(talks);
                            result.files.put(service, all);
                        });
        return result;
    }

    private FlowFiles copy() {
        FlowFiles result = new FlowFiles();
        result.files.putAll(files);
        result.places.putAll(places);
        result.assets.putAll(assets);
        result.faults.addAll(faults.all());
        result.loader = loader;
        return result;
    }

    /** What is wrong with the files as such: those that are no UTF-8. */
    public Faults faults() {
        return faults;
    }

    /** The pictures and sounds of the directories, by their names from the service on, each with its size in bytes. */
    public Map<String, Long> assets() {
        return Collections.unmodifiableMap(assets);
    }

    /** Whether an asset came with the application. */
    public boolean ships(String asset) {
        return loader.filter(l -> l.getResource(ROOT + asset) != null).isPresent();
    }

    /** Names of all services, in the order of the index. */
    public List<String> services() {
        return List.copyOf(files.keySet());
    }

    /** A service's files: content by path below its folder; none for an unknown service. */
    public Map<String, String> of(String service) {
        return files.getOrDefault(service, Map.of());
    }

    /** The name of the texts' file of a language. */
    public static String texts(Lang lang) {
        return "texts/" + lang.tag() + ".yaml";
    }

    /** How messages name a file. */
    public String place(String service, String name) {
        return places.getOrDefault(service, ROOT) + service + '/' + name;
    }

    private void readIndex(ClassLoader loader) {
        Faults faults = new Faults();
        String place = ROOT + "index.yaml";
        Item index = Item.parse(place, resource(loader, place).orElse(""), faults);
        index.need("format");
        for (Map.Entry<String, Item> service : index.need("services").entries().entrySet()) {
            Map<String, String> contents = new TreeMap<>();
            for (Item file : service.getValue().items()) {
                String name = file.text();
                Optional<String> content = resource(loader, ROOT + service.getKey() + '/' + name);
                if (content.isEmpty()) {
                    file.fault("there is no file " + service.getKey() + "/" + name);
                }
                contents.put(name, content.orElse(""));
            }
            files.put(service.getKey(), contents);
        }
        if (!faults.none()) {
            throw new FaultyServices(faults);
        }
    }

    private void readDirectory(Path directory) {
        if (!Files.isDirectory(directory)) {
            Faults faults = new Faults();
            faults.add(directory.toString(), 0, "there is no such directory of services");
            throw new FaultyServices(faults);
        }
        try (Stream<Path> services = Files.list(directory)) {
            for (Path service : services.filter(FlowFiles::isService).toList()) {
                Map<String, String> contents = new TreeMap<>();
                String name = service.getFileName().toString();
                try (Stream<Path> all = Files.walk(service)) {
                    for (Path file :
                            all.filter(file -> DirectoryState.counts(service, file)).toList()) {
                        String below = service.relativize(file).toString().replace('\\', '/');
                        if (below.endsWith(".yaml") || ExamplesReader.reads(below)) {
                            String place = directory + "/" + name + '/' + below;
                            contents.put(below, TextFile.read(file, place, faults));
                        } else {
                            assets.put(name + '/' + below, Files.size(file));
                        }
                    }
                }
                if (contents.isEmpty()) {
                    continue;
                }
                files.put(name, contents);
                places.put(name, directory + "/");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read services in " + directory, unreadable);
        }
    }

    private static boolean isService(Path folder) {
        return Files.isDirectory(folder) && !DirectoryState.isHidden(folder.getFileName());
    }

    private static Optional<String> resource(ClassLoader loader, String name) {
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }
}
