package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.citizenwindow.flows.reading.FaultyServices;
import org.citizenwindow.flows.reading.FirstMessage;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading again takes over how citizens are heard exactly when nothing of it changed, and finds every fault anyway. */
class ReadingAgainTest {
    @TempDir Path services;
    private SampleService sample;
    private LoadedServices first;

    @BeforeEach
    void readOnce() throws IOException {
        sample = SampleService.in(services);
        first = sample.loaded();
    }

    private LoadedServices again() {
        return ServiceLoader.read(
                BuiltInServices.files().over(services), Optional.of(first.heard()));
    }

    private String understood(LoadedServices loaded, String text) {
        return FirstMessage.of(loaded.flows(), text, Optional.of(Lang.EN)).intent();
    }

    @Test
    void textChanged_theRecogniserIsTakenOver() throws IOException {
        sample.change("texts/en.yaml", "the colour, for example a sample", "the hue");
        LoadedServices second = again();
        assertThat(second.flows().recogniser()).isSameAs(first.flows().recogniser());
        assertThat(second.flows().text("sample", Lang.EN, "example.kind", 0)).contains("the hue");
    }

    @Test
    void startPhraseChanged_isHeard() throws IOException {
        String said = "purple lamps";
        assertThat(understood(first, said)).isNotEqualTo("sample.form");
        sample.change("flow.yaml", "{*} sample form {*}", "{*} purple lamps {*}");
        assertThat(understood(again(), said)).isEqualTo("sample.form");
    }

    @Test
    void wordsOfTheEngineChanged_areHeard() throws IOException {
        Path common = services.resolve("common");
        try (Stream<Path> files = Files.walk(BuiltInServices.DIRECTORY.resolve("common"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        common.resolve(
                                BuiltInServices.DIRECTORY.resolve("common").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path words = common.resolve("words/en.yaml");
        Files.writeString(
                words, Files.readString(words).replace("back:", "back: [zurueck]\n  backward:"));
        assertThatThrownBy(this::again)
                .isInstanceOf(FaultyServices.class)
                .hasMessageContaining("words/en.yaml")
                .hasMessageContaining("backward");
    }

    @Test
    void fault_isFoundAlthoughTheRecogniserIsTakenOver() throws IOException {
        sample.change("texts/en.yaml", sample.line("texts/en.yaml", "label.kind"), "");
        assertThatThrownBy(this::again)
                .isInstanceOf(FaultyServices.class)
                .hasMessageContaining("label.kind");
    }
}
