package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.citizenwindow.dialog.Flows;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Plays every talk of every service in its languages; writes transcripts and coverage below {@code target/talks}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalksTest {
    private static final Path TARGET = Path.of("target/talks");

    private Flows flows;
    private Coverage coverage;
    private final List<Talk> talks = new ArrayList<>();

    @BeforeAll
    void readTalks() throws IOException {
        flows = BuiltInServices.flows();
        coverage = new Coverage(flows);
        Faults faults = new Faults();
        talks.addAll(BuiltInServices.talks(faults));
        assertThat(faults.all()).isEmpty();
        Files.createDirectories(TARGET);
        for (Talk talk : talks) {
            for (Lang lang : talk.locales()) {
                coverage.add(lang, TalkPlayer.play(talk, lang, flows).traces());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> talk_isPlayedAsWritten() {
        return talks.stream()
                .flatMap(
                        talk ->
                                talk.locales().stream()
                                        .map(
                                                lang ->
                                                        DynamicTest.dynamicTest(
                                                                talk.file() + " " + lang.tag(),
                                                                () -> plays(talk, lang))));
    }

    private void plays(Talk talk, Lang lang) throws IOException {
        TalkPlayer.Play play = TalkPlayer.play(talk, lang, flows);
        Path transcript =
                TARGET.resolve(
                        Path.of(talk.file()).getParent().getParent().getFileName()
                                + "-"
                                + Path.of(talk.file()).getFileName().toString().replace(".yaml", "")
                                + "."
                                + lang.tag()
                                + ".txt");
        Files.writeString(transcript, talk.title() + "\n\n" + play.transcript());
        assertThat(play.failures()).isEmpty();
    }

    @Test
    void everyStepAndEdge_isPassedInEveryLanguage() {
        assertThat(coverage.gaps()).as("see target/talks/coverage.md").isEmpty();
    }

    @AfterAll
    void writeCoverage() throws IOException {
        Files.writeString(TARGET.resolve("coverage.md"), coverage.markdown());
    }
}
