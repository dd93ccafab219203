package org.citizenwindow.dialog.slot;

import java.text.Normalizer;
import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.value.Value;

/** A name that is told only by explaining its characters one by one: 耳东陈，思想的思，远方的远. It is read back. */
final class NameCharacters {
    private static final char OF = '\u7684';

    /** A word and what of it is meant are no longer than this: 立早章, 思想的思, 我姓耳东陈. */
    private static final int LONGEST = 8;

    private NameCharacters() {}

    static Optional<Understanding> read(Heard heard) {
        Lexicon<String> words = heard.words().slots().of(Section.NAME);
        StringBuilder name = new StringBuilder();
        String text = Normalizer.normalize(heard.text(), Normalizer.Form.NFKC);
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && Names.CLAUSES.indexOf(text.charAt(at)) < 0) {
                continue;
            }
            String clause = text.substring(from, at).strip();
            from = at + 1;
            Optional<Character> meant = character(clause, words, name.isEmpty());
            meant.ifPresent(name::append);
            if (meant.isEmpty() && !clause.isEmpty()) {
                return Optional.empty();
            }
        }
        boolean family =
                !name.isEmpty()
                        && heard.words()
                                .slots()
                                .familyNames()
                                .contains(heard.words().normal().fold(name.substring(0, 1)));
        boolean whole = family && name.length() > 1 && name.length() <= 4;
        return whole ? Optional.of(new Repaired(new Value.Str(name.toString()))) : Optional.empty();
    }

    private static Optional<Character> character(
            String clause, Lexicon<String> words, boolean first) {
        int length = clause.length();
        if (length < 3 || length > LONGEST) {
            return Optional.empty();
        }
        char last = clause.charAt(length - 1);
        boolean ofWord =
                clause.charAt(length - 2) == OF
                        && clause.substring(0, length - 2).indexOf(last) >= 0;
        boolean spelt = first && words.meaningsOf(clause.substring(length - 3)).contains("spelt");
        return ofWord || spelt ? Optional.of(last) : Optional.empty();
    }
}
