package org.citizenwindow.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/lint}, as an author uses it. */
class LintCommandTest {
    private static final Path SAMPLE = Path.of("src/test/resources/dialog/services/sample");

    private static final Path EXAMPLE = Path.of("docs/examples/services/streetlight");

    @TempDir Path directory;

    private int code;

    private String lint(String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        code = LintCommand.run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void shippedServices_haveNoFault() throws IOException {
        String said = lint();
        assertThat(said)
                .contains(
                        "talks played; steps, edges, refusals and levels of help passed by talks: zh-CN")
                .contains("no fault");
        assertThat(code).isZero();
    }

    @Test
    void exampleServices_haveNoFault() throws IOException {
        String said = lint("docs/examples/services");
        assertThat(said).contains("no fault").doesNotContain("no sentence takes");
        assertThat(code).isZero();
    }

    @Test
    void wordNoSentenceTries_isNoted() throws IOException {
        copySample();
        Path flow = directory.resolve("sample/flow.yaml");
        Files.writeString(
                flow,
                Files.readString(flow)
                        .replace("{*} sample form {*}", "{*} (sample|model) form {*}"));
        assertThat(lint(directory.toString()))
                .contains(
                        flow
                                + ":8: note: no sentence takes sample.form: `sample` `model` of `{*}"
                                + " (sample|model) form {*}`; write one under must of phrases/en.yaml,"
                                + " or leave it out");
    }

    @Test
    void brokenService_isToldWithFileLineAndRemedy() throws IOException {
        copySample();
        Path flow = directory.resolve("sample/flow.yaml");
        Files.writeString(flow, Files.readString(flow).replace("collect: kind}", "collect: kint}"));
        String said = lint("--no-talks", directory.toString());
        assertThat(said)
                .contains(flow + ":34: there is no slot 'kint'; did you mean 'kind'?")
                .as("what is worth knowing about others is no matter of theirs")
                .endsWith(" faults, 0 notes\n");
        assertThat(code).isOne();
    }

    @Test
    void serviceWithoutTalks_isToldWhatNobodyPassed() throws IOException {
        copySample();
        String said = lint(directory.toString());
        assertThat(said)
                .contains(
                        "no talk plays sample.form; play it with deploy/talk --record, or write"
                                + " talks/*.yaml")
                .doesNotContain("no talk passes");
        assertThat(code).isOne();
    }

    @Test
    void branchNobodyPassed_isToldOnce_withWhatWouldPassIt() throws IOException {
        copyExample();
        for (String talk : List.of("short", "refusals", "weibo")) {
            Files.delete(directory.resolve("streetlight/talks/" + talk + ".yaml"));
        }
        assertThat(lint(directory.toString()))
                .contains(
                        directory
                                + "/streetlight/flow.yaml: no talk passes streetlight/phone | refuses"
                                + " common.reject_phone_short (zh-CN, ja, en); answer there with"
                                + " what is refused so\n")
                .contains(
                        "no talk passes streetlight/summary | refused → cancel (zh-CN, ja, en); let"
                                + " somebody cancel there\n")
                .contains(
                        "no talk passes streetlight/danger (zh-CN, ja, en); add a line that does");
    }

    @Test
    void titleAndFaqQuestionHeardAsSomethingElse_areNoted() throws IOException {
        copyExample();
        Path flow = directory.resolve("streetlight/flow.yaml");
        String yaml = Files.readString(flow);
        assertThat(lint("--no-talks", directory.toString())).doesNotContain("is understood as");

        Files.writeString(
                flow,
                yaml.replace("en: Report a street light}", "en: Report a crime in a dark street}")
                        .replace(", \"when will {*}\"", ""));
        assertThat(lint("--no-talks", directory.toString()))
                .contains(flow + ":6: note: the title 'Report a crime in a dark street' is ")
                .contains("not streetlight: people write what the menu shows; give it a start")
                .contains("the question 'when will the broken street light be fixed' is ")
                .contains("not faq.streetlight; when a start phrase takes it");
    }

    @Test
    void unreadableFlow_isNotBlamedOnItsPhraseTests() throws IOException {
        copyExample();
        Path flow = directory.resolve("streetlight/flow.yaml");
        Files.writeString(flow, Files.readString(flow).replace("  fault:\n", "   fault:\n"));
        assertThat(lint("--no-talks", directory.toString()))
                .contains("no readable YAML")
                .endsWith("1 fault, 0 notes\n");
    }

    @Test
    void hiddenFolders_areNoServices() throws IOException {
        copyExample();
        for (String hidden : List.of(".git/refs", "streetlight/.git")) {
            Files.createDirectories(directory.resolve(hidden));
            Files.writeString(directory.resolve(hidden).resolve("index"), "x");
            Files.writeString(directory.resolve(hidden).resolve("flow.yaml"), "x");
        }
        assertThat(lint("--no-talks", directory.toString())).endsWith("no fault, 0 notes\n");
    }

    @Test
    void pictures_areWritten() throws IOException {
        Path pictures = directory.resolve("pictures");
        String said = lint("--no-talks", "--pictures", pictures.toString());
        assertThat(said).contains("pictures written to " + pictures);
        assertThat(pictures.resolve("desk.hours.zh-CN.svg")).content().startsWith("<svg ");
    }

    @Test
    void changeUnderTheSameVersion_isTold(@TempDir Path before) throws IOException {
        copySample();
        Files.move(directory.resolve("sample"), before.resolve("sample"));
        copySample();
        Path flow = directory.resolve("sample/flow.yaml");
        Files.writeString(
                flow, Files.readString(flow).replace("words, interrupt: block}", "words}"));
        String said = lint("--no-talks", "--against", before.toString(), directory.toString());
        assertThat(said).contains(flow + ":").contains("version");
        assertThat(code).isOne();
    }

    @Test
    void change_isComparedWithEveryDirectory_andSummedUp(@TempDir Path before) throws IOException {
        copySample();
        Path builtIn = Path.of("src/main/resources/services");
        Files.move(directory.resolve("sample"), before.resolve("sample"));
        copySample();
        String[] against = {
            "--no-talks", "--against", builtIn.toString(), "--against", before.toString()
        };

        assertThat(lint(with(against, directory.toString())))
                .contains(" flows compared; none changed\n");
        assertThat(code).isZero();

        assertThat(lint("--no-talks", "--against", builtIn.toString(), directory.toString()))
                .contains(
                        "; none changed; new: sample.area, sample.form, sample.patience, sample.side");

        assertThat(lint(against))
                .contains("note: the flow 'sample.form' is gone")
                .contains("finish on version 3");
        assertThat(code).as("a note fails nothing").isZero();

        Path flow = directory.resolve("sample/flow.yaml");
        Files.writeString(
                flow,
                Files.readString(flow)
                        .replace("version: 3", "version: 4")
                        .replace("{id: plate, collect: plate}", "{id: car, collect: plate}"));
        assertThat(lint(with(against, directory.toString())))
                .contains("note: step 'plate' of sample.form@3 has no target; declare from")
                .contains("; raised: sample.form@4 (was 3)");
        assertThat(code).isZero();

        Files.writeString(
                flow,
                Files.readString(flow)
                        .replace("{id: others, collect: others}", "{id: plate, collect: others}"));
        assertThat(lint(with(against, directory.toString())))
                .contains("step 'plate' asks for 'others' now, but in sample.form@3");
        assertThat(code).isOne();
    }

    private static String[] with(String[] args, String last) {
        return Stream.concat(Stream.of(args), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void wrongUse_isTold() throws IOException {
        assertThat(lint("--agains", "x")).contains("'--agains' is no option here");
        assertThat(code).isEqualTo(2);
        assertThat(lint("nowhere")).contains("there is no directory nowhere");
        assertThat(lint(SAMPLE.toString()))
                .contains(SAMPLE + " is a service itself: name the directory it lies in");
        assertThat(lint("--help")).startsWith("usage: deploy/lint");
    }

    private void copySample() throws IOException {
        copy(SAMPLE, "sample");
    }

    private void copyExample() throws IOException {
        copy(EXAMPLE, "streetlight");
    }

    private void copy(Path service, String name) throws IOException {
        try (Stream<Path> files = Files.walk(service)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = directory.resolve(name).resolve(service.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
