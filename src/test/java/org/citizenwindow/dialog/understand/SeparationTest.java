package org.citizenwindow.dialog.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeparationTest {
    private static final int LAMP = 0;
    private static final int TREE = 1;
    private static final int STREET = 2;
    private static final int DARK = 3;
    private static final int FELL = 4;
    private static final int RARE = 5;

    private static final int INTENTS = 2;

    private static Separation separation() {
        List<int[]> examples = new ArrayList<>();
        List<Integer> intents = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            examples.add(new int[] {STREET, DARK, i % 2 == 0 ? LAMP : RARE});
            intents.add(LAMP);
            examples.add(new int[] {STREET, FELL, TREE});
            intents.add(TREE);
        }
        short[] intentOf = new short[intents.size()];
        for (int i = 0; i < intentOf.length; i++) {
            intentOf[i] = intents.get(i).shortValue();
        }
        return new Separation(INTENTS, RARE, examples, intentOf);
    }

    private static int[] scores(int... text) {
        int[] scores = new int[INTENTS];
        separation().weigh(text, 1, scores);
        return scores;
    }

    @Test
    void pieceOfOneIntent_tellsItFromTheOther() {
        int[] scores = scores(STREET, DARK);
        assertThat(scores[LAMP]).isGreaterThan(scores[TREE]);
        scores = scores(STREET, FELL);
        assertThat(scores[TREE]).isGreaterThan(scores[LAMP]);
    }

    @Test
    void sameExamples_giveTheSamePlanes() {
        assertThat(scores(STREET, DARK, TREE)).isEqualTo(scores(STREET, DARK, TREE));
    }

    @Test
    void textOfRarePiecesAlone_saysNothing() {
        assertThat(scores(RARE)).containsOnly(0);
        assertThat(scores()).containsOnly(0);
    }
}
