package org.citizenwindow.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.citizenwindow.flows.TalkFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/talk}, as an author uses it: without a terminal. */
class TalkCommandTest {
    private static final String EXAMPLES = "docs/examples/services";

    @TempDir Path directory;

    private int code;

    private String talk(String lines, String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        code =
                TalkCommand.run(
                        List.of(args),
                        new StringReader(lines),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void flow_isPlayedByNumbersAndWords() throws IOException {
        String said =
                talk(
                        "corner of Tiyu East Road\n2\n1\n2\n2\n3\n",
                        "--lang",
                        "en",
                        "--services",
                        EXAMPLES,
                        "streetlight");
        assertThat(said)
                .contains("Which street light?")
                .contains("  (cases.open → {ok: {number: \"4821-7395-0262\"}})")
                .contains("Received, number 4821-7395-0262.");
        assertThat(code).isZero();
    }

    @Test
    void recordedChat_isPassedUnchanged() throws IOException {
        Path file = directory.resolve("played.yaml");
        talk(
                """
                :pin 23.13,113.36 天河路12号
                1
                TH-"0123"
                :back
                TH-0123
                1
                1
                :photo lamp
                :wait PT3S
                完成
                为什么
                2
                :fail
                5
                :refuse cases:closed
                继续
                5
                :quit
                """,
                "--record",
                file.toString(),
                "--services",
                EXAMPLES,
                "streetlight");
        assertThat(file).content().contains("{fail: true}, {rejected: \"cases:closed\"}");
        assertThat(TalkFiles.failures(file, Path.of(EXAMPLES))).isEmpty();
    }

    @Test
    void callThatAnswersLater_isSlowOrLost_asThePlayerSays() throws IOException {
        Path file = directory.resolve("played.yaml");
        String late = "src/test/resources/late/services";
        String said =
                talk(
                        """
                        a removal
                        13800138000
                        :timeout
                        confirm
                        :wait PT3S
                        :slow PT4S
                        :wait PT7S
                        help
                        :wait PT4S
                        :quit
                        """,
                        "--lang",
                        "en",
                        "--record",
                        file.toString(),
                        "--services",
                        late,
                        "permit.apply");
        assertThat(said)
                .containsSubsequence(
                        "(permits.apply → {fail: timeout})",
                        "this may take a while",
                        "(permits.apply → {ok: {number: ",
                        "after: PT4S})",
                        "this may take a while",
                        "The office has it");
        assertThat(file).content().contains("[{fail: timeout}, {ok: {number: ");
        assertThat(TalkFiles.failures(file, Path.of(late))).isEmpty();
    }

    @Test
    void flowBegunByTheDesk_isRecordedToo() throws IOException {
        Path file = directory.resolve("played.yaml");
        talk("你好\n", "--record", file.toString(), "accident.info");
        assertThat(TalkFiles.failures(file, Path.of(EXAMPLES))).isEmpty();
    }

    @Test
    void unknownFlow_isToldWithTheNearest() throws IOException {
        assertThat(talk("", "desk.goodby")).contains("did you mean 'desk.goodbye'?");
        assertThat(code).isEqualTo(2);
        assertThat(talk("", "--lang", "fr", "desk.goodbye"))
                .contains("--lang needs zh-CN, ja or en");
    }

    @Test
    void serviceInPlaceOfItsDirectory_isTold() throws IOException {
        String service = EXAMPLES + "/streetlight";
        assertThat(talk("", "--services", service, "streetlight"))
                .contains(service + " is a service itself: name the directory it lies in");
        assertThat(code).isEqualTo(2);
    }

    @Test
    void wrongCommands_areToldAndNothingHappens() throws IOException {
        String said = talk(":pin here\n:wait long\n:help\n", "desk.hours");
        assertThat(said).contains(":pin needs degrees").contains(":wait needs a time");
        assertThat(talk(":pin 23.13\n", "desk.hours")).contains(":pin needs degrees");
        assertThat(talk(":refuse\n", "desk.hours")).contains(":refuse needs a code");
        assertThat(talk(":hepl\n", "desk.hours")).contains("there is no :hepl here");
        assertThat(Files.list(directory)).isEmpty();
    }
}
