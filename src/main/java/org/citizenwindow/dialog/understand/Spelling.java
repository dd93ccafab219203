package org.citizenwindow.dialog.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.dialog.match.Slips;

/**
 * Mends Latin words with one letter wrong, missing, too many, or two in the wrong order. Only words of four letters and more,
 * and only where one known word is nearer than every other.
 */
final class Spelling {
    private static final int SHORTEST = 5;

    /** In a shorter word by one letter only exchanged letters and a missing one count. */
    private static final int LIKELY = 1;

    private final Set<String> known = new HashSet<>();

    /** Known words by what is left of them when one letter is taken away. */
    private final Map<String, List<String>> near = new HashMap<>();

    /**
     * @param words known words; of phrases each word counts
     */
    Spelling(Iterable<String> words) {
        for (String phrase : words) {
            for (String word : phrase.split(" ")) {
                if (word.chars().allMatch(c -> c >= 'a' && c <= 'z') && known.add(word)) {
                    if (word.length() >= SHORTEST - 1) {
                        shortened(
                                word,
                                key ->
                                        near.computeIfAbsent(key, any -> new ArrayList<>(1))
                                                .add(word));
                    }
                }
            }
        }
    }

    private static void shortened(String word, java.util.function.Consumer<String> each) {
        each.accept(word);
        for (int i = 0; i < word.length(); i++) {
            each.accept(word.substring(0, i) + word.substring(i + 1));
        }
    }

    /** Whether this is a known word. */
    boolean knows(String word) {
        return known.contains(word);
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
        if (word.length() < SHORTEST - 1 || known.contains(word)) {
            return word;
        }
        Set<String> candidates = new HashSet<>();
        shortened(
                word,
                key ->
                        near.getOrDefault(key, List.of()).stream()
                                .filter(other -> Slips.isNear(word, other))
                                .forEach(candidates::add));
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
