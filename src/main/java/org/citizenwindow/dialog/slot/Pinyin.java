package org.citizenwindow.dialog.slot;

import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;

/** Numbers typed as they sound, "er er ba wu": beside them a word is one that elsewhere only hesitates. */
final class Pinyin {
    private Pinyin() {}

    /** The word of hesitation at this place; none where it is a number. */
    static Optional<Lexicon.Found<String>> filler(String text, Lexicon<String> words, int at) {
        return words.at(text, at)
                .filter(f -> f.means("filler") && !isBeside(text, words, at, f.end()));
    }

    /** Whether a number in pinyin stands beside the word between these places, the same word over again aside. */
    private static boolean isBeside(String text, Lexicon<String> words, int from, int to) {
        String word = text.substring(from, to);
        int before = from;
        int after = to;
        String left = word;
        String right = word;
        while (left.equals(word)) {
            int start = start(text, before - 1);
            left = before > 1 ? text.substring(start, before - 1) : "";
            before = start;
        }
        while (right.equals(word)) {
            int end = end(text, after + 1);
            right = after + 1 < text.length() ? text.substring(after + 1, end) : "";
            after = end;
        }
        return words.meaningsOf(left).contains("pinyin")
                || words.meaningsOf(right).contains("pinyin");
    }

    private static int start(String text, int end) {
        int at = Math.max(end, 0);
        while (at > 0 && isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int end(String text, int from) {
        int at = Math.min(from, text.length());
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
