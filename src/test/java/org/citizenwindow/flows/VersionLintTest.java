package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.citizenwindow.flows.VersionLint.Weight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change of a published flow does to those under way is said before it is done. */
class VersionLintTest {
    @TempDir Path directory;

    private SampleService sample;
    private FlowVersion published;

    @BeforeEach
    void publish() throws IOException {
        sample = SampleService.in(directory);
        published = sample.version("sample.form");
    }

    private List<String> findings(Weight weight) {
        return VersionLint.compare(published, sample.version("sample.form")).stream()
                .filter(finding -> finding.weight() == weight)
                .map(finding -> finding.fault().line() + ": " + finding.fault().what())
                .toList();
    }

    @Test
    void nothingChanged_nothingIsSaid() {
        assertThat(VersionLint.compare(published, sample.version("sample.form"))).isEmpty();
    }

    @Test
    void commentsPhrasesAndWordsForReaders_areNoChange() throws IOException {
        sample.change("flow.yaml", "slots:\n", "# a remark\nabout: {by: someone}\nslots:\n");
        sample.change("flow.yaml", "{*}样例办理{*}", "{*}样例办理{*}\", \"样例表");
        assertThat(VersionLint.compare(published, sample.version("sample.form"))).isEmpty();
    }

    @Test
    void textOfAnotherFlow_isNoChange() throws IOException {
        sample.change(
                "texts/en.yaml",
                sample.line("texts/en.yaml", "side.good"),
                "side.good: Other words.");
        assertThat(VersionLint.compare(published, sample.version("sample.form"))).isEmpty();
    }

    @Test
    void content_changedUnderTheSameNumber_isRefusedWithTheNextOne() throws IOException {
        sample.change("flow.yaml", "min: 3, max: 20", "min: 3, max: 25");
        assertThat(findings(Weight.FAULT))
                .containsExactly(
                        "4: version 3 is published and never changes, but this is not it any more"
                                + " ('slots' differs); raise 'version' to 4");
    }

    @Test
    void text_changedUnderTheSameNumber_isNamed() throws IOException {
        sample.change(
                "texts/en.yaml",
                sample.line("texts/en.yaml", "ask.plate"),
                "ask.plate: Which plate?");
        assertThat(findings(Weight.FAULT))
                .singleElement()
                .asString()
                .contains("the text 'ask.plate' in en differs");
    }

    @Test
    void version_lowerThanThePublishedOne_isRefused() throws IOException {
        sample.change("flow.yaml", "version: 3", "version: 2");
        sample.change("flow.yaml", "min: 3, max: 20", "min: 3, max: 25");
        assertThat(findings(Weight.FAULT))
                .containsExactly("4: version 3 is published already; raise 'version' to 4");
    }

    @Test
    void step_renamedWithoutFrom_isNotedWithTheLineToWrite() throws IOException {
        sample.raise();
        sample.change("flow.yaml", "{id: plate, collect: plate}", "{id: my_plate, collect: plate}");
        assertThat(findings(Weight.FAULT)).isEmpty();
        assertThat(findings(Weight.NOTE))
                .containsExactly(
                        "2: step 'plate' of sample.form@3 has no target; declare from: {3:"
                                + " {rename_steps: {plate: my_plate}}}: conversations that stand there"
                                + " stay on version 3 until they end or expire");
    }

    @Test
    void step_renamedAndDeclared_isFine() throws IOException {
        sample.raise();
        sample.change("flow.yaml", "{id: plate, collect: plate}", "{id: my_plate, collect: plate}");
        sample.change(
                "flow.yaml", "slots:\n", "from: {3: {rename_steps: {plate: my_plate}}}\nslots:\n");
        assertThat(VersionLint.compare(published, sample.version("sample.form"))).isEmpty();
    }

    @Test
    void stepId_reusedForSomethingElse_isRefused() throws IOException {
        sample.raise();
        sample.change(
                "flow.yaml",
                "{id: plate, collect: plate}\n  - {id: others, collect: others}",
                "{id: others, collect: plate}\n  - {id: plate, collect: others}");
        assertThat(findings(Weight.FAULT))
                .hasSize(2)
                .anySatisfy(
                        fault ->
                                assertThat(fault)
                                        .contains("step 'plate' asks for 'others' now")
                                        .contains("in sample.form@3 it asks for 'plate'"));
    }

    @Test
    void from_namingWhatTheOldVersionNeverHad_isRefusedWithTheNearestName() throws IOException {
        sample.raise();
        sample.change(
                "flow.yaml",
                "slots:\n",
                "from: {3: {rename_steps: {plates: plate}, rename_slots: {phon: phone}}}\nslots:\n");
        assertThat(findings(Weight.FAULT))
                .containsExactly(
                        "10: sample.form@3 has no step 'plates'; did you mean 'plate'?",
                        "10: sample.form@3 has no slot 'phon'; did you mean 'phone'?");
    }

    @Test
    void slotOfAnotherType_andAnswersThatAreGone_areNoted() throws IOException {
        sample.raise();
        sample.change(
                "flow.yaml", "where: {type: location}", "where: {type: text, min: 2, max: 90}");
        sample.change("flow.yaml", "      - {id: dark_blue, text: opt.dark_blue}\n", "");
        assertThat(findings(Weight.NOTE))
                .anySatisfy(
                        note ->
                                assertThat(note)
                                        .contains("slot 'where' was of type location")
                                        .contains("is text now"))
                .anySatisfy(note -> assertThat(note).contains("no longer the answers [dark_blue]"));
    }

    @Test
    void barrierAndSummary_takenAway_areNoted() throws IOException {
        sample.raise();
        sample.change("flow.yaml", "    barrier: true\n", "");
        sample.change("calls.yaml", "acts: true", "acts: false");
        assertThat(findings(Weight.NOTE))
                .singleElement()
                .asString()
                .contains("'submit' was final in sample.form@3");
    }
}
