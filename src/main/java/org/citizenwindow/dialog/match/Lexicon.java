package org.citizenwindow.dialog.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final Map<String, List<M>> words;
    private final int longest;

    private Lexicon(Map<String, List<M>> words) {
        this.words = words;
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Collects words; a word may be added with several meanings. */
    public static final class Builder<M> {
        private final Map<String, List<M>> words = new HashMap<>();

        /**
         * @param word in folded form, not empty
         */
        public Builder<M> add(String word, M meaning) {
            List<M> meanings = words.computeIfAbsent(word, any -> new ArrayList<>());
            if (!meanings.contains(meaning)) {
                meanings.add(meaning);
            }
            return this;
        }

        public Lexicon<M> build() {
            Map<String, List<M>> fixed = new HashMap<>();
            words.forEach((word, meanings) -> fixed.put(word, List.copyOf(meanings)));
            return new Lexicon<>(fixed);
        }
    }

    /** The longest word at this place; empty when none stands there. */
    public Optional<Found<M>> at(String text, int from) {
        for (int end = Math.min(text.length(), from + longest); end > from; end--) {
            List<M> meanings =
                    isWhole(text, from, end) ? words.get(text.substring(from, end)) : null;
            if (meanings != null) {
                return Optional.of(new Found<>(end, meanings));
            }
        }
        return Optional.empty();
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

    /** Every word there is. */
    public java.util.Set<String> words() {
        return words.keySet();
    }

    /** What exactly this word means; nothing for any other. */
    public List<M> meaningsOf(String word) {
        return words.getOrDefault(word, List.of());
    }

    /** Every meaning there is. */
    public java.util.Set<M> meanings() {
        java.util.Set<M> all = new java.util.HashSet<>();
        words.values().forEach(all::addAll);
        return all;
    }

    private static boolean isWhole(String text, int from, int end) {
        return !(from > 0 && isLatin(text.charAt(from)) && isLatin(text.charAt(from - 1)))
                && !(end < text.length()
                        && isLatin(text.charAt(end))
                        && isLatin(text.charAt(end - 1)));
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetter(c);
    }
}
