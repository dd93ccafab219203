package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.match.Words.Kind;

/**
 * What a sentence names only to say that it is not so: "nobody is hurt" names an injury and means that there is none. Chinese
 * and English deny what follows, Japanese what came before, each within its clause.
 */
final class Denials {
    private Denials() {}

    /** The clauses of an answer, each in its {@link Normal} form. */
    static List<String> clauses(Heard heard) {
        List<String> clauses = new ArrayList<>();
        StringTokenizer parts = new StringTokenizer(heard.folded(), Polarity.CLAUSES);
        while (parts.hasMoreTokens()) {
            clauses.add(heard.words().normal().of(parts.nextToken()));
        }
        return clauses;
    }

    /** Whether the words of a clause between these two places are denied by what stands around them. */
    static boolean denied(Words words, String clause, int from, int to) {
        String before = clause.substring(0, from);
        return endsWith(before, words, Kind.NEGATION)
                || holds(before, words, Kind.NOBODY)
                || holds(clause.substring(to), words, Kind.IS_NOT);
    }

    /**
     * Whether the question is about dangers, and the answer says that there is none. What it says besides must have been looked
     * through for dangers before.
     */
    static boolean ofDanger(Heard heard) {
        Words words = heard.words();
        return !contrasts(heard)
                && heard.options().stream()
                        .anyMatch(option -> words.danger().in(words.normal().of(option.label())))
                && !words.danger().withoutNegations(heard.normal()).equals(heard.normal());
    }

    /** Whether a "but" leads on to something else. */
    static boolean contrasts(Heard heard) {
        Lexicon<String> lexicon = heard.words().slots().of(Section.YES_NO);
        String text = heard.folded().strip();
        return IntStream.range(0, text.length())
                .mapToObj(at -> lexicon.at(text, at))
                .flatMap(Optional::stream)
                .anyMatch(word -> word.means("but") && word.end() < text.length());
    }

    private static boolean endsWith(String text, Words words, Kind kind) {
        String stripped = text.strip();
        return of(words, kind).stream().anyMatch(stripped::endsWith);
    }

    private static boolean holds(String text, Words words, Kind kind) {
        return of(words, kind).stream().anyMatch(word -> Options.at(text, word, 0) >= 0);
    }

    private static Set<String> of(Words words, Kind kind) {
        return words.kinds().getOrDefault(kind, Set.of());
    }
}
