package org.citizenwindow.dialog.slot;

import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;

/** What is asked back instead of an answer, and what is asked for by way of one. */
final class Questions {
    /** Characters that the end of a question shares with the word before it. */
    private static final int QUESTION = 4;

    private Questions() {}

    /** Whether it ends as a question does, behind a word that is known: 違います|か. */
    static boolean asks(Lexicon<String> lexicon, String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int at = 0;
        int known = 0;
        while (at < end) {
            Optional<Lexicon.Found<String>> word = lexicon.at(text, at);
            known = word.map(Lexicon.Found::end).orElse(known);
            at = word.map(Lexicon.Found::end).orElse(at + 1);
        }
        boolean open = known > 0 && known < end;
        for (int from = Math.max(0, known - QUESTION); open && from < known; from++) {
            int whole = end;
            if (lexicon.at(text, from)
                    .filter(f -> f.end() == whole && f.means(Polarity.UNCLEAR))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A question that asks for something tells what is wanted: "can I send one more?"; without its mark. */
    static Optional<String> wish(Lexicon<String> lexicon, String text) {
        int end = text.length() - 1;
        if (end < 1 || text.charAt(end) != '?') {
            return Optional.empty();
        }
        for (int at = 0; at < end; ) {
            Optional<Lexicon.Found<String>> word = lexicon.at(text, at);
            if (word.filter(w -> w.end() == end && w.means("wish")).isPresent()) {
                return Optional.of(text.substring(0, end));
            }
            at = word.map(Lexicon.Found::end).orElse(at + 1);
        }
        return Optional.empty();
    }
}
