package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;

/**
 * Which of two things a sentence says: yes or no, done or more. Its first clause decides; a hedge, a question, a contradiction
 * or a double negation makes it neither.
 */
final class Polarity {
    private static final String CLAUSES = ",.;!\u3002\uFF0C\uFF01\uFF1B\u3001~\u2026\n:";
    private static final String UNCLEAR = "unclear";

    /**
     * What was heard.
     *
     * @param first whether it is the first of the two
     * @param limited whether a "but" follows
     * @param whole whether nothing else is said besides
     */
    record Said(boolean first, boolean limited, boolean whole) {}

    private record Word(Lexicon.Found<String> found, String text) {}

    /** One clause: its words in order, and whether it holds anything unknown. */
    private record Clause(List<Word> words, boolean rest) {}

    private final Lexicon<String> lexicon;
    private final String one;
    private final String other;

    private Polarity(Lexicon<String> lexicon, String one, String other) {
        this.lexicon = lexicon;
        this.one = one;
        this.other = other;
    }

    /** What a folded text says; empty where it says neither for certain. */
    static Optional<Said> of(Lexicon<String> lexicon, String text, String one, String other) {
        if (text.endsWith("?") || text.endsWith("\uFF1F")) {
            return Optional.empty();
        }
        return new Polarity(lexicon, one, other).read(text);
    }

    private Optional<Said> read(String text) {
        Optional<String> said = Optional.empty();
        boolean limited = false;
        boolean whole = true;
        for (Clause clause : clauses(text)) {
            whole &= !clause.rest();
            if (clause.words().stream().anyMatch(w -> w.found().means("but"))) {
                limited = true;
            }
            if (limited && said.isPresent()) {
                continue;
            }
            Optional<String> heard = clause(clause, said.isPresent());
            if (said.isEmpty()) {
                if (heard.isEmpty() && clause.rest() || heard.filter(UNCLEAR::equals).isPresent()) {
                    return Optional.empty();
                }
                said = heard;
            } else if (heard.isPresent() && !heard.equals(said)) {
                return Optional.empty();
            }
        }
        boolean doubted = limited;
        boolean alone = whole;
        return said.map(word -> new Said(word.equals(one), doubted, alone));
    }

    private Optional<String> clause(Clause clause, boolean later) {
        if (clause.words().stream().anyMatch(w -> w.found().means(UNCLEAR))) {
            return Optional.of(UNCLEAR);
        }
        List<Word> telling =
                clause.words().stream()
                        .filter(w -> w.found().means(one) || w.found().means(other))
                        .filter(w -> !clause.rest() || w.found().means("strong") || doubled(clause))
                        .toList();
        boolean begins =
                !clause.words().isEmpty()
                        && (telling.isEmpty()
                                || clause.words().stream()
                                        .takeWhile(w -> w != telling.getFirst())
                                        .allMatch(w -> w.found().means("filler")));
        if (telling.isEmpty() || clause.rest() && (later || !begins)) {
            return Optional.empty();
        }
        Word first = telling.getFirst();
        boolean negates = first.found().means("not") && telling.size() > 1;
        if (negates) {
            boolean again = telling.get(1).found().means(other);
            boolean same = telling.get(1).text().equals(first.text());
            return Optional.of(again && !same ? UNCLEAR : other);
        }
        boolean both =
                telling.stream().anyMatch(w -> w.found().means(one))
                        && telling.stream().anyMatch(w -> w.found().means(other));
        return Optional.of(both ? UNCLEAR : first.found().means(one) ? one : other);
    }

    /** 嗯是我撞的: two words that agree at the beginning weigh as much as a strong one. */
    private boolean doubled(Clause clause) {
        List<Word> words = clause.words();
        return words.size() > 1
                && (words.get(0).found().means(one) && words.get(1).found().means(one)
                        || words.get(0).found().means(other) && words.get(1).found().means(other));
    }

    private List<Clause> clauses(String text) {
        List<Clause> clauses = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        boolean rest = false;
        int at = 0;
        while (at <= text.length()) {
            char c = at < text.length() ? text.charAt(at) : '\n';
            int from = at;
            if (CLAUSES.indexOf(c) >= 0) {
                if (rest || !words.isEmpty()) {
                    clauses.add(new Clause(List.copyOf(words), rest));
                }
                words.clear();
                rest = false;
                at++;
                continue;
            }
            Optional<Lexicon.Found<String>> found =
                    lexicon.at(text, at).or(() -> stretched(text, from));
            if (found.isPresent()) {
                words.add(new Word(found.get(), text.substring(at, found.get().end())));
                at = found.get().end();
            } else {
                rest |= Character.isLetterOrDigit(c);
                at++;
            }
        }
        return clauses;
    }

    /** A word drawn out: "noo", "yesss". */
    private Optional<Lexicon.Found<String>> stretched(String text, int from) {
        int end = from;
        StringBuilder plain = new StringBuilder();
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            char c = text.charAt(end++);
            boolean again = !plain.isEmpty() && plain.charAt(plain.length() - 1) == c;
            plain.append(again ? "" : Character.toString(c));
        }
        boolean starts = from == 0 || !Character.isLetter(text.charAt(from - 1));
        boolean drawn = starts && plain.length() > 1 && plain.length() < end - from;
        int whole = end;
        return drawn
                ? lexicon.at(plain.toString(), 0)
                        .filter(found -> found.end() == plain.length())
                        .map(found -> new Lexicon.Found<>(whole, found.meanings()))
                : Optional.empty();
    }
}
