package org.citizenwindow.dialog.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Every word at every place is found, and nothing else: as a search for one word after another would. */
class AutomatonPropertiesTest {
    static List<String> found(List<String> words, String text) {
        List<String> hits = new ArrayList<>();
        new Automaton(words).scan(text, (word, from, to) -> hits.add(word + ":" + from + "-" + to));
        return hits;
    }

    private static List<String> searched(List<String> words, String text) {
        List<String> hits = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            int length = words.get(word).length();
            for (int from = 0; length > 0 && from + length <= text.length(); from++) {
                if (text.startsWith(words.get(word), from)) {
                    hits.add(word + ":" + from + "-" + (from + length));
                }
            }
        }
        return hits;
    }

    @Property
    void words_inAnyText_areFoundAsBySearchingForEach(
            @ForAll @Size(max = 30) List<@StringLength(max = 5) @CharRange(from = 'a', to = 'c') String> words,
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'd') String text) {
        assertThat(found(words, text)).containsExactlyInAnyOrderElementsOf(searched(words, text));
        assertThat(words).allMatch(word -> new Automaton(words).holds(word) == !word.isEmpty());
    }
}
