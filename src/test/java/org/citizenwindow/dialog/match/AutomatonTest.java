package org.citizenwindow.dialog.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citizenwindow.dialog.match.AutomatonPropertiesTest.found;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is special about finding many words: none, and one that is there twice. */
class AutomatonTest {
    @Test
    void noWords_findNothing() {
        assertThat(found(List.of(), "anything")).isEmpty();
        assertThat(new Automaton(List.of("ab")).holds("a")).isFalse();
    }

    @Test
    void wordTwice_isFoundUnderBothNumbers_theLongestFirst() {
        assertThat(found(List.of("b", "ab", "b"), "ab")).containsExactly("1:0-2", "0:1-2", "2:1-2");
    }
}
