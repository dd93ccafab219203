package org.citizenwindow.dialog.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words and what they mean, looked up at a place of a {@linkplain Normal#fold folded} text: the longest word that stands
 * there. Chinese and Japanese words may stand anywhere, Latin ones only as whole words, though digits may touch them ("2pm").
 *
 * @param <M> a meaning
 */
public final class Lexicon<M> {
    /** A word found in a text: where it ends and all it may mean. */
    public record Found<M>(int end, List<M> meanings) {
        /** Whether this is among its meanings. */
        public boolean means(M meaning) {
            return meanings.contains(meaning);
        }
    }

    private final Trie trie;
    private final List<List<M>> meanings;

    private Lexicon(List<String> words, List<List<M>> meanings) {
        this.trie = new Trie(words);
        this.meanings = meanings;
    }

    /** Collects words; a word may be added with several meanings. */
    public static final class Builder<M> {
        private final Map<String, List<M>> words = new HashMap<>();

        /** Each combination of meanings once: there are far fewer than words. */
        private final Map<List<M>, List<M>> same = new HashMap<>();

        /**
         * @param word in folded form, not empty
         */
        public Builder<M> add(String word, M meaning) {
            List<M> before = words.get(word);
            if (before == null || !before.contains(meaning)) {
                List<M> all = new ArrayList<>(before == null ? List.of() : before);
                all.add(meaning);
                List<M> fixed = same.get(all);
                if (fixed == null) {
                    fixed = List.copyOf(all);
                    same.put(fixed, fixed);
                }
                words.put(word, fixed);
            }
            return this;
        }

        /** Takes over the words of another that this one has no meaning for itself. */
        public Builder<M> addMissing(Builder<M> other) {
            other.words.forEach(words::putIfAbsent);
            return this;
        }

        /** The words that were added so far. */
        public Collection<String> words() {
            return Collections.unmodifiableCollection(words.keySet());
        }

        public Lexicon<M> build() {
            return new Lexicon<>(List.copyOf(words.keySet()), List.copyOf(words.values()));
        }
    }

    /** The longest word at this place; empty when none stands there. */
    public Optional<Found<M>> at(String text, int from) {
        if (isWithin(text, from)) {
            return Optional.empty();
        }
        int state = 0;
        int longest = 0;
        int end = from;
        for (int i = from; i < text.length(); i++) {
            state = trie.next(state, text.charAt(i));
            if (state == Trie.NONE) {
                break;
            }
            if (trie.ends(state) && !isWithin(text, i + 1)) {
                longest = state;
                end = i + 1;
            }
        }
        return longest == 0 ? Optional.empty() : Optional.of(new Found<>(end, meanings(longest)));
    }

    private List<M> meanings(int state) {
        return meanings.get(trie.word(trie.firstWord(state)));
    }

    /** Whether one of the words of this meaning stands anywhere in the text. */
    public boolean holds(String text, M meaning) {
        for (int i = 0; i < text.length(); i++) {
            Optional<Found<M>> found = at(text, i);
            if (found.isPresent()) {
                if (found.get().means(meaning)) {
                    return true;
                }
                i = found.get().end() - 1;
            }
        }
        return false;
    }

    /** What exactly this word means; nothing for any other. */
    public List<M> meaningsOf(String word) {
        int state = trie.state(word);
        return state != Trie.NONE && trie.ends(state) ? meanings(state) : List.of();
    }

    /** Every meaning there is. */
    public Set<M> meanings() {
        Set<M> all = new HashSet<>();
        meanings.forEach(all::addAll);
        return all;
    }

    /** Whether a place divides a Latin word. */
    private static boolean isWithin(String text, int at) {
        return at > 0
                && at < text.length()
                && isLatin(text.charAt(at))
                && isLatin(text.charAt(at - 1));
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetter(c);
    }
}
