package org.citizenwindow.flows.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Plays every talk of every service in its languages. Their transcripts are kept in {@code docs/transcripts} for those who
 * review what citizens will read; {@code -Dgolden.update} writes them anew. Coverage goes to {@code target/talks}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalksTest {
    private static final Path TARGET = Path.of("target/talks");
    private static final Path TRANSCRIPTS = Path.of("docs/transcripts");

    private Talks talks;

    @BeforeAll
    void playAll() {
        talks = Talks.play(BuiltInServices.files(), BuiltInServices.flows());
    }

    @TestFactory
    Stream<DynamicTest> talk_isPlayedAsWritten() {
        return talks.played().stream()
                .map(
                        played ->
                                DynamicTest.dynamicTest(
                                        played.file() + " " + played.lang().tag(),
                                        () -> assertThat(played.failures()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> transcript_isUpToDate() {
        return talks.played().stream()
                .map(
                        played ->
                                DynamicTest.dynamicTest(
                                        name(played).toString(), () -> upToDate(played)));
    }

    private static void upToDate(Talks.Played played) throws IOException {
        Path file = TRANSCRIPTS.resolve(name(played));
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, played.transcript());
        }
        assertThat(file)
                .as("what citizens read has changed; see whether it is meant, then -Dgolden.update")
                .hasContent(played.transcript());
    }

    @Test
    void folder_holdsNoTranscriptOfATalkThatIsGone() throws IOException {
        List<Path> wanted = talks.played().stream().map(TalksTest::name).toList();
        try (Stream<Path> files = Files.walk(TRANSCRIPTS)) {
            assertThat(files.filter(Files::isRegularFile).map(TRANSCRIPTS::relativize))
                    .isSubsetOf(wanted);
        }
    }

    private static Path name(Talks.Played played) {
        String talk = Path.of(played.file()).getFileName().toString().replace(".yaml", "");
        return Path.of(played.service(), talk + "." + played.lang().tag() + ".md");
    }

    @Test
    void everyStepEdgeRefusalAndLevelOfHelp_isPassedInEveryLanguage() {
        assertThat(talks.coverage().gaps()).as("see target/talks/coverage.md").isEmpty();
    }

    @Test
    void coverage_knowsEveryLanguage() {
        assertThat(talks.coverage().summary())
                .contains(Stream.of(Lang.values()).map(Lang::tag).toList());
    }

    @AfterAll
    void writeCoverage() throws IOException {
        Files.createDirectories(TARGET);
        Files.writeString(TARGET.resolve("coverage.md"), talks.coverage().markdown());
        Files.writeString(TARGET.resolve("summary.txt"), talks.coverage().summary() + "\n");
    }
}
