package org.citizenwindow.flows.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped phrase tests hold; files of them are read strictly, and what the console writes is one. */
class PhraseTestsTest {
    private static final Flows FLOWS = BuiltInServices.flows();

    @TempDir Path directory;

    private final Faults faults = new Faults();

    private PhraseTests read(String name, String yaml) throws IOException {
        Path file = directory.resolve("lamps/phrases").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        return PhraseTests.read(FlowFiles.of(directory), FLOWS.recogniser(), faults);
    }

    @Test
    void shippedSentences_areUnderstoodAsTheyShould() {
        PhraseTests tests = PhraseTests.of(BuiltInServices.files(), FLOWS);
        assertThat(tests.failures(FLOWS)).isEmpty();
        for (Lang lang : Lang.values()) {
            assertThat(tests.lines()).anyMatch(line -> line.lang() == lang && line.means());
            assertThat(tests.lines()).anyMatch(line -> line.lang() == lang && !line.means());
        }
    }

    @Test
    void sentenceUnderstoodOtherwise_isToldWithItsLineAndWhatItWasTakenFor() throws IOException {
        PhraseTests tests =
                read(
                        "en.yaml",
                        """
                        format: cw.phrase_tests/1
                        water.pay:
                          must:
                            - I want to report an accident
                        accident.report:
                          must_not: [I had an accident and want to report it]
                        """);
        assertThat(faults.all()).isEmpty();
        assertThat(tests.failures(FLOWS))
                .extracting(Faults.Fault::line, Faults.Fault::what)
                .satisfiesExactly(
                        first ->
                                assertThat(first.toString())
                                        .contains("4", "accident.report, not water.pay"),
                        second -> assertThat(second.toString()).contains("6", "must not"));
    }

    @Test
    void wrongFile_namesEveryFault() throws IOException {
        read(
                "en.yaml",
                """
                format: cw.phrase_tests/1
                water.pax:
                  must: [pay the water, pay the water]
                  shall: [no]
                """);
        assertThat(faults.all())
                .extracting(Faults.Fault::toString)
                .anyMatch(f -> f.contains("en.yaml:3") && f.contains("'water.pax'"))
                .anyMatch(f -> f.contains("did you mean 'water.pay'"))
                .anyMatch(f -> f.contains("en.yaml:3") && f.contains("stands in line 3 already"))
                .anyMatch(f -> f.contains("en.yaml:4") && f.contains("'shall'"));
    }

    @Test
    void fileOfNoLanguage_isAFault() throws IOException {
        read("fr.yaml", "format: cw.phrase_tests/2\n");
        assertThat(faults.toString())
                .contains("the format is cw.phrase_tests/1", "zh-CN.yaml, ja.yaml or en.yaml");
    }

    @Test
    void writtenFile_isReadBackWordForWord() throws IOException {
        String odd = "\"q\" \\ # : - {x} [y] \u2028 \u0085 \t\n'é' 😀 追尾了";
        String yaml =
                PhraseTests.written(
                        List.of("head"),
                        List.of(
                                new PhraseTests.Written("water.pay", true, odd, "twice"),
                                new PhraseTests.Written("water.pay", true, odd, "again"),
                                new PhraseTests.Written("help", false, odd, "")));
        PhraseTests tests = read("zh-CN.yaml", yaml);
        assertThat(faults.all()).as(yaml).isEmpty();
        assertThat(tests.lines())
                .extracting(
                        PhraseTests.Line::intent, PhraseTests.Line::means, PhraseTests.Line::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("help", false, odd),
                        org.assertj.core.groups.Tuple.tuple("water.pay", true, odd));
    }
}
