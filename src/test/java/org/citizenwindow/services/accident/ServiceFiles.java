package org.citizenwindow.services.accident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of the public services as an editor sees them, read without the flow loader. */
final class ServiceFiles {
    static final Path ROOT = Path.of("src/main/resources/services");
    static final List<String> LANGUAGES = List.of("zh-CN", "ja", "en");

    private ServiceFiles() {}

    static Map<String, Object> yaml(String file) {
        try {
            return map(
                    new Load(LoadSettings.builder().build())
                            .loadFromString(Files.readString(ROOT.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service's sentences in one language: key to text. Variants are joined, one a line. */
    static Map<String, String> texts(String service, String lang) {
        Map<String, String> texts = new LinkedHashMap<>();
        yaml(service + "/texts/" + lang + ".yaml")
                .forEach(
                        (key, text) ->
                                texts.put(
                                        key,
                                        text instanceof List<?> variants
                                                ? String.join(
                                                        "\n",
                                                        variants.stream()
                                                                .map(String::valueOf)
                                                                .toList())
                                                : String.valueOf(text)));
        return texts;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
