package org.citizenwindow.dialog.slot;

import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;

/** Groups of signs of a plate: those behind a pause, and a province in pinyin that leads others. */
final class PlateGroups {
    /** The signs of a plate. */
    static final int WHOLE = 7;

    /** Between signs said one by one or in groups. */
    static final String PAUSES = ",.\u3001\u3002";

    /** Signs behind the shortest province and its office in one chunk. */
    private static final int REST = 6;

    private PlateGroups() {}

    /** Whether a few signs stand here that make a plate with those before the pause, and nothing beside them. */
    static boolean follows(String text, Lexicon<String> digits, int from, int said) {
        int count = said;
        int at = from;
        while (at < text.length() && PAUSES.indexOf(text.charAt(at)) < 0 && count <= WHOLE + 1) {
            char c = text.charAt(at);
            int end = c == ' ' ? at + 1 : digits.at(text, at).map(Lexicon.Found::end).orElse(at);
            boolean plain = end == at && (isLatin(c) || c >= '0' && c <= '9');
            count += c == ' ' ? 0 : 1;
            if (end == at && !plain) {
                return Normal.isCjk(c) && count <= WHOLE + 2;
            }
            at = plain ? at + 1 : end;
        }
        return count <= WHOLE + 1;
    }

    /** Where a province in pinyin ends that leads letters and digits (yueA12345); 0 where none does. */
    static int province(String chunk, Lexicon<String> words) {
        int letters = 0;
        while (letters < chunk.length() && isLatin(chunk.charAt(letters))) {
            letters++;
        }
        for (int end = letters - 1; end >= 2; end--) {
            Optional<Lexicon.Found<String>> word = words.at(chunk.substring(0, end), 0);
            boolean province =
                    word.isPresent()
                            && word.get().end() == end
                            && Normal.isCjk(word.get().meanings().getFirst().charAt(0));
            if (province && chunk.length() - end >= REST) {
                return end;
            }
        }
        return 0;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
