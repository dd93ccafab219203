package org.citizenwindow.dialog.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citizenwindow.dialog.slot.Spoken.heard;

import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People who are counted by being named are added up and read back; where that cannot be done nothing is guessed. */
class CompanyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    just me and my wife       | ?2
                    me, my wife and two kids  | ?4
                    two adults and one child  | ?3
                    three including me        | 3
                    no passengers, just the driver | -
                    me and some friends       | -
                    我和三个同事              | ?4
                    两大一小                  | ?3
                    四个人，两大两小          | ?4
                    爸妈和我，三口人          | ?3
                    我们三个                  | 3
                    私と妻と子供二人          | ?4
                    運転手と乗客二人の三人    | ?3
                    二、三人                  | -
                    """)
    void count_ofThoseWhoAreNamed_isReadBack(String text, String expected) {
        Understanding read = Understand.words(new SlotType.Count(0, 100), heard(text));
        assertThat(shown(read)).isEqualTo(expected);
    }

    private static String shown(Understanding read) {
        return switch (read) {
            case Understood(Value.Num num) -> num.value().toPlainString();
            case Repaired(Value.Num num) -> '?' + num.value().toPlainString();
            default -> "-";
        };
    }
}
