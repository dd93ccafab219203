package org.citizenwindow.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandCommandTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(String in, String... args) throws IOException {
        return UnderstandCommand.run(
                List.of(args),
                new StringReader(in),
                out,
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                CLOCK);
    }

    @Test
    void slot_writesOneObjectALine() throws IOException {
        assertThat(run("粤a·12345\n不知道\n", "--slot", "plate")).isZero();
        assertThat(out.toString())
                .isEqualTo(
                        """
                        {"text":"粤a·12345","value":"粤A12345","state":"valid"}
                        {"text":"不知道","value":null,"state":"unclear"}
                        """);
    }

    @Test
    void slot_readsTimesAtTheGivenMoment() throws IOException {
        run("刚才\n", "--slot", "datetime", "--now", "2027-01-02T03:04+08:00");
        assertThat(out.toString())
                .isEqualTo("{\"text\":\"刚才\",\"value\":\"2027-01-02T03:04\",\"state\":\"ask\"}\n");
    }

    @Test
    void sentence_getsLanguageAndIntent() throws IOException {
        assertThat(run("我要报事故\n有人受伤了\n")).isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(
                        "{\"text\":\"我要报事故\",\"lang\":\"zh-CN\",\"intent\":\"accident.report\"");
        assertThat(out.toString().lines().toList().getLast()).endsWith("\"emergency\":true}");
    }

    @Test
    void sentence_startsAServiceOfTheAuthors() throws IOException {
        assertThat(run("门口的路灯坏了\n", "--services", "docs/examples/services")).isZero();
        assertThat(out.toString()).contains("\"intent\":\"streetlight\"");
    }

    @Test
    void help_saysHowToUseIt() throws IOException {
        assertThat(run("", "--help")).isZero();
        assertThat(out.toString()).startsWith("usage: deploy/understand").contains("plate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    --slot colour    | --slot needs one of
                    --slot           | --slot needs a value
                    --lang fr        | --lang needs zh-CN, ja or en
                    --now tomorrow   | --now needs a time such as
                    --colour red     | '--colour' is no option here
                    """)
    void wrongUsage_endsWithOneSentence(String args, String sentence) throws IOException {
        assertThat(run("", args.split(" "))).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(sentence);
        assertThat(out.toString()).isEmpty();
    }
}
