package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.citizenwindow.dialog.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of words nobody understood tells nobody who wrote them. */
class MaskedWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    路灯坏了找谁                  | 路灯坏了找谁
                    我的车粤A12345被刮了          | 我的车#被刮了
                    我的车粤A·12345被刮了         | 我的车#被刮了
                    打13800138000找我            | 打#找我
                    打１３８００１３８０００找我    | 打#找我
                    my phone is 138 0013 8000 ok  | my phone is #ok
                    身份证440106199001011234      | 身份证#
                    mail me at li.na@example.com  | mail me at #
                    电话是一三八零零一三八零零零   | 电话是#
                    """)
    void personalData_isMasked(String text, String kept) {
        assertThat(MaskedWords.of(text)).contains(kept);
    }

    @Test
    void nothingButData_isNotKept() {
        assertThat(MaskedWords.of("13800138000")).isEmpty();
        assertThat(MaskedWords.of("   ")).isEmpty();
    }

    @Test
    void longStory_isNotKept() {
        assertThat(MaskedWords.of("事".repeat(MaskedWords.LONGEST))).isPresent();
        assertThat(MaskedWords.of("事".repeat(MaskedWords.LONGEST + 1))).isEmpty();
    }

    @Test
    void onlyWords_areKept() {
        assertThat(MaskedWords.of(new Event.Voice("v", "听不懂"))).contains("听不懂");
        assertThat(MaskedWords.of(new Event.Photo("p"))).isEmpty();
    }
}
