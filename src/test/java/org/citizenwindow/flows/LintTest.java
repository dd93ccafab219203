package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.reading.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a service is told with file, line and remedy, and all of it at once: {@code dialog/lint.yaml}. */
class LintTest {
    private static final Path SAMPLE = Path.of("src/test/resources/dialog/services/sample");
    private static final Path RULES = Path.of("src/test/resources/dialog/lint.yaml");
    private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)×(.)}");

    @TempDir Path directory;

    @BeforeEach
    void copySample() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = directory.resolve("sample").resolve(SAMPLE.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file));
            }
        }
    }

    private void change(String pattern, String from, String to) throws IOException {
        List<String> names =
                pattern.contains("*")
                        ? List.of("zh-CN", "ja", "en").stream()
                                .map(lang -> pattern.replace("*", lang))
                                .toList()
                        : List.of(pattern);
        for (String name : names) {
            Path path = directory.resolve("sample").resolve(name);
            String text = Files.readString(path);
            assertThat(text).contains(from);
            Files.writeString(path, text.replace(from, to));
        }
    }

    private Faults check() {
        FlowFiles files = BuiltInServices.files().over(directory);
        return ServiceLoader.check(files, BuiltInServices.heardWithSample()).faults();
    }

    private List<String> told(List<Faults.Fault> faults) {
        return faults.stream()
                .map(Faults.Fault::toString)
                .map(fault -> fault.replace(directory + "/sample/", ""))
                .toList();
    }

    @Test
    void soundService_hasNeitherFaultsNorNotes() {
        Faults found = check();
        assertThat(told(found.all())).isEmpty();
        assertThat(told(found.notes())).noneMatch(note -> note.startsWith("flow.yaml"));
    }

    @TestFactory
    Stream<DynamicTest> fault_isToldWithItsPlaceAndRemedy() throws IOException {
        Faults faults = new Faults();
        List<Item> rules =
                Item.parse(RULES.toString(), Files.readString(RULES), faults).need("rules").items();
        assertThat(faults.all()).isEmpty();
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.need("rule").text(), () -> tells(rule)));
    }

    private void tells(Item rule) throws IOException {
        copySample();
        change(
                rule.get("in").map(Item::text).orElse("flow.yaml"),
                rule.need("from").text(),
                repeated(rule.need("to").text()));
        Faults found = check();
        rule.get("told")
                .ifPresent(
                        told ->
                                assertThat(told(found.all()))
                                        .anyMatch(fault -> fault.contains(told.text())));
        if (rule.get("noted").isPresent()) {
            assertThat(told(found.all())).isEmpty();
            assertThat(told(found.notes()))
                    .anyMatch(note -> note.contains(rule.need("noted").text()));
        }
        assertThat(rule.get("told").isPresent()).isNotEqualTo(rule.get("noted").isPresent());
    }

    private static String repeated(String text) {
        Matcher found = REPEATED.matcher(text);
        return found.replaceAll(one -> one.group(2).repeat(Integer.parseInt(one.group(1))));
    }

    @Test
    void fileNobodyReads_isToldWithTheNameItMayHaveBeenMeantToHave() throws IOException {
        Path sample = directory.resolve("sample");
        for (String name :
                List.of(
                        "flow.yml",
                        "text/en.yaml",
                        "texts/zh.yaml",
                        "texts/ko.yaml",
                        "intents/zh/light.yaml",
                        "intents/ja.yaml",
                        "talk/one.yaml")) {
            Files.createDirectories(sample.resolve(name).getParent());
            Files.writeString(sample.resolve(name), "a: b\n");
        }
        Files.writeString(sample.resolve("README.md"), "for people");
        assertThat(told(check().all()))
                .contains(
                        "flow.yml: nothing reads this file; did you mean 'flow.yaml'?",
                        "text/en.yaml: nothing reads this file; did you mean 'texts/en.yaml'?",
                        "texts/zh.yaml: nothing reads this file; did you mean 'texts/zh-CN.yaml'?",
                        "intents/zh/light.yaml: nothing reads this file; did you mean"
                                + " 'intents/zh-CN/light.yaml'?",
                        "intents/ja.yaml: nothing reads this file; did you mean"
                                + " 'intents/ja/topic.yaml'?",
                        "talk/one.yaml: nothing reads this file; did you mean 'talks/one.yaml'?")
                .anyMatch(
                        fault ->
                                fault.startsWith(
                                                "texts/ko.yaml: nothing reads this file; a service")
                                        && fault.endsWith("the languages are zh-CN, ja, en"))
                .hasSize(7);
    }

    @Test
    void fileInAnotherEncoding_isToldWithTheLineItShowsIn_andReadAllTheSame() throws IOException {
        Path texts = directory.resolve("sample/texts");
        recode(texts.resolve("zh-CN.yaml"), "GB18030");
        recode(texts.resolve("ja.yaml"), "windows-31j");
        recode(texts.resolve("en.yaml"), "UTF-16");
        assertThat(told(check().all()))
                .containsExactlyInAnyOrder(
                        "texts/zh-CN.yaml:2: this is no UTF-8 but seems to be GB18030; save the"
                                + " file as UTF-8",
                        "texts/ja.yaml:2: this is no UTF-8 but seems to be windows-31j; save the"
                                + " file as UTF-8",
                        "texts/en.yaml:1: this is no UTF-8 but seems to be UTF-16; save the file"
                                + " as UTF-8");
    }

    private static void recode(Path file, String encoding) throws IOException {
        Files.write(file, Files.readString(file).getBytes(Charset.forName(encoding)));
    }

    @Test
    void marksAnEditorLeaves_areNoFault() throws IOException {
        for (String name : List.of("flow.yaml", "texts/zh-CN.yaml")) {
            Path file = directory.resolve("sample").resolve(name);
            Files.writeString(file, '\uFEFF' + Files.readString(file).replace("\n", "\r\n"));
        }
        assertThat(told(check().all())).isEmpty();
    }

    @Test
    void textsThatCannotBeRead_areToldOnce_notKeyByKey() throws IOException {
        Files.writeString(directory.resolve("sample/texts/en.yaml"), "# later\n");
        assertThat(told(check().all()))
                .containsExactly("texts/en.yaml: the file is empty; write it or remove it");
    }

    @Test
    void conditionThatCannotBeRead_doesNotMakeItsSlotsUseless() throws IOException {
        change(
                "flow.yaml",
                "collect: ready, next: [{if: ready, to",
                "collect: ready, next: [{if: ready = true, to");
        assertThat(told(check().all()))
                .containsExactly(
                        "flow.yaml:32: the condition \"ready = true\": '=' is not an operator; did you"
                                + " mean '=='?");
    }

    @Test
    void stepsNobodyReaches_areToldOnce() throws IOException {
        change("flow.yaml", "words, interrupt: block}", "words, interrupt: block, next: end}");
        assertThat(told(check().all()))
                .contains(
                        "flow.yaml:45: no step leads to 'summary'; lead to it or remove it",
                        "flow.yaml:50: no step leads to 'submit'; lead to it or remove it",
                        "flow.yaml:60: no step leads to 'receipt'; lead to it or remove it")
                .doesNotHaveDuplicates();
    }

    @Test
    void answerThatIsAWordOfDanger_isAllowedWhereTheQuestionIsAboutIt() throws IOException {
        change("texts/en.yaml", "\"dark blue\"", "someone is hurt");
        change(
                "flow.yaml",
                "    type: choice\n    options:\n      - {id: red",
                "    type: choice\n    safety: true\n    options:\n      - {id: red");
        assertThat(told(check().all())).isEmpty();
    }

    @Test
    void allFaults_areToldAtOnce() throws IOException {
        change("flow.yaml", "collect: kind}", "collect: kint}");
        change("flow.yaml", "say: bye, next: end", "say: by, next: and");
        change("texts/en.yaml", "told: ", "tolt: ");
        assertThat(check().all()).hasSizeGreaterThanOrEqualTo(4);
    }
}
