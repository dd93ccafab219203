package org.citizenwindow.dialog.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.citizenwindow.dialog.match.Automaton;
import org.citizenwindow.dialog.match.Normal;

/** Finds the words of a lexicon by how they sound: typed in pinyin, or with another character of the same sound. */
final class Sounds {
    /** Marks a character that stands in too many words to make one of them likely. */
    private static final String SLIGHT = "~";

    /** Marks a word of one syllable that is heard where it is typed by its sound. */
    private static final String TYPED = "+";

    private final Set<String> right;
    private final Pinyin pinyin;
    private final Lexicon lexicon;
    private final Automaton automaton;
    private final int[] wordOf;

    /**
     * @param right words that are spelt right although they sound like others; after a ~ a character that stands in so many
     *     words that it makes none of them likely; after a + a word of one syllable that is heard when typed
     */
    Sounds(Pinyin pinyin, Lexicon lexicon, Set<String> right) {
        this.right = Set.copyOf(right);
        this.pinyin = pinyin;
        this.lexicon = lexicon;
        List<String> sequences = new ArrayList<>();
        int[] words = new int[lexicon.words().size()];
        for (int word = 0; word < lexicon.words().size(); word++) {
            for (String way : pinyin.of(lexicon.words().get(word))) {
                if (sequences.size() == words.length) {
                    words = Arrays.copyOf(words, words.length * 2);
                }
                words[sequences.size()] = word;
                sequences.add(way);
            }
        }
        automaton = new Automaton(sequences);
        wordOf = Arrays.copyOf(words, sequences.size());
    }

    /**
     * The words of a text in {@link Normal} form, those spelt right among them.
     *
     * @param single whether one syllable may be a word; far too many words sound the same to hear danger in one
     */
    Found find(String text, boolean single) {
        return find(text, pinyin.sound(text), single);
    }

    /** How a text in {@link Normal} form sounds. */
    Pinyin.Sound of(String text) {
        return pinyin.sound(text);
    }

    /** As {@link #find(String, boolean)}, for a text whose sound is known. */
    Found find(String text, Pinyin.Sound sound, boolean single) {
        Found found = new Found(lexicon.terms());
        BitSet spelt = new BitSet(text.length());
        lexicon.scan(text, found, spelt);
        automaton.scan(
                sound.syllables(),
                (sequence, first, end) -> {
                    int word = wordOf[sequence];
                    int from = sound.from()[first];
                    int to = sound.to()[end - 1];
                    boolean enough =
                            end - first > 1
                                    || single && right.contains(TYPED + lexicon.words().get(word));
                    if (enough && plausible(lexicon.words().get(word), text, from, to, spelt)) {
                        lexicon.hit(found, word, from, to, true, 1);
                    }
                });
        return found.settled();
    }

    /**
     * In Han characters at least one must be right: 事古 is 事故, but 手上 is not 受伤. A character that makes up another word as it
     * is written was meant: 蹭 of 被蹭 was not to be 抢.
     */
    private boolean plausible(String word, String text, int from, int to, BitSet spelt) {
        if (!Normal.isCjk(text.charAt(from))) {
            return true;
        }
        if (to - from != word.length() || word.length() < 2 || isRight(text.substring(from, to))) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text.charAt(from + i) && spelt.get(from + i)) {
                return false;
            }
        }
        for (int i = 0; i < word.length(); i++) {
            String own = word.substring(i, i + 1);
            if (word.charAt(i) == text.charAt(from + i) && (word.length() > 2 || !slight(own))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRight(String written) {
        return right.contains(written) || lexicon.knows(written);
    }

    private boolean slight(String character) {
        return right.contains(SLIGHT + character);
    }
}
