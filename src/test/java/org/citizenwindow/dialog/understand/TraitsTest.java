package org.citizenwindow.dialog.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

class TraitsTest {
    private static final String SILENT = "";

    /** How many pieces two texts share. */
    private static long common(String a, String b, Lang lang) {
        long[] other = Traits.of(b, lang, SILENT);
        return Arrays.stream(Traits.of(a, lang, SILENT))
                .filter(piece -> Arrays.binarySearch(other, piece) >= 0)
                .count();
    }

    @Test
    void characters_pairsAndTriples_withBeginAndEnd() {
        // 交 罚 款, ^交 交罚 罚款 款$, ^交罚 交罚款 罚款$
        assertThat(Traits.of("交罚款", Lang.ZH_CN, SILENT)).hasSize(10).isSorted();
        assertThat(common("交罚款", "罚款", Lang.ZH_CN)).isEqualTo(5);
    }

    @Test
    void englishWords_inAnotherForm_andPairs() {
        assertThat(common("paying", "pays", Lang.EN)).isEqualTo(1);
        assertThat(common("pay fine", "pay fine", Lang.EN)).isEqualTo(5);
        assertThat(common("pay my fine", "pay the fine", Lang.EN)).isEqualTo(5);
        assertThat(common("fine pay", "pay fine", Lang.EN)).isEqualTo(4);
    }

    @Test
    void numbers_areAlike() {
        assertThat(Traits.of("粤a12345", Lang.ZH_CN, SILENT))
                .isEqualTo(Traits.of("粤a678", Lang.ZH_CN, SILENT));
    }

    @Test
    void latinWord_amongCharacters_isOnePiece() {
        assertThat(common("help我", "help", Lang.ZH_CN)).isEqualTo(3);
        assertThat(common("我help", "我hello", Lang.ZH_CN)).isEqualTo(7);
    }

    @Test
    void syllables_inPairsAndTriples_noneAcrossSilence() {
        String heard = "abc";
        String broken = "a" + Pinyin.SILENCE + "c";
        int alone = Traits.of("", Lang.ZH_CN, SILENT).length;
        assertThat(Traits.of("", Lang.ZH_CN, heard)).hasSize(alone + 3);
        assertThat(Traits.of("", Lang.ZH_CN, broken)).hasSize(alone);
    }

    @Test
    void emptyText_isReadable() {
        for (Lang lang : Lang.values()) {
            assertThat(Traits.of("", lang, SILENT)).hasSizeLessThan(3);
        }
    }

    @Test
    void numbering_growsAndFinds() {
        Numbering numbering = new Numbering();
        for (long key = 0; key < 10_000; key++) {
            assertThat(numbering.number(key * 7)).isEqualTo((int) key);
        }
        assertThat(numbering.size()).isEqualTo(10_000);
        assertThat(numbering.find(7 * 1234L)).isEqualTo(1234);
        assertThat(numbering.number(7 * 1234L)).isEqualTo(1234);
        assertThat(numbering.find(5)).isEqualTo(-1);
    }
}
