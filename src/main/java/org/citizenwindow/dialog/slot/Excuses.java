package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.SlotWords.Section;

/** The clauses of an answer, of which some only say why, or what is not possible: 后天上午，下午我要上班. */
final class Excuses {
    private Excuses() {}

    /** The first of several clauses; empty where there is only one. */
    static Optional<Heard> firstClause(Heard heard) {
        List<Heard> clauses = clauses(heard);
        return clauses.size() > 1 ? Optional.of(clauses.getFirst()) : Optional.empty();
    }

    /** The words without clauses that excuse; empty where there are none, or where nothing else is said. */
    static Optional<Heard> left(Heard heard) {
        Lexicon<String> words = heard.words().slots().of(Section.SPEECH);
        List<Heard> clauses = clauses(heard);
        List<Heard> kept =
                clauses.stream()
                        .filter(
                                clause ->
                                        !words.holds(clause.folded(), "excuse")
                                                && !words.holds(clause.folded(), "refuse"))
                        .toList();
        return kept.isEmpty() || kept.size() == clauses.size()
                ? Optional.empty()
                : Optional.of(heard.of(String.join(", ", kept.stream().map(Heard::text).toList())));
    }

    private static List<Heard> clauses(Heard heard) {
        String text = heard.folded();
        String written = Speech.written(heard);
        List<Heard> clauses = new ArrayList<>();
        int from = 0;
        Lexicon<String> words = heard.words().slots().of(Section.SPEECH);
        for (int at = 0; at <= text.length(); at++) {
            boolean because =
                    at > from && words.at(text, at).filter(w -> w.means("because")).isPresent();
            if (because) {
                clauses.add(heard.of(written.substring(from, at).strip()));
                from = at;
            }
            if (at == text.length() || Speech.isEnd(text, at)) {
                String clause = written.substring(from, at).strip();
                if (clause.chars().anyMatch(Character::isLetterOrDigit)) {
                    clauses.add(heard.of(clause));
                }
                from = at + 1;
            }
        }
        return clauses;
    }
}
