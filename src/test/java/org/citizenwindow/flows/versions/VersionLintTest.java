package org.citizenwindow.flows.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.citizenwindow.flows.SampleService;
import org.citizenwindow.flows.versions.VersionLint.Weight;
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

    /** The one finding of this weight. */
    private String only(Weight weight) {
        List<String> findings = findings(weight);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
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
        assertThat(only(Weight.FAULT)).contains("the text 'ask.plate' in en differs");
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
        assertThat(only(Weight.NOTE)).contains("'submit' was final in sample.form@3");
    }

    @Test
    void newQuestion_beforeAStepSomebodyStandsAt_isNotedWithWhatToDeclare() throws IOException {
        sample.raise();
        sample.change(
                "flow.yaml",
                "  words: {type: text",
                "  dogs: {type: yes_no, read_by: desk}\n  words: {type: text");
        sample.change(
                "flow.yaml",
                "  - {id: plate, collect: plate}",
                "  - {id: dogs, collect: dogs}\n  - {id: plate, collect: plate}");
        speak("dogs");
        assertThat(findings(Weight.NOTE)).as("nobody moves").isEmpty();

        sample.change("flow.yaml", "slots:\n", "from: {3: same}\nslots:\n");
        assertThat(only(Weight.NOTE))
                .contains(
                        "question 'dogs' is new and stands before 'others', 'phone', 'plate' and ")
                .endsWith("declare from: {3: {ask_again: [dogs]}}");

        sample.change("flow.yaml", "from: {3: same}", "from: {3: {ask_again: [dogs]}}");
        assertThat(findings(Weight.NOTE)).isEmpty();
    }

    @Test
    void slotRenamedWithoutFrom_isNotedWithTheLineToWrite() throws IOException {
        sample.raise();
        sample.change("flow.yaml", "slots:\n", "from: {3: same}\nslots:\n");
        sample.change("flow.yaml", "  where: {type: location}", "  place: {type: location}");
        sample.change("flow.yaml", "{id: where, collect: where}", "{id: where, collect: place}");
        sample.change("flow.yaml", "where", "place");
        speak("place");
        assertThat(findings(Weight.NOTE))
                .anySatisfy(
                        note ->
                                assertThat(note)
                                        .contains("slot 'where' of sample.form@3 is gone")
                                        .endsWith(
                                                "if 'place' holds them now, declare from: {3:"
                                                        + " {rename_slots: {where: place}}}"));
    }

    @Test
    void otherLimits_areNoted() throws IOException {
        sample.raise();
        sample.change("flow.yaml", "min: 3, max: 20", "min: 3, max: 9");
        assertThat(only(Weight.NOTE))
                .contains("'words' is asked for within other limits than in sample.form@3");
    }

    @Test
    void translation_leftBehindOrLost_isNoted() throws IOException {
        sample.raise();
        sample.change(
                "texts/zh-CN.yaml", sample.line("texts/zh-CN.yaml", "ask.plate"), "ask.plate: 车牌？");
        assertThat(only(Weight.NOTE))
                .contains("text 'ask.plate' changed in zh-CN but not in ja, en");

        sample.change("texts/ja.yaml", sample.line("texts/ja.yaml", "ask.plate"), "ask.plate: 车牌？");
        sample.change(
                "texts/en.yaml", sample.line("texts/en.yaml", "ask.plate"), "ask.plate: Plate?");
        assertThat(only(Weight.NOTE))
                .contains("text 'ask.plate' is the same in zh-CN and ja now")
                .endsWith("was a translation lost?");
    }

    @Test
    void waysIn_thatAreClosed_areNoted() throws IOException {
        sample.raise();
        sample.change("flow.yaml", "menu: [SAMPLE]", "menu: [FORM]");
        sample.change("flow.yaml", ", ja: [\"{*}見本手続き{*}\"]", "");
        assertThat(findings(Weight.NOTE))
                .anySatisfy(
                        note -> assertThat(note).contains("menu keys [SAMPLE] of sample.form@3"))
                .anySatisfy(
                        note -> assertThat(note).contains("start phrases in ja of sample.form@3"));
    }

    /** Gives a new slot its texts. */
    private void speak(String slot) throws IOException {
        for (String lang : List.of("zh-CN", "ja", "en")) {
            String first = sample.line("texts/" + lang + ".yaml", "ask.ready");
            sample.change(
                    "texts/" + lang + ".yaml",
                    first,
                    "ask.S: S?\nwhy.S: S!\nexample.S: s\nlabel.S: s\n".replace("S", slot) + first);
        }
    }
}
