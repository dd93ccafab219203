package org.citizenwindow.flows.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.flows.reading.PhraseTests;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.understanding.Sentences;
import org.junit.jupiter.api.Test;

/** How many rules of recognition have an example; which do not goes to {@code target/talks/phrases.md}. */
class PhraseCoverageTest {
    private static final Path TARGET = Path.of("target/talks");

    /** Of a hundred rules; nearly all have one. New rules bring their sentences. */
    private static final int LEAST = 98;

    /** Of a hundred branches of these rules: a little less than is reached. It may only rise. */
    private static final Map<Lang, Integer> LEAST_BRANCHES =
            Map.of(Lang.ZH_CN, 57, Lang.JA, 47, Lang.EN, 41);

    @Test
    void mostRules_haveAnExample() throws IOException {
        Flows flows = BuiltInServices.flows();
        PhraseCoverage coverage = new PhraseCoverage(BuiltInServices.files(), flows);
        coverage.add(PhraseTests.of(BuiltInServices.files(), flows));
        coverage.add(BuiltInServices.files());
        for (Lang lang : Lang.values()) {
            for (Sentences.Line line : Sentences.read("dev", lang)) {
                coverage.add(lang, line.text(), Optional.of(line.intent()));
            }
        }
        coverage.addExamples();
        Files.createDirectories(TARGET);
        Files.writeString(TARGET.resolve("phrases.md"), coverage.markdown());
        Files.writeString(TARGET.resolve("phrases.txt"), coverage.summary() + "\n");
        for (Lang lang : Lang.values()) {
            assertThat(coverage.percent(lang))
                    .as("%s: %s, see target/talks/phrases.md", lang.tag(), coverage.summary())
                    .isGreaterThanOrEqualTo(LEAST);
            assertThat(coverage.percentOfBranches(lang))
                    .as(
                            "branches, %s: %s, see target/talks/phrases.md",
                            lang.tag(), coverage.summary())
                    .isGreaterThanOrEqualTo(LEAST_BRANCHES.get(lang));
        }
    }

    @Test
    void rule_isHeldUpOnlyByASentenceOfItsIntent() {
        PhraseCoverage coverage =
                new PhraseCoverage(BuiltInServices.files(), BuiltInServices.flows());
        String text = "I want to report an accident";
        coverage.add(Lang.EN, text, Optional.of("water.pay"));
        assertThat(coverage.percent(Lang.EN)).isZero();
        assertThat(coverage.summary()).contains("en 0 of ");
        coverage.add(Lang.EN, text, Optional.of("accident.report"));
        assertThat(coverage.summary().lines().findFirst()).get(STRING).doesNotContain("en 0 of ");
    }
}
