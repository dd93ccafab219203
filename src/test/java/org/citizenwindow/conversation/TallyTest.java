package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

    private final Tally tally = new Tally();

    @Test
    void take_sameWordsTwice_countsThemOnceWithBothTimes() {
        tally.count(place("啊"), AT.plusSeconds(3));
        tally.count(place("啊"), AT);

        assertThat(tally.take())
                .containsExactly(new Tally.Counted(place("啊"), 2, AT, AT.plusSeconds(3)));
        assertThat(tally.take()).isEmpty();
    }

    @Test
    void take_manyWords_sameOrderForEverybody() {
        List.of("c", "a", "b").forEach(words -> tally.count(place(words), AT));

        assertThat(tally.take())
                .extracting(one -> one.place().words())
                .containsExactly("a", "b", "c");
    }

    @Test
    void giveBack_countedMeanwhile_adds() {
        tally.count(place("啊"), AT);
        List<Tally.Counted> unwritten = tally.take();
        tally.count(place("啊"), AT.plusSeconds(9));
        tally.giveBack(unwritten);

        assertThat(tally.take())
                .containsExactly(new Tally.Counted(place("啊"), 2, AT, AT.plusSeconds(9)));
    }

    @Test
    void count_moreDifferentWordsThanHeld_countsOnlyTheKnownFurther() {
        for (int i = 0; i <= Tally.DIFFERENT; i++) {
            tally.count(place("word " + i), AT);
        }
        tally.count(place("word 0"), AT);

        List<Tally.Counted> taken = tally.take();
        assertThat(taken).hasSize(Tally.DIFFERENT);
        assertThat(taken)
                .filteredOn(one -> one.times() == 2)
                .extracting(Tally.Counted::place)
                .containsExactly(place("word 0"));
    }

    private static Tally.Place place(String words) {
        return new Tally.Place(Lang.ZH_CN, "", "", words);
    }
}
