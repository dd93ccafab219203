package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.citizenwindow.shared.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said while nothing is asked: an OK to the last words, and wishes about what was submitted. */
class IdleWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh-CN | 好的 | common.fine
                    zh-CN | 知道了 | common.fine
                    zh-CN | 没有了 | common.fine
                    zh-CN | 是的 | common.fine
                    ja | わかりました | common.fine
                    ja | はい | common.fine
                    en | OK | common.fine
                    en | got it | common.fine
                    en | yes | common.fine
                    zh-CN | 等一下 | common.take_your_time
                    ja | 届けた内容を直したい | ask.amend_case
                    en | I want to correct my report | ask.amend_case
                    zh-CN | 编号是多少 | ask.case
                    zh-CN | 好吃的 | common.not_understood
                    """)
    void words_areUnderstood(String tag, String words, String said) {
        Chat chat = new Chat(Lang.of(tag).orElseThrow());
        assertThat(chat.says(words).keys().getFirst()).isEqualTo(said);
    }
}
