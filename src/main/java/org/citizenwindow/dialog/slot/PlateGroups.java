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

    static final String SOUNDS = "sounds ";

    /** The first character of what may follow digits in kana: です, だ, や. */
    static final String COPULAS = "\u3067\u3060\u3084";

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

    /** Whether a sign follows with words between groups before it: "then", 然后是. */
    static boolean continues(String text, Lexicon<String> words, Lexicon<String> digits, int from) {
        int at = from;
        boolean soft = false;
        while (at < text.length()) {
            Optional<Lexicon.Found<String>> word = words.at(text, at).filter(w -> w.means("soft"));
            if (word.isEmpty() && text.charAt(at) != ' ') {
                break;
            }
            soft |= word.isPresent();
            at = word.map(Lexicon.Found::end).orElse(at + 1);
        }
        return soft && at < text.length() && (isSign(text.charAt(at)) || isDigit(text, digits, at));
    }

    /** Whether nothing follows a sign here but a pause or a word that spells it: "Y for Yankee". */
    static boolean ends(String text, Lexicon<String> words, int end) {
        int next = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return end >= text.length()
                || PAUSES.indexOf(text.charAt(end)) >= 0
                || words.at(text, next).filter(w -> w.means("spell")).isPresent();
    }

    /** 月逼三幺: whether what stands here only sounds like a letter, and digits follow it. */
    static boolean soundsLetter(
            String text, Lexicon<String> words, Lexicon<String> digits, int at) {
        return words.at(text, at)
                .filter(w -> w.meanings().getFirst().startsWith(SOUNDS))
                .filter(w -> w.meanings().getFirst().charAt(SOUNDS.length()) <= 'Z')
                .filter(w -> isDigit(text, digits, w.end()))
                .isPresent();
    }

    private static boolean isDigit(String text, Lexicon<String> digits, int at) {
        return at < text.length()
                && (text.charAt(at) >= '0' && text.charAt(at) <= '9'
                        || digits.at(text, at).filter(PlateGroups::isSpoken).isPresent());
    }

    private static boolean isSign(char c) {
        return isLatin(c) || c >= '0' && c <= '9';
    }

    static boolean isKana(char c) {
        return c >= '\u3041' && c <= '\u30FF' && c != '\u30FB';
    }

    /** Whether a word for digits says one, or how often the next one stands. */
    static boolean isSpoken(Lexicon.Found<String> digit) {
        String meaning = digit.meanings().getFirst();
        return meaning.startsWith("times ")
                || meaning.length() == 1
                || meaning.chars().allMatch(Character::isDigit);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
