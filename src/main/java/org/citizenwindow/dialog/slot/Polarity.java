package org.citizenwindow.dialog.slot;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.slot.Clauses.Clause;
import org.citizenwindow.dialog.slot.Clauses.Word;

/**
 * Which of two things a sentence says: yes or no, done or more. Its first clause decides; a hedge, a question, a contradiction
 * or a double negation makes it neither. What is taken back in the same breath ("yes, I mean no") does not count: the last
 * one does, and is read back.
 */
final class Polarity {
    /** The marks that end a clause. */
    static final String CLAUSES = ",.;!\u3002\uFF0C\uFF01\uFF1B\u3001~\u2026\n:";

    /** An ellipsis as it is folded. */
    private static final String TRAILING = "...";

    static final String UNCLEAR = "unclear";
    static final String SLIP = "slip";
    static final String FILLER = "filler";

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

    /** Whether the clause heard last decides in spite of what else it says. */
    private boolean decided;

    private boolean whole = true;

    /** Whether something else was told before any answer. */
    private boolean told;

    /** Whether a doubt behind a slip waits for what is said instead. */
    private boolean open;

    /** Whether it was said in the end that nothing shall be done. */
    private boolean settled;

    /** Whether the last clause ends in a "but" that is only polite. */
    private boolean polite;

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
        Optional<String> wish = Questions.wish(lexicon, text);
        if (wish.isPresent()) {
            return of(lexicon, wish.get(), wish.get(), one, other)
                    .map(said -> new Said(said.first(), true, said.whole()));
        }
        if (text.endsWith("?") || text.endsWith("\uFF1F") || Questions.asks(lexicon, text)) {
            return Optional.empty();
        }
        Optional<Said> plain = new Polarity(lexicon, one, other).read(text).map(asked(text));
        if (plain.filter(said -> said.whole() || !said.limited()).isPresent()
                || mended.equals(text)) {
            return plain;
        }
        Optional<Said> meant =
                new Polarity(lexicon, one, other)
                        .read(mended)
                        .filter(Said::whole)
                        .map(said -> mended(said, text));
        return plain.isPresent() && meant.filter(said -> agree(said, plain.get())).isEmpty()
                ? plain
                : meant;
    }

    private static boolean agree(Said said, Said other) {
        return said.first() == other.first();
    }

    /** What was mended in a text is sure only where it leaves no doubt. */
    private static Said mended(Said said, String text) {
        return new Said(said.first(), !isLatin(text) || said.limited(), true);
    }

    /** A slip in long Latin words leaves no doubt; in Chinese characters that sound alike it may. */
    private static boolean isLatin(String text) {
        return text.chars().noneMatch(c -> Normal.isCjk((char) c));
    }

    /** What a question stands before is read back. */
    private static UnaryOperator<Said> asked(String text) {
        boolean asks = text.indexOf('?') >= 0 || text.indexOf('\uFF1F') >= 0;
        return said -> new Said(said.first(), said.limited() || asks, said.whole());
    }

    private Optional<Said> read(String text) {
        List<Clause> clauses = Clauses.of(text, lexicon, one, other);
        for (Clause clause : clauses) {
            polite = clause == clauses.getLast() && endsInBut(clause);
            whole &= !clause.rest();
            if (said.isPresent() && clause.slip().isPresent()) {
                slip = clause.slip();
            }
            if (!clause.isEmpty() && !takesBack(clause) && !hear(clause)) {
                return Optional.empty();
            }
        }
        boolean trailing = text.indexOf(TRAILING) >= 0;
        boolean trails = trailing && (sighed || polite && said.filter(one::equals).isPresent());
        return open || contradicted()
                ? Optional.empty()
                : said.map(word -> new Said(word.equals(one), limited || trails, whole));
    }

    /** 違うんですけど: nothing follows the "but". */
    private static boolean endsInBut(Clause clause) {
        return !clause.isEmpty() && clause.words().getLast().means("but");
    }

    /** "No" between a yes and what is said instead. */
    private boolean takesBack(Clause clause) {
        boolean only =
                said.isPresent()
                        && !sighed
                        && !clause.rest()
                        && clause.words().stream().allMatch(w -> w.means(SLIP) || w.means(FILLER));
        Optional<Word> word = clause.words().stream().filter(w -> w.means(SLIP)).findFirst();
        boolean takes = only && word.filter(w -> slip.isEmpty() || !tells(w)).isPresent();
        slip = takes ? word : slip;
        return takes;
    }

    /** Takes one more clause in; false when nothing certain can be made of it all. */
    private boolean hear(Clause clause) {
        if (clause.words().stream().anyMatch(w -> w.means("last") && w.means(other))) {
            return settle();
        }
        but |= !polite && clause.words().stream().anyMatch(w -> w.means("but"));
        limited |= but;
        boolean later = said.isPresent() && slip.isEmpty();
        Optional<String> heard = clause(clause);
        boolean more = heard.filter(MORE::equals).isPresent();
        if (but && later && !more) {
            return true;
        }
        if (heard.isEmpty()) {
            told |= said.isEmpty() && clause.rest() && !isSorry(clause);
            limited |= hedged(clause);
            return true;
        }
        if (heard.get().equals(UNCLEAR)) {
            limited |= settled || later && clause.rest() && said.filter(one::equals).isPresent();
            open |= said.isPresent() && slip.isPresent();
            return open || settled || later && clause.rest() && !sighed;
        }
        open = false;
        limited |= told && !more;
        if (later && clause.rest() && !more) {
            limited |= !heard.equals(said);
            return true;
        }
        boolean beside = clause.rest() && !firm(clause) && !decided;
        limited |= !more && (beside || turned(clause) && !heard.equals(said));
        limited |= hedged(clause);
        if (slip.isPresent()) {
            limited |= !heard.equals(said);
            limited |= times > 0;
            times = 0;
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

    /** Yes... better not: in the end it is a no. */
    private boolean settle() {
        limited |= !said.equals(Optional.of(other)) && said.isPresent();
        said = Optional.of(other);
        slip = Optional.empty();
        times = 0;
        open = false;
        settled = true;
        return true;
    }

    private static boolean isSorry(Clause clause) {
        return clause.words().getFirst().means("sorry");
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
        decided = false;
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
        limited |= both && other.equals(MORE);
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
            boolean predicate =
                    first.means("lead") && !first.means("strong") && !other.equals(MORE);
            return Optional.of(
                    predicate // 有个字打错了, 没有人员受伤
                            ? other
                            : other.equals(MORE) ? MORE : UNCLEAR);
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
        boolean agree = telling.stream().allMatch(w -> polarity(w) == polarity(first));
        decided = agree && deciding.filter(this::isWeighty).isPresent();
        boolean plain = agree && isPlain(first) && !first.means(FILLER);
        Optional<Word> anywhere = plain ? Optional.of(first) : Optional.empty();
        return deciding.or(() -> anywhere)
                .map(word -> twice ? UNCLEAR : polarity(word) ? one : other);
    }

    /**
     * Whether a word at either end of a clause needs no reading back whatever else is said there: a no, and what tells of
     * pictures; a yes may be one to something else.
     */
    private boolean isWeighty(Word word) {
        boolean end =
                word.means("strong")
                        || word.means("tail") && !word.means("weak")
                        || word.means("firm");
        return end && (word.means(other) || other.equals(MORE));
    }

    /** Whether a word is long enough to be heard in the middle of others. */
    private static boolean isPlain(Word word) {
        return word.text().length() > 2;
    }

    /** Whether it is no more than a sound that may be a yes or a hesitation: 嗯. */
    private static boolean sighs(Clause clause) {
        return clause.words().stream().allMatch(w -> w.means(FILLER));
    }

    /** Whether it begins with a word that decides whatever is told behind it, as long as nothing says the opposite. */
    private boolean firm(Clause clause) {
        List<Word> telling = clause.words().stream().filter(this::tells).toList();
        Optional<Word> first = clause.words().stream().filter(w -> !w.means(FILLER)).findFirst();
        return first.filter(w -> w.means("firm")).isPresent()
                && telling.stream().allMatch(w -> polarity(w) == polarity(first.get()));
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
}
