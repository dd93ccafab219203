package org.citizenwindow.flows.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.understand.Example;
import org.citizenwindow.dialog.understand.Recogniser;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesReaderTest {
    private static final Set<String> INTENTS = Set.of("fine.pay", "fine.query");

    @TempDir Path directory;

    private final Faults faults = new Faults();

    private void write(String file, String... lines) throws IOException {
        Path target = directory.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, String.join("\n", lines) + "\n");
    }

    private Map<Lang, List<Example>> read() {
        return ExamplesReader.read(FlowFiles.of(directory), List.of(), INTENTS, faults);
    }

    private List<String> told() {
        return faults.all().stream()
                .map(Object::toString)
                .map(fault -> fault.replace(directory + "/", ""))
                .toList();
    }

    @Test
    void sentences_areReadByLanguage_commentsAndEmptyLinesAreNot() throws IOException {
        write("a/examples/en.tsv", "# for people", "", "fine.pay\tHow do I pay?");
        write("b/examples/en.tsv", "fine.query\tdo I owe anything");
        assertThat(read().get(Lang.EN))
                .containsExactly(
                        new Example("fine.pay", "How do I pay?"),
                        new Example("fine.query", "do I owe anything"));
        assertThat(told()).isEmpty();
    }

    @Test
    void unknownIntent_isToldWithTheNearest() throws IOException {
        write("a/examples/en.tsv", "# x", "fine.paid\thow do I pay");
        read();
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("a/examples/en.tsv:2: there is no intent 'fine.paid'")
                .contains("fine.pay");
    }

    @Test
    void lineThatIsNone_isTold() throws IOException {
        write("a/examples/en.tsv", "how do I pay", "fine.pay\t?!", "fine.pay\tplain\thow do I pay");
        assertThat(read().get(Lang.EN)).isEmpty();
        assertThat(told())
                .hasSize(3)
                .allSatisfy(
                        fault -> assertThat(fault).contains("an intent, one tab and a sentence"));
    }

    @Test
    void sentenceTwice_isTold_whateverItsPunctuation() throws IOException {
        write("a/examples/en.tsv", "fine.pay\tHow do I pay?");
        write("b/examples/en.tsv", "fine.pay\thow do i pay");
        read();
        assertThat(told())
                .containsExactly(
                        "b/examples/en.tsv:1: 'how do i pay' stands in a/examples/en.tsv:1"
                                + " already; keep one");
    }

    @Test
    void sentenceOfTwoIntents_isTold_inOneLanguageOnly() throws IOException {
        write("a/examples/en.tsv", "fine.pay\tPOS", "fine.query\tpos");
        write("a/examples/ja.tsv", "fine.query\tPOS");
        read();
        assertThat(told())
                .containsExactly(
                        "a/examples/en.tsv:2: 'pos' stands in a/examples/en.tsv:1 as an example of"
                                + " fine.pay; it can mean only one");
    }

    @Test
    void fileOfNoLanguage_isTold() throws IOException {
        write("a/examples/fr.tsv", "fine.pay\tcomment payer");
        read();
        assertThat(told()).singleElement().asString().contains("zh-CN.tsv, ja.tsv or en.tsv");
    }

    @Test
    void questionsOfTheFaq_areExamples() {
        assertThat(BuiltInServices.flows().recogniser().examples().get(Lang.EN))
                .contains(new Example("faq.fees", "is there a fee"));
    }

    @Test
    void wish_withoutAWordOfAnyRule_isUnderstoodByItsLikeness_andSaysWhy() {
        Recogniser recogniser = BuiltInServices.flows().recogniser();
        Example known =
                recogniser.examples().get(Lang.EN).stream()
                        .filter(each -> recogniser.holding(each.sentence(), Lang.EN).isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        recogniser
                                .understand(known.sentence() + " please", Optional.of(Lang.EN))
                                .candidates()
                                .getFirst()
                                .intent()
                                .id())
                .isEqualTo(known.intent());
        assertThat(recogniser.resembled(known.sentence(), Optional.of(Lang.EN), 1))
                .containsExactly(known);
    }

    @Test
    void sameExamples_areNotMadeReadyAgain() {
        Recogniser recogniser = BuiltInServices.flows().recogniser();
        Optional<Recogniser> before = Optional.of(recogniser);
        assertThat(recogniser.knowing(recogniser.examples(), before)).isSameAs(recogniser);
        assertThat(recogniser.knowing(Map.of(), before)).isNotSameAs(recogniser);
    }
}
