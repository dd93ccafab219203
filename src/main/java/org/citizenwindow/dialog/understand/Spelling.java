package org.citizenwindow.dialog.understand;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.citizenwindow.dialog.match.Keyed;
import org.citizenwindow.dialog.match.Slips;

/**
 * Mends Latin words with one letter wrong, missing, too many, or two in the wrong order. Only words of four letters and more,
 * and only where one known word is nearer than every other.
 */
final class Spelling {
    private static final int SHORTEST = 5;

    /** In a shorter word by one letter only exchanged letters and a missing one count. */
    private static final int LIKELY = 1;

    /** Known words, sorted. */
    private final String[] known;

    /** Those of them by what is left when one letter is taken away. */
    private final Keyed near;

    /**
     * @param words what may be meant; of phrases each word counts
     * @param right other words that are right as they are, however near to one of these
     */
    Spelling(Iterable<String> words, Set<String> right) {
        Set<String> all = new HashSet<>();
        for (String phrase : words) {
            if (isLatin(phrase)) {
                all.add(phrase);
            } else if (phrase.indexOf(' ') > 0) {
                Stream.of(phrase.split(" ")).filter(Spelling::isLatin).forEach(all::add);
            }
        }
        Set<String> meant = Set.copyOf(all);
        all.addAll(right);
        known = all.toArray(String[]::new);
        Arrays.sort(known);
        Keyed.Builder keys = new Keyed.Builder();
        for (int i = 0; i < known.length; i++) {
            if (known[i].length() >= SHORTEST - 1 && meant.contains(known[i])) {
                int number = i;
                shortened(known[i], hash -> keys.add(hash, number));
            }
        }
        near = keys.build();
    }

    private static boolean isLatin(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** The hashes of a word and of what is left of it without each of its letters. */
    private static void shortened(String word, IntConsumer hash) {
        hash.accept(word.hashCode());
        for (int without = 0; without < word.length(); without++) {
            int left = 0;
            for (int i = 0; i < word.length(); i++) {
                left = i == without ? left : 31 * left + word.charAt(i);
            }
            hash.accept(left);
        }
    }

    /** Whether this is a known word. */
    boolean knows(String word) {
        return Arrays.binarySearch(known, word) >= 0;
    }

    /** A {@link org.citizenwindow.dialog.match.Normal} text with its words mended. */
    String mended(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
                end++;
            }
            if (end > i) {
                out.append(word(text.substring(i, end)));
                i = end;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    /** The nearest known word; the word itself where none is near or two are equally near. */
    private String word(String word) {
        if (word.length() < SHORTEST - 1 || knows(word)) {
            return word;
        }
        Set<String> candidates = new HashSet<>();
        shortened(
                word,
                hash ->
                        near.each(
                                hash,
                                other -> {
                                    if (Slips.isNear(word, known[other])) {
                                        candidates.add(known[other]);
                                    }
                                }));
        int nearest = word.length() < SHORTEST ? LIKELY : Integer.MAX_VALUE;
        String mended = word;
        for (String other : candidates) {
            int distance = distance(word, other);
            if (distance <= nearest) {
                mended = distance < nearest || mended.equals(word) ? other : "";
                nearest = distance;
            }
        }
        return mended.isEmpty() ? word : mended;
    }

    /** How likely one was meant by the other: exchanged letters, then a missing one, then a wrong one; rarely the first. */
    private static int distance(String word, String other) {
        int distance =
                word.length() != other.length() ? 1 : sorted(word).equals(sorted(other)) ? 0 : 2;
        return word.charAt(0) == other.charAt(0) ? distance : distance + 3;
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }
}
