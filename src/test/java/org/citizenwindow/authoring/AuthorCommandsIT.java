package org.citizenwindow.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.citizenwindow.flows.Lamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authors' scripts as they are called: from another directory, without a terminal, on the packaged application. */
class AuthorCommandsIT {
    private static final Path DEPLOY = Path.of("deploy").toAbsolutePath();
    private static final long PATIENCE_S = 240;

    @TempDir Path elsewhere;

    private record Ended(int code, String out, String errors) {}

    private Ended run(String input, String command, String... args)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(DEPLOY.resolve(command).toString()));
        line.addAll(List.of(args));
        Path in = Files.writeString(elsewhere.resolve("in"), input);
        Path out = elsewhere.resolve("out");
        Path errors = elsewhere.resolve("errors");
        Process process =
                new ProcessBuilder(line)
                        .directory(elsewhere.toFile())
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(errors.toFile())
                        .start();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(line + " did not end: " + Files.readString(out));
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(errors, StandardCharsets.UTF_8));
    }

    @Test
    void understand_writesOneLineForEachSentence_andNothingElse() throws Exception {
        Ended ended = run("我要报事故\nwater bill\n", "understand");
        assertThat(ended.code()).as(ended.errors()).isZero();
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.out().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"intent\":\"accident.report\""),
                        second -> assertThat(second).contains("\"intent\":\"water.pay\""));
    }

    @Test
    void understand_wrongOption_isToldAndEndsWithTwo() throws Exception {
        Ended ended = run("", "understand", "--language", "zh");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.errors()).isEqualTo("'--language' is no option here; see --help.\n");
    }

    @Test
    void lint_findsTheShippedServicesRight_andWritesPicturesWhereItsAuthorStands()
            throws Exception {
        Ended ended = run("", "lint", "--no-talks", "--pictures", "pictures");
        assertThat(ended.code()).as(ended.out() + ended.errors()).isZero();
        assertThat(ended.out()).contains("no fault");
        assertThat(elsewhere.resolve("pictures/accident.status.en.svg")).exists();
    }

    @Test
    void lint_faultyServiceBesideTheAuthor_isToldWithFileAndLine() throws Exception {
        Path flow = elsewhere.resolve("mine/lamp/flow.yaml");
        Files.createDirectories(flow.getParent());
        Files.writeString(flow, "format: cw.flow/1\nflwo: lamp\n");
        Ended ended = run("", "lint", "--no-talks", "mine");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("mine/lamp/flow.yaml:2: 'flwo' is not known here");
        assertThat(run("", "lint", "none").out()).contains("there is no directory");
    }

    @Test
    void lint_againstARevision_comparesTheAuthorsOwnServicesToo() throws Exception {
        Path lamp = elsewhere.resolve("mine");
        Lamp.writeTo(lamp);
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "first");
        git("tag", "published");

        Ended same = run("", "lint", "--no-talks", "--against", "published", "mine");
        assertThat(same.out()).contains("1 flow compared; none changed");

        new Lamp(lamp).change("flow.yaml", "menu: [LAMP]", "menu: [LAMP]\npolicy: {expire: PT3H}");
        Ended changed = run("", "lint", "--no-talks", "--against", "published", "mine");
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out())
                .contains("mine/lamp/flow.yaml:3: version 1 is published and never changes")
                .contains("raise 'version' to 2");

        Ended wrong = run("", "lint", "--no-talks", "--against", "publishd", "mine");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.errors())
                .isEqualTo("'publishd' is neither a directory nor a git revision with services.\n");
    }

    private void git(String... args) throws Exception {
        List<String> line = new ArrayList<>(List.of("git", "-C", elsewhere.toString()));
        line.addAll(List.of(args));
        Process git = new ProcessBuilder(line).inheritIO().start();
        assertThat(git.waitFor()).as(String.join(" ", line)).isZero();
    }

    @Test
    void talk_isPlayedAndRecorded_evenBesideAFolderOfThatName() throws Exception {
        Files.createDirectories(elsewhere.resolve("accident"));
        Ended ended = run("2\n:quit\n", "talk", "--record", "played.yaml", "accident");
        assertThat(ended.code()).as(ended.out() + ended.errors()).isZero();
        assertThat(elsewhere.resolve("played.yaml")).content().startsWith("format: cw.talk/1");
        Ended two = run("", "talk", "accident", "desk");
        assertThat(two.code()).isEqualTo(2);
        assertThat(two.out()).contains("one service or flow");
    }
}
