package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.citizenwindow.dialog.match.Lexicon;

/**
 * Which of two things a sentence says: yes or no, done or more. Its first clause decides; a hedge, a question, a contradiction
 * or a double negation makes it neither. What is taken back in the same breath ("yes, I mean no") does not count: the last
 * one does, and is read back.
 */
final class Polarity {
    /** The marks that end a clause. */
    static final String CLAUSES = ",.;!\u3002\uFF0C\uFF01\uFF1B\u3001~\u2026\n:";

    private static final String UNCLEAR = "unclear";
    private static final String SLIP = "slip";
    private static final String FILLER = "filler";

    /** Characters that the end of a question shares with the word before it. */
    private static final int QUESTION = 4;

    /** Whoever says that more comes after saying that all is done has not finished. */
    private static final String MORE = "more";

    /**
     * What was heard.
     *
     * @param first whether it is the first of the two
     * @param limited whether it is sure enough only to be read back: a "but" follows, it was mended, or something came first
     * @param whole whether nothing else is said besides
     */
    record Said(boolean first, boolean limited, boolean whole) {}

    private record Word(Lexicon.Found<String> found, String text) {
        boolean means(String meaning) {
            return found.means(meaning);
        }

        boolean isUnknown() {
            return found.meanings().isEmpty();
        }
    }

    /**
     * One clause.
     *
     * @param words its words in order, and what is none between them
     * @param slip the word before it that takes back what was said, if there is one
     */
    private record Clause(List<Word> words, Optional<Word> slip) {
        boolean isEmpty() {
            return words.isEmpty();
        }

        boolean rest() {
            return words.stream().anyMatch(Word::isUnknown);
        }
    }

    private final Lexicon<String> lexicon;
    private final String one;
    private final String other;

    /** What was said so far. */
    private Optional<String> said = Optional.empty();

    /** What was said against it, and how often. */
    private String against = "";

    private int times;
    private boolean limited;
    private boolean but;
    private boolean whole = true;

    /** Whether what was said so far may be no more than a hesitation. */
    private boolean sighed;

    /** A word that took back what was said, until something is said instead. */
    private Optional<Word> slip = Optional.empty();

    private Polarity(Lexicon<String> lexicon, String one, String other) {
        this.lexicon = lexicon;
        this.one = one;
        this.other = other;
    }

    /**
     * What a folded text says; empty where it says neither for certain.
     *
     * @param mended the same with slips of the keyboard mended; it counts only where it says all that is said
     */
    static Optional<Said> of(
            Lexicon<String> lexicon, String text, String mended, String one, String other) {
        if (text.endsWith("?") || text.endsWith("\uFF1F") || asks(lexicon, text)) {
            return Optional.empty();
        }
        Optional<Said> plain = new Polarity(lexicon, one, other).read(text).map(asked(text));
        return plain.isPresent() || mended.equals(text)
                ? plain
                : new Polarity(lexicon, one, other)
                        .read(mended)
                        .filter(Said::whole)
                        .map(meant -> new Said(meant.first(), true, true));
    }

    /** Whether it ends as a question does, behind a word that is known: 違います|か. */
    private static boolean asks(Lexicon<String> lexicon, String text) {
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
                    .filter(f -> f.end() == whole && f.means(UNCLEAR))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** What a question stands before is read back. */
    private static UnaryOperator<Said> asked(String text) {
        boolean asks = text.indexOf('?') >= 0 || text.indexOf('\uFF1F') >= 0;
        return said -> new Said(said.first(), said.limited() || asks, said.whole());
    }

    private Optional<Said> read(String text) {
        for (Clause clause : clauses(text)) {
            whole &= !clause.rest();
            if (said.isPresent() && clause.slip().isPresent()) {
                slip = clause.slip();
            }
            if (!clause.isEmpty() && !takesBack(clause) && !hear(clause)) {
                return Optional.empty();
            }
        }
        return contradicted()
                ? Optional.empty()
                : said.map(word -> new Said(word.equals(one), limited, whole));
    }

    /** "No" between a yes and what is said instead. */
    private boolean takesBack(Clause clause) {
        boolean only =
                said.isPresent()
                        && !sighed
                        && !clause.rest()
                        && clause.words().stream().allMatch(w -> w.means(SLIP) || w.means(FILLER));
        Optional<Word> word = clause.words().stream().filter(w -> w.means(SLIP)).findFirst();
        boolean takes = only && word.isPresent();
        slip = takes ? word : slip;
        return takes;
    }

    /** Takes one more clause in; false when nothing certain can be made of it all. */
    private boolean hear(Clause clause) {
        but |= clause.words().stream().anyMatch(w -> w.means("but"));
        limited |= but;
        boolean later = said.isPresent() && slip.isEmpty();
        Optional<String> heard = clause(clause);
        boolean more = heard.filter(MORE::equals).isPresent();
        if (but && later && !more) {
            return true;
        }
        if (heard.isEmpty()) {
            limited |= said.isEmpty() && clause.rest() || hedged(clause);
            return true;
        }
        if (heard.get().equals(UNCLEAR)) {
            limited |= later && clause.rest();
            return later && clause.rest();
        }
        if (later && clause.rest() && !more) {
            limited |= !heard.equals(said);
            return true;
        }
        limited |= !more && (clause.rest() || turned(clause) && !heard.equals(said));
        limited |= hedged(clause);
        if (slip.isPresent()) {
            limited |= !heard.equals(said);
            slip = Optional.empty();
            said = heard;
        } else if (said.isEmpty() || sighed && !heard.equals(said)) {
            limited |= sighed;
            said = heard;
            sighed = sighs(clause);
        } else if (!heard.equals(said)) {
            against = heard.get();
            times++;
        } else if (times > 0) {
            return false;
        }
        return true;
    }

    /** Twice is meant: "yes, no, no". Once is neither, but more to come is. */
    private boolean contradicted() {
        if (slip.isPresent() && !slip.get().means(said.orElseThrow())) {
            boolean more = slip.get().means(MORE);
            boolean neither =
                    slip.get().means(UNCLEAR) || slip.get().means(one) || slip.get().means(other);
            if (neither && !more) {
                return true;
            }
            against = more ? MORE : against;
            times += more ? 1 : 0;
        }
        if (times > 1 || times == 1 && against.equals(MORE)) {
            said = Optional.of(against);
            limited = true;
            return false;
        }
        return times > 0;
    }

    /** What one clause says: one, the other, or for certain neither; empty where it says nothing of it. */
    private Optional<String> clause(Clause clause) {
        boolean unclear =
                clause.words().stream().anyMatch(w -> w.means(UNCLEAR) && !w.means("hedge"));
        if (unclear) {
            return Optional.of(UNCLEAR);
        }
        List<Word> telling = telling(clause);
        if (telling.isEmpty()) {
            return Optional.empty();
        }
        return clause.rest() ? beside(clause, telling) : Optional.of(plain(telling));
    }

    /** What also says nothing ("all good") tells only where nothing else does. */
    private List<Word> telling(Clause clause) {
        List<Word> all = clause.words().stream().filter(this::tells).toList();
        List<Word> sure = all.stream().filter(w -> !w.means(FILLER)).toList();
        return sure.isEmpty() && (said.isEmpty() || slip.isPresent()) ? all : sure;
    }

    /** Of a clause of known words only. */
    private String plain(List<Word> telling) {
        Word first = telling.getFirst();
        boolean negates =
                first.means("not")
                        || first.means("lead") && first.means(other) && !other.equals(MORE);
        if (negates && telling.size() > 1) {
            String next = telling.get(1).text();
            boolean again = telling.get(1).means(other);
            boolean same = next.startsWith(first.text()) || first.text().startsWith(next);
            return again && !same ? UNCLEAR : other;
        }
        boolean both =
                telling.stream().anyMatch(w -> w.means(one))
                        && telling.stream().anyMatch(w -> w.means(other));
        return both ? other.equals(MORE) ? MORE : UNCLEAR : first.means(one) ? one : other;
    }

    /** Of a clause that says something else besides: the word it begins with, or the one it ends with. */
    private Optional<String> beside(Clause clause, List<Word> telling) {
        Word first = telling.getFirst();
        Word last = telling.getLast();
        boolean leads =
                clause.words().stream().takeWhile(w -> w != first).allMatch(w -> w.means(FILLER))
                        && (first.means("strong") || first.means("lead") || doubled(clause));
        boolean ends =
                clause.words().reversed().stream()
                                .takeWhile(w -> w != last)
                                .allMatch(w -> w.means(FILLER))
                        && (last.means("strong") || last.means("tail"));
        if (leads && ends && polarity(first) != polarity(last)) {
            return Optional.of(other.equals(MORE) ? MORE : UNCLEAR);
        }
        Optional<Word> deciding =
                leads ? Optional.of(first) : ends ? Optional.of(last) : Optional.empty();
        boolean twice =
                leads
                        && first.means("not")
                        && telling.size() > 1
                        && telling.get(1).means(other)
                        && clause.words().indexOf(telling.get(1))
                                == clause.words().indexOf(first) + 1;
        return deciding.map(word -> twice ? UNCLEAR : polarity(word) ? one : other);
    }

    /** Whether it is no more than a sound that may be a yes or a hesitation: 嗯. */
    private static boolean sighs(Clause clause) {
        return clause.words().stream().allMatch(w -> w.means(FILLER));
    }

    private static boolean hedged(Clause clause) {
        return clause.words().stream().anyMatch(w -> w.means("hedge"));
    }

    /** Whether a word is turned into its opposite by another: "nobody is sure". */
    private boolean turned(Clause clause) {
        List<Word> telling = telling(clause);
        return telling.size() > 1
                && telling.getFirst().means("lead")
                && polarity(telling.get(0)) != polarity(telling.get(1));
    }

    private boolean tells(Word word) {
        return word.means(one) || word.means(other);
    }

    private boolean polarity(Word word) {
        return word.means(one);
    }

    /** 嗯是我撞的: two words that agree at the beginning weigh as much as a strong one. */
    private boolean doubled(Clause clause) {
        List<Word> words = clause.words().stream().limit(2).toList();
        return words.size() == 2
                && tells(words.get(0))
                && tells(words.get(1))
                && polarity(words.get(0)) == polarity(words.get(1));
    }

    /** Between marks, and behind words that take back. */
    private List<Clause> clauses(String text) {
        List<Clause> clauses = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        Optional<Word> slip = Optional.empty();
        int at = 0;
        while (at <= text.length()) {
            int from = at;
            boolean mark = at == text.length() || CLAUSES.indexOf(text.charAt(at)) >= 0;
            Optional<Word> word =
                    mark
                            ? Optional.empty()
                            : lexicon.at(text, at)
                                    .or(() -> stretched(text, from))
                                    .map(f -> new Word(f, text.substring(from, f.end())))
                                    .filter(w -> !breaksUp(w, text, from));
            at = word.map(w -> w.found().end()).orElse(at + 1);
            boolean back = word.filter(this::onlyTakesBack).isPresent();
            if (mark || back) {
                if (!words.isEmpty() || slip.isPresent()) {
                    clauses.add(new Clause(List.copyOf(words), slip));
                }
                words.clear();
                slip = back ? word : Optional.empty();
            } else {
                boolean unknown = word.isEmpty() && Character.isLetterOrDigit(text.charAt(from));
                Word rest = new Word(new Lexicon.Found<>(at, List.of()), "");
                word.or(() -> unknown ? Optional.of(rest) : Optional.empty()).ifPresent(words::add);
            }
        }
        return clauses;
    }

    /** 哦不 of 哦不需要: what takes back is no more than a sigh when its end begins a longer word. */
    private boolean breaksUp(Word word, String text, int from) {
        int next = from + 1;
        while (next < word.found().end() && text.charAt(next) == ' ') {
            next++;
        }
        return onlyTakesBack(word)
                && next < word.found().end()
                && lexicon.at(text, next).filter(f -> f.end() > word.found().end()).isPresent();
    }

    private boolean onlyTakesBack(Word word) {
        return word.means(SLIP) && !word.means(one) && !word.means(other);
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
