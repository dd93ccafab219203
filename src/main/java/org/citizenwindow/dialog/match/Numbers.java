package org.citizenwindow.dialog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Whole numbers as people write them: Arabic digits, Han numerals up to ninety-nine, words; and the ways to name the n-th
 * of a list.
 */
public final class Numbers {
    /** More digits than this are a plate, a phone or a case number, not a count. */
    private static final int MOST_DIGITS = 4;

    private final Map<String, Integer> words;
    private final Map<String, Integer> ordinals;
    private final List<Template> ordinalPhrases;

    /**
     * @param words normal form of each number word to its value, Han numerals among them
     * @param ordinals words for the n-th
     * @param ordinalPhrases templates with {@code {n}} for the n-th
     */
    public Numbers(
            Map<String, Integer> words,
            Map<String, Integer> ordinals,
            List<Template> ordinalPhrases) {
        this.words = Map.copyOf(words);
        this.ordinals = Map.copyOf(ordinals);
        this.ordinalPhrases = List.copyOf(ordinalPhrases);
    }

    /** Which of a list a whole {@link Normal} text names, counted from 1; empty when it names none. */
    public OptionalInt nth(String text) {
        Integer ordinal = ordinals.get(text);
        if (ordinal != null) {
            return OptionalInt.of(ordinal);
        }
        for (Template.Read read : read(text, 0)) {
            if (read.end() == text.length()) {
                return OptionalInt.of((Integer) read.value());
            }
        }
        return n(ordinalPhrases, text);
    }

    /** The {@code {n}} of the first of these templates that fits the whole text. */
    public OptionalInt n(List<Template> templates, String text) {
        for (Template template : templates) {
            var fit = template.fit(text, Map.of("n", this::read));
            if (fit.isPresent()) {
                return OptionalInt.of((Integer) fit.get().get("n"));
            }
        }
        return OptionalInt.empty();
    }

    /** The numbers that may stand at this place of a text, longest first. */
    public List<Template.Read> read(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end > from) {
            return end - from <= MOST_DIGITS
                    ? List.of(new Template.Read(end, Integer.valueOf(text.substring(from, end))))
                    : List.of();
        }
        List<Template.Read> found = new ArrayList<>();
        han(text, from, found);
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            int after = from + word.getKey().length();
            boolean latin = !word.getKey().isEmpty() && !Normal.isCjk(word.getKey().charAt(0));
            if (latin
                    && text.startsWith(word.getKey(), from)
                    && (after == text.length() || text.charAt(after) == ' ')) {
                found.add(new Template.Read(after, word.getValue()));
            }
        }
        return found;
    }

    private void han(String text, int from, List<Template.Read> found) {
        int tens = digit(text, from);
        int at = from;
        if (tens >= 0 && tens < 10) {
            found.add(new Template.Read(from + 1, tens));
            at++;
        }
        if (digit(text, at) == 10) {
            int value = (at == from ? 1 : tens) * 10;
            found.addFirst(new Template.Read(at + 1, value));
            int ones = digit(text, at + 1);
            if (ones > 0 && ones < 10) {
                found.addFirst(new Template.Read(at + 2, value + ones));
            }
        }
    }

    private int digit(String text, int at) {
        return at < text.length() && Normal.isCjk(text.charAt(at))
                ? words.getOrDefault(text.substring(at, at + 1), -1)
                : -1;
    }
}
