package org.citizenwindow.flows.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {
    @Test
    void pattern_isWrittenOut() {
        assertThat(Expansion.of("(发|拍)(完|好)[了]"))
                .containsExactly("发完了", "发完", "发好了", "发好", "拍完了", "拍完", "拍好了", "拍好");
        assertThat(Expansion.of("已[经(全|都)]发")).containsExactly("已经全发", "已经都发", "已发");
    }

    @Test
    void plainWord_isItself() {
        assertThat(Expansion.of("i'm done")).containsExactly("i'm done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "(发|拍; '(' is not closed by ')'",
                "(发]; '(' is not closed by ')'",
                "发); ')' closes nothing",
                "(0|1|2|3|4|5|6)(0|1|2|3|4|5|6)(0|1|2|3|4|5|6)(0|1|2|3|4|5|6); it stands for more than 2000 words"
            })
    void brokenPattern_saysWhatIsWrong(String pattern, String message) {
        assertThatThrownBy(() -> Expansion.of(pattern)).hasMessage(message);
    }
}
