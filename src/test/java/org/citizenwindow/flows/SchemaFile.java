package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A published schema, asked about files as an editor asks it. */
final class SchemaFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Path> SERVICES =
            List.of(
                    BuiltInServices.DIRECTORY,
                    Path.of("docs/examples/services"),
                    Path.of("src/test/resources/dialog/services"),
                    Path.of("src/test/resources/slots/services"),
                    Path.of("src/test/resources/late/services"));

    private final JsonNode tree;
    private final JsonSchema schema;

    /**
     * @param name before {@code .schema.json}
     */
    SchemaFile(String name) {
        try {
            tree = JSON.readTree(Path.of("docs/schema", name + ".schema.json").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(tree);
    }

    /** What an editor would underline. */
    Set<String> problems(String yaml) {
        Object plain = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Set<String> found = new TreeSet<>();
        schema.validate(JSON.valueToTree(plain)).forEach(each -> found.add(each.getMessage()));
        return found;
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /** The keys a part of the schema allows. */
    Set<String> keys(String pointer) {
        Set<String> keys = new TreeSet<>();
        tree.at(pointer).fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** One test for every shipped file of a kind, the example's and the engine's sample's among them: it is valid. */
    Stream<DynamicTest> everyFile(Predicate<Path> kind) {
        List<Path> files = SERVICES.stream().flatMap(root -> files(root, kind)).toList();
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.toString(),
                                        () ->
                                                assertThat(problems(Files.readString(file)))
                                                        .isEmpty()));
    }

    private static Stream<Path> files(Path root, Predicate<Path> kind) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).filter(kind).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a file lies directly in a folder of this name. */
    static boolean in(String folder, Path file) {
        return file.getParent().getFileName().toString().equals(folder);
    }
}
