package org.citizenwindow.dialog.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citizenwindow.dialog.slot.Spoken.heard;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.citizenwindow.dialog.value.Value;

/** Whatever number is taken back in the same breath, the other one is meant, and it is read back. */
class MendedPropertiesTest {
    @Property(tries = 300)
    void count_mendedInTheSameBreath_isTheOneThatIsMeant(
            @ForAll @IntRange(min = 2, max = 99) int wrong,
            @ForAll @IntRange(min = 2, max = 99) int meant,
            @ForAll("mendings") String mending) {
        Assume.that(wrong != meant);
        String text = mending.replace("A", "" + wrong).replace("B", "" + meant);
        assertThat(Understand.words(new SlotType.Count(0, 100), heard(text)))
                .as(text)
                .isEqualTo(new Understanding.Repaired(new Value.Num(BigDecimal.valueOf(meant))));
    }

    @Provide
    Arbitrary<String> mendings() {
        return Arbitraries.of(
                "A people, no wait, B people",
                "A people sorry B people",
                "it's not A, it's B",
                "B, not A",
                "A, excuse me, B",
                "A个，不对，B个",
                "A个哦不B个",
                "不是A个，是B个",
                "A个，准确说是B个",
                "A人、いや、B人",
                "A人いやB人",
                "A人じゃない、B人",
                "B人です、A人ではなく",
                "A人、正しくはB人です");
    }
}
