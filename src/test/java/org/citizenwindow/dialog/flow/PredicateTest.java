package org.citizenwindow.dialog.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.Chat;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.dialog.value.ValueType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private static final Map<String, ValueType> NAMES =
            Map.of(
                    "hurt", ValueType.YES_NO,
                    "kind", ValueType.CHOICE,
                    "plates", ValueType.LIST,
                    "when", ValueType.INSTANT,
                    "visit", ValueType.PERIOD,
                    "visit.start", ValueType.INSTANT,
                    "visit.end", ValueType.INSTANT,
                    "count", ValueType.NUMBER,
                    "word", ValueType.TEXT,
                    "empty", ValueType.TEXT);

    private static final Map<String, Value> VALUES =
            Map.of(
                    "hurt", new Value.Bool(true),
                    "kind", new Value.Choice("red", "Red"),
                    "plates", new Value.Many(List.of(new Value.Str("a"), new Value.Str("b"))),
                    "when", new Value.Moment(NOW.minusSeconds(60)),
                    "visit", new Value.Period(NOW.minusSeconds(60), NOW.plusSeconds(60)),
                    "count", Chat.number(3),
                    "word", new Value.Str("x"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    hurt                                         | true
                    not hurt                                     | false
                    hurt == true                                 | true
                    hurt == false                                | false
                    kind == 'red'                                | true
                    kind in ['blue', 'red']                      | true
                    not (kind in ['blue'])                       | true
                    kind != 'red'                                | false
                    size(plates) > 1                             | true
                    size(plates) <= 1                            | false
                    size(empty) == 0                             | true
                    when < now                                   | true
                    visit.start < now and visit.end > now        | true
                    visit.start == when                          | true
                    is_set(visit) and is_set(visit.end)          | true
                    count >= 3 and count < 4                     | true
                    count == 3.0                                 | true
                    count > 3 or word == 'x' and hurt            | true
                    (count > 3 or word == 'x') and not hurt      | false
                    is_set(word) and not is_set(empty)           | true
                    empty == 'x'                                 | false
                    empty != 'x'                                 | true
                    true                                         | true
                    """)
    void predicate_holds(String source, boolean expected) {
        assertThat(Predicate.parse(source, NAMES).holds(VALUES, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    hort == true          | 'hort' is not known here; did you mean 'hurt'?
                    kind = 'red'          | did you mean '=='
                    kind == 3             | 'kind' is choice but '3' is number
                    kind < 'red'          | needs numbers or times
                    plates == 'a'         | 'plates' is list
                    word                  | 'word' is no condition
                    hurt hurt             | unexpected 'hurt'
                    (hurt                 | ')' is expected at the end
                    kind == 'red          | lacks its closing
                    hurt and              | ends too early
                    hurt; drop            | ';' has no meaning here
                    """)
    void predicate_isRefusedWithAReason(String source, String reason) {
        assertThatThrownBy(() -> Predicate.parse(source, NAMES))
                .isInstanceOf(Predicate.Fault.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"16, false", "17, true"})
    void predicate_nestsOnlySoDeep(int depth, boolean refused) {
        String source = "(".repeat(depth - 1) + "hurt" + ")".repeat(depth - 1);
        if (refused) {
            assertThatThrownBy(() -> Predicate.parse(source, NAMES))
                    .hasMessageContaining("deeper than 16");
        } else {
            assertThat(Predicate.parse(source, NAMES).holds(VALUES, NOW)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource("301")
    void predicate_isOnlySoLong(int length) {
        assertThatThrownBy(() -> Predicate.parse("h".repeat(length), NAMES))
                .hasMessageContaining("300 characters");
    }
}
