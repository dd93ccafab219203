package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.versions.FlowVersion;

/** A copy of the sample service in a directory, to be changed as an author would. */
public final class SampleService {
    private static final Path ORIGINAL = Path.of("src/test/resources/dialog/services/sample");
    private static final List<String> FILES =
            List.of(
                    "flow.yaml",
                    "flows/side.yaml",
                    "calls.yaml",
                    "texts/zh-CN.yaml",
                    "texts/ja.yaml",
                    "texts/en.yaml");

    private final Path directory;

    private SampleService(Path directory) {
        this.directory = directory;
    }

    /** Copies the sample as {@code sample} below a directory of services. */
    public static SampleService in(Path services) throws IOException {
        SampleService sample = new SampleService(services);
        for (String name : FILES) {
            Path target = sample.file(name);
            Files.createDirectories(target.getParent());
            Files.copy(ORIGINAL.resolve(name), target);
        }
        return sample;
    }

    public Path file(String name) {
        return directory.resolve("sample").resolve(name);
    }

    public void change(String name, String from, String to) throws IOException {
        String text = Files.readString(file(name));
        assertThat(text).contains(from);
        Files.writeString(file(name), text.replace(from, to));
    }

    /** The line of a file that begins so. */
    public String line(String name, String start) throws IOException {
        return Files.readAllLines(file(name)).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    /** Version 3 becomes version 4. */
    public void raise() throws IOException {
        change("flow.yaml", "version: 3", "version: 4");
    }

    public Flows flows() {
        return loaded().flows();
    }

    LoadedServices loaded() {
        return ServiceLoader.read(
                BuiltInServices.files().over(directory), BuiltInServices.heardWithSample());
    }

    public FlowVersion version(String flow) {
        return loaded().versions().stream()
                .filter(version -> version.flow().ref().name().equals(flow))
                .findFirst()
                .orElseThrow();
    }
}
