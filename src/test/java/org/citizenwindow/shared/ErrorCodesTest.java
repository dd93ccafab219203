package org.citizenwindow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal a program or a person can meet is explained. */
class ErrorCodesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TABLE = Path.of("docs/reference/error-codes.md");

    /** Rooms whose refusals this table explains; the console and the chat have their own words beside their pages. */
    private static final Pattern GIVEN =
            Pattern.compile(
                    "(?:new ErrorCode|CallResult\\.Rejected|new Problem)\\([^;]*?"
                            + "\"((?:api|appointments|cases|citizens|media|platform):[a-z0-9_]+)\"");

    private static final Pattern EXPLAINED =
            Pattern.compile("^\\| `([a-z0-9]+:[a-z0-9_]+)` \\|", Pattern.MULTILINE);

    @Test
    void everyCode_isExplained_andNoOther() throws IOException {
        Set<String> given = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> given.addAll(find(GIVEN, file)));
        }
        assertThat(given).hasSizeGreaterThan(20);
        assertThat(find(EXPLAINED, TABLE)).isEqualTo(given);
    }

    /** Refusals of the verbs that the console offers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases:closed",
                "cases:not_closed",
                "cases:already_accepted",
                "cases:already_assigned",
                "cases:same_priority",
                "cases:reason_missing",
                "cases:text_missing",
                "appointments:slot_taken",
                "appointments:hold_expired",
                "appointments:has_one"
            })
    void codeThatStaffMeet_hasWordsInBothLanguages(String code) throws IOException {
        for (String lang : new String[] {"zh", "en"}) {
            Path bundle = Path.of("src/main/resources/messages/cases_" + lang + ".properties");
            assertThat(Files.readString(bundle)).contains("{#case '" + code + "'}");
        }
    }

    private static Set<String> find(Pattern pattern, Path file) {
        try {
            Set<String> found = new TreeSet<>();
            Matcher matcher = pattern.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
