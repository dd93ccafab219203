package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a service is told with file, line and remedy, and all of it at once. */
class LintTest {
    private static final Path SAMPLE = Path.of("src/test/resources/dialog/services/sample");

    @TempDir Path directory;

    @BeforeEach
    void copySample() throws IOException {
        for (String name :
                List.of(
                        "flow.yaml",
                        "flows/side.yaml",
                        "texts/zh-CN.yaml",
                        "texts/ja.yaml",
                        "texts/en.yaml")) {
            Path target = directory.resolve("sample").resolve(name);
            Files.createDirectories(target.getParent());
            Files.copy(SAMPLE.resolve(name), target);
        }
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = directory.resolve("sample").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private List<String> faults() {
        FaultyServices faulty =
                catchThrowableOfType(
                        FaultyServices.class,
                        () -> ServiceLoader.load(BuiltInServices.files().over(directory)));
        return faulty == null
                ? List.of()
                : faulty.faults().all().stream()
                        .map(Faults.Fault::toString)
                        .map(fault -> fault.replace(directory + "/sample/", ""))
                        .toList();
    }

    @Test
    void soundService_loads() {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '"',
            textBlock =
                    """
                    collect: ready, next        ^ collect: redy, next         ^ flow.yaml:32: there is no slot 'redy'; did you mean 'ready'?
                    {to: bye}]                  ^ {to: by}]                   ^ flow.yaml:32: step 'ready' leads to 'by', which is no step; did you mean 'bye'?
                    , {to: bye}]                ^ , {if: not ready, to: bye}] ^ flow.yaml:32: the branches of 'ready' have no else; end them with {to: …} without if
                    {if: ready, to: kind}       ^ {if: redy, to: kind}        ^ flow.yaml:32: the condition "redy": 'redy' is not known here; did you mean 'ready'?
                    {if: ready, to: kind}       ^ {if: is_set(number), to: kind} ^ flow.yaml:32: the condition "is_set(number)" uses 'number' before anything asks for it
                    [{if: ready, to: kind}, {to: bye}] ^ kind                 ^ flow.yaml:33: no step leads to 'bye'; lead to it or remove it
                    type: plate_cn, likely      ^ type: plate_xy, likely      ^ flow.yaml:21: there is no slot type 'plate_xy'; did you mean 'plate_cn'?
                    where: {type: location}     ^ where: {type: location, minimum: 3} ^ flow.yaml:19: 'minimum' is not known here; allowed: about, aliases, ask, depends_on, example, label, min, picture, read_by, rephrase, safety, type, why
                    interrupt: allow            ^ interupt: allow             ^ flow.yaml:9: 'interupt' is not known here; did you mean 'interrupt'?
                    say: told}                  ^ say: tolt}                  ^ flow.yaml:35: there is no text 'tolt' in texts/*.yaml of sample; did you mean 'told'?
                    gives: {number: text}       ^ gives: {number: string}     ^ flow.yaml:54: there is no type 'string'; use text, yes_no, number, instant, location, choice, photos, list
                    depends_on: [site]          ^ depends_on: [sita]         ^ flow.yaml:29: depends_on names no slot: 'sita'; did you mean 'site'?
                    min: 2, max: 3}             ^ min: 4, max: 3}             ^ flow.yaml:22: 'min' is greater than 'max'
                    words, interrupt: block}    ^ words, interrupt: blok}     ^ flow.yaml:44: allow, ask or block is expected here
                    version: 3                  ^ version: three              ^ flow.yaml:4: a whole number from 1 to 2147483647 is expected here
                    menu: [SAMPLE]              ^ menu: [SIDE]                ^ the menu key SIDE begins
                    id: kind, collect: kind}    ^ id: kind, collect: kind, barrier: true} ^ flow.yaml:34: 'kind' is final but is reached before the summary
                    """)
    void fault_isToldWithItsPlaceAndRemedy(String from, String to, String fault)
            throws IOException {
        change("flow.yaml", from, to);
        assertThat(faults()).anyMatch(told -> told.contains(fault));
    }

    @Test
    void stepsNobodyReaches_areToldOnce() throws IOException {
        change("flow.yaml", "words, interrupt: block}", "words, interrupt: block, next: where}");
        assertThat(faults())
                .containsExactly(
                        "flow.yaml:45: no step leads to 'summary'; lead to it or remove it",
                        "flow.yaml:50: no step leads to 'submit'; lead to it or remove it",
                        "flow.yaml:60: no step leads to 'receipt'; lead to it or remove it");
    }

    @Test
    void roundNobodyLeaves_isTold() throws IOException {
        change("flows/side.yaml", "next: end", "next: sure");
        assertThat(faults()).anyMatch(f -> f.contains("from 'sure' no way leads to an end"));
    }

    @Test
    void callWithoutUnavailable_isTold() throws IOException {
        change("flow.yaml", "      unavailable: {say: later, to: summary}\n", "");
        assertThat(faults()).anyMatch(f -> f.endsWith("'unavailable' is missing"));
    }

    @Test
    void slotNobodyCollects_isTold() throws IOException {
        change("flow.yaml", "  - {id: phone, collect: phone}\n", "");
        assertThat(faults())
                .anyMatch(
                        f -> f.contains("no step collects 'phone'; add a step or remove the slot"));
    }

    @Test
    void slotNothingUses_isTold() throws IOException {
        change("flow.yaml", "phone, site, slot, words]", "phone, site, slot]");
        assertThat(faults()).anyMatch(f -> f.contains("'words' is asked for and nothing uses it"));
    }

    @Test
    void textMissingInOneLanguage_isTold() throws IOException {
        change("texts/ja.yaml", "told: ", "tolt: ");
        assertThat(faults())
                .anyMatch(
                        f ->
                                f.contains(
                                        "the text 'told' is missing in ja; add it to texts/ja.yaml; did you mean 'tolt'?"));
    }

    @Test
    void placeholderThatDiffers_isTold() throws IOException {
        change("texts/ja.yaml", "色は{kind}です", "色は{colour}です");
        assertThat(faults())
                .anyMatch(f -> f.contains("has the placeholders [colour] but zh-CN has [kind]"));
    }

    @Test
    void placeholderNobodyFills_isTold() throws IOException {
        for (String lang : List.of("zh-CN", "ja", "en")) {
            change("texts/" + lang + ".yaml", "{kind}", "{kint}");
        }
        assertThat(faults())
                .anyMatch(
                        f ->
                                f.contains(
                                        "the placeholder {kint} of 'told' is nothing the flow 'sample.form' knows; did you mean 'kind'?"));
    }

    @Test
    void longText_isTold() throws IOException {
        change("texts/zh-CN.yaml", "请核对。", "字".repeat(700));
        assertThat(faults()).anyMatch(f -> f.contains("has 2100 bytes in UTF-8; more than 2000"));
    }

    @Test
    void answerThatIsACommand_isTold() throws IOException {
        change("texts/zh-CN.yaml", "蓝色", "取消");
        assertThat(faults())
                .anyMatch(
                        f ->
                                f.contains(
                                        "the answer '取消' is a command word too (cancel); use another"));
    }

    @Test
    void answerThatIsAWordOfDanger_isToldUnlessTheQuestionIsAboutIt() throws IOException {
        change("texts/en.yaml", "\"dark blue\"", "someone is hurt");
        assertThat(faults()).anyMatch(f -> f.contains("set safety: true"));
        change(
                "flow.yaml",
                "    type: choice\n    options:\n      - {id: red",
                "    type: choice\n    safety: true\n    options:\n      - {id: red");
        assertThat(faults()).isEmpty();
    }

    @Test
    void answersThatLookAlike_areTold() throws IOException {
        change("texts/en.yaml", "\"dark blue\"", "Blue");
        assertThat(faults()).anyMatch(f -> f.contains("stands for two answers"));
    }

    @Test
    void phraseOfAnotherFlow_isTold() throws IOException {
        change("flows/side.yaml", "[\"side question\"]", "[\"the sample form\"]");
        assertThat(faults())
                .anyMatch(f -> f.contains("'the sample form' begins [sample.form] too"));
    }

    @Test
    void phraseThatFitsAnything_isTold() throws IOException {
        change("flows/side.yaml", "[\"side question\"]", "[\"{*}\"]");
        assertThat(faults()).anyMatch(f -> f.contains("fits anything; add fixed words"));
    }

    @Test
    void brokenPhrase_isTold() throws IOException {
        change("flows/side.yaml", "[\"side question\"]", "[\"(side question\"]");
        assertThat(faults()).anyMatch(f -> f.contains("cannot be read: ')' is missing"));
    }

    @Test
    void roundWithoutAQuestion_isTold() throws IOException {
        change(
                "flow.yaml",
                "  - {id: told, say: told}\n",
                "  - {id: told, say: told, next: [{if: ready, to: told2}, {to: pictures}]}\n"
                        + "  - {id: told2, say: told, next: told}\n");
        assertThat(faults()).anyMatch(f -> f.contains("leads back to itself and nothing is asked"));
    }

    @Test
    void anchorsTagsAndDuplicates_areTold() throws IOException {
        change("flow.yaml", "  ready: {type: yes_no}", "  ready: &a {type: yes_no}");
        assertThat(faults()).anyMatch(f -> f.startsWith("flow.yaml:11: anchors and aliases"));
        change("flow.yaml", "  ready: &a {type: yes_no}", "  ready: {type: !!str yes_no}");
        assertThat(faults()).anyMatch(f -> f.startsWith("flow.yaml:11: tags are not allowed"));
        change("flow.yaml", "!!str yes_no}", "yes_no, type: yes_no}");
        assertThat(faults()).anyMatch(f -> f.startsWith("flow.yaml:11: 'type' stands here twice"));
    }

    @Test
    void unreadableYaml_isTold() throws IOException {
        change("flow.yaml", "slots:\n", "slots: [\n");
        assertThat(faults()).anyMatch(f -> f.contains("no readable YAML"));
    }

    @Test
    void allFaults_areToldAtOnce() throws IOException {
        change("flow.yaml", "collect: kind}", "collect: kint}");
        change("flow.yaml", "say: bye, next: end", "say: by, next: and");
        change("texts/en.yaml", "told: ", "tolt: ");
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(4);
    }
}
