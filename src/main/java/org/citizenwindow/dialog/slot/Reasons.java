package org.citizenwindow.dialog.slot;

import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.SlotWords.Section;

/** What is told with its reasons: "the kids are at school till three, so Thursday at one"; 周二满了，那周三; 仕事なんで土曜. */
final class Reasons {
    /**
     * A text where the reasons end.
     *
     * @param before the reasons
     * @param meant what follows from them
     */
    record Told(Heard before, Heard meant) {}

    private Reasons() {}

    /** The reasons and what follows from them; empty where nothing that tells a time follows. */
    static Optional<Told> told(Heard heard) {
        Lexicon<String> words = heard.words().slots().of(Section.SPEECH);
        String text = heard.folded();
        String written = Speech.written(heard);
        Optional<Told> told = Optional.empty();
        int at = 0;
        while (at < text.length()) {
            Optional<Lexicon.Found<String>> word = words.at(text, at);
            int end = word.map(Lexicon.Found::end).orElse(at + 1);
            boolean so = word.filter(w -> w.means("so")).isPresent();
            boolean stands = end - at > 1 || begins(text, at);
            if (so && stands && heard.words().times().tells(text.substring(end))) {
                Heard before = heard.of(written.substring(0, at).strip());
                told = Optional.of(new Told(before, heard.of(written.substring(end).strip())));
            }
            at = end;
        }
        return told;
    }

    /** Whether a clause begins here. */
    private static boolean begins(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || Speech.isEnd(text, before);
    }
}
