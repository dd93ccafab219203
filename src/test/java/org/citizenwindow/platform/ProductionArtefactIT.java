package org.citizenwindow.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the production artefact must not contain: the simulator, demo data, a secret anybody knows, a test library. */
class ProductionArtefactIT {
    private static final Path PRODUCTION = home("window.prod.jar");
    private static final Path DEMO = home("window.demo.jar");

    @Test
    void production_hasNoSimulatorAndNoDemoData_demoHasBoth() throws IOException {
        Set<String> demoOnly = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/demo/resources"))) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file ->
                                    demoOnly.add(
                                            Path.of("src/demo/resources")
                                                    .relativize(file)
                                                    .toString()));
        }
        assertThat(demoOnly).contains(RunMode.DEMO_MARK);
        assertThat(entries(PRODUCTION))
                .contains("org/citizenwindow/platform/Main.class")
                .doesNotContainAnyElementsOf(demoOnly)
                .noneMatch(name -> name.startsWith("org/citizenwindow/simulator/"));
        assertThat(entries(DEMO))
                .containsAll(demoOnly)
                .anyMatch(name -> name.startsWith("org/citizenwindow/simulator/"));
    }

    @Test
    void production_knowsNoDemoSecret() throws IOException {
        Set<String> secrets = demoSecrets();
        assertThat(secrets).hasSizeGreaterThan(2);
        for (Path jar : ourJars(PRODUCTION)) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream().toList()) {
                    try (InputStream in = file.getInputStream(entry)) {
                        assertThat(new String(in.readAllBytes(), UTF_8))
                                .as(jar.getFileName() + "!" + entry.getName())
                                .doesNotContain(secrets);
                    }
                }
            }
        }
    }

    @Test
    void production_hasNoTestLibrary() throws IOException {
        try (Stream<Path> jars = Files.list(PRODUCTION.resolve("lib/main"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .hasSizeGreaterThan(50)
                    .noneMatch(
                            name ->
                                    name.matches(
                                            ".*(junit|assertj|jqwik|playwright|rest-assured|archunit|jmh-core).*"));
        }
    }

    /** Values of the demo's settings that are secrets by their key. */
    private static Set<String> demoSecrets() throws IOException {
        Properties settings = new Properties();
        try (var in =
                Files.newBufferedReader(
                        Path.of("src/demo/resources/application-demo.properties"))) {
            settings.load(in);
        }
        Set<String> secrets = new HashSet<>();
        settings.forEach(
                (key, value) -> {
                    boolean reference = value.toString().startsWith("${");
                    if (!reference
                            && key.toString().matches(".*(password|secret|token|aes-key)$")) {
                        secrets.add(value.toString());
                    }
                });
        return secrets;
    }

    private static Set<String> entries(Path home) throws IOException {
        Set<String> names = new HashSet<>();
        for (Path jar : ourJars(home)) {
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream().map(JarEntry::getName).forEach(names::add);
            }
        }
        return names;
    }

    /** The application's own classes, and what the build generated and changed. */
    private static List<Path> ourJars(Path home) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String part : List.of("app", "quarkus")) {
            try (Stream<Path> files = Files.list(home.resolve(part))) {
                files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
            }
        }
        assertThat(jars).isNotEmpty();
        return jars;
    }

    private static Path home(String property) {
        return Path.of(System.getProperty(property)).getParent();
    }
}
