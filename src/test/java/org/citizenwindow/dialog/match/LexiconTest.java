package org.citizenwindow.dialog.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The longest word at a place, with all it may mean. */
class LexiconTest {
    private static final Lexicon<String> WORDS =
            new Lexicon.Builder<String>()
                    .add("好", "yes")
                    .add("好的", "yes")
                    .add("好的呀", "yes")
                    .add("no", "no")
                    .add("no way", "no")
                    .add("pm", "evening")
                    .add("好", "greeting")
                    .add("好", "yes")
                    .build();

    private static String at(String text, int from) {
        return WORDS.at(text, from).map(found -> found.end() + " " + found.meanings()).orElse("");
    }

    @Test
    void longestWord_isFound_alsoWhereAStillLongerOneBreaksOff() {
        assertThat(at("说好的呢", 1)).isEqualTo("3 [yes]");
        assertThat(at("no wait", 0)).isEqualTo("2 [no]");
        assertThat(at("说好的呢", 0)).isEmpty();
    }

    @Test
    void word_withSeveralMeanings_hasThemInTheirOrder() {
        assertThat(at("好", 0)).isEqualTo("1 [yes, greeting]");
        assertThat(WORDS.meaningsOf("好")).containsExactly("yes", "greeting");
        assertThat(WORDS.meaningsOf("好的呀呀")).isEmpty();
        assertThat(WORDS.meanings()).containsExactlyInAnyOrder("yes", "greeting", "no", "evening");
    }

    @Test
    void latinWord_standsAlone_butDigitsMayTouchIt() {
        assertThat(at("none", 0)).isEmpty();
        assertThat(at("piano", 3)).isEmpty();
        assertThat(at("2pm", 1)).isEqualTo("3 [evening]");
        assertThat(at("好no好", 1)).isEqualTo("3 [no]");
    }

    @Test
    void meaning_isHeldWhereverItsWordStands() {
        assertThat(WORDS.holds("那就好的", "yes")).isTrue();
        assertThat(WORDS.holds("那就好的", "greeting")).as("the longer word is meant").isFalse();
        assertThat(WORDS.holds("", "yes")).isFalse();
    }
}
