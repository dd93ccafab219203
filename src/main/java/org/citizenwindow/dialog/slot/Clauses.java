package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;

/** Cuts what somebody says into clauses of words that are known and others: at marks, and behind words that take back. */
final class Clauses {
    private static final String UNCLEAR = Polarity.UNCLEAR;
    private static final String SLIP = Polarity.SLIP;
    private static final String FILLER = Polarity.FILLER;
    private static final String FAULT = "fault";

    record Word(Lexicon.Found<String> found, String text) {
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
    record Clause(List<Word> words, Optional<Word> slip) {
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

    private Clauses(Lexicon<String> lexicon, String one, String other) {
        this.lexicon = lexicon;
        this.one = one;
        this.other = other;
    }

    static List<Clause> of(String text, Lexicon<String> lexicon, String one, String other) {
        return new Clauses(lexicon, one, other).clauses(text);
    }

    /** Between marks, and behind words that take back. */
    private List<Clause> clauses(String text) {
        List<Clause> clauses = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        Optional<Word> slip = Optional.empty();
        int at = 0;
        while (at <= text.length()) {
            int from = at;
            boolean mark = at == text.length() || Polarity.CLAUSES.indexOf(text.charAt(at)) >= 0;
            Optional<Word> word =
                    mark
                            ? Optional.empty()
                            : lexicon.at(text, at)
                                    .map(f -> joined(f, text, from))
                                    .or(() -> stretched(text, from))
                                    .map(f -> new Word(f, text.substring(from, f.end())))
                                    .filter(
                                            w ->
                                                    !breaksUp(w, text, from)
                                                            && !doubts(w, text, from));
            at = word.map(w -> w.found().end()).orElse(at + 1);
            boolean back = word.filter(this::onlyTakesBack).isPresent();
            if (mark || back) {
                if (!words.isEmpty() || slip.isPresent()) {
                    clauses.add(new Clause(List.copyOf(joined(words)), slip));
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

    /**
     * Joins words that mean something only together: a fault and the word that denies it say that all is right (間違っていません,
     * "no mistakes"), one and a word that there is it that it is not (間違いがある), and an ending in Japanese turns the word before
     * it (同意|しません).
     */
    private List<Word> joined(List<Word> words) {
        List<Word> all = new ArrayList<>();
        for (Word word : words) {
            int before = all.size() - 1;
            while (before >= 0 && all.get(before).means(FILLER) && !tells(all.get(before))) {
                before--;
            }
            Optional<String> together =
                    before < 0 ? Optional.empty() : together(all.get(before), word);
            if (together.isPresent()) {
                String text = all.get(before).text() + word.text();
                all.subList(before, all.size()).clear();
                all.add(
                        new Word(
                                new Lexicon.Found<>(word.found().end(), List.of(together.get())),
                                text));
            } else {
                all.add(word);
            }
        }
        return all;
    }

    private Optional<String> together(Word first, Word second) {
        boolean cjk = !first.isUnknown() && Normal.isCjk(first.text().charAt(0));
        boolean fault = first.means(FAULT) && cjk;
        boolean noFault = second.means(FAULT) && denies(first);
        if (fault && denies(second) || noFault && (negates(first) || !second.means(other))) {
            return Optional.of(one);
        }
        boolean thereIs = first.means(one) && !first.means("firm") && !first.means("strong");
        boolean isFault = fault && second.means(one) || second.means(FAULT) && thereIs;
        boolean ended = cjk && first.means(one) && !first.means("firm") && second.means("weak");
        boolean begun = first.means("not") && second.means(one) && !second.means("firm");
        return isFault || ended || begun ? Optional.of(other) : Optional.empty();
    }

    /** Whether it turns what follows into its opposite: "not", 没有; "no" and 不用了 say no by themselves. */
    private boolean negates(Word word) {
        return word.means("not") || word.means("lead") && word.means(other) && !isMore();
    }

    private boolean isMore() {
        return other.equals("more");
    }

    private boolean tells(Word word) {
        return word.means(one) || word.means(other) || word.means("not") || word.means(FAULT);
    }

    private boolean denies(Word word) {
        return (word.means(other) || word.means("not")) && !word.means(FAULT);
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

    /** 也不 of 也不确定: its end begins a longer word of doubt. */
    private boolean doubts(Word word, String text, int from) {
        boolean joined = Normal.isCjk(text.charAt(from)) && !word.means(UNCLEAR);
        for (int next = from + 1; joined && next < word.found().end(); next++) {
            int end = word.found().end();
            boolean doubt =
                    lexicon.at(text, next)
                            .filter(f -> f.end() > end && f.means(UNCLEAR))
                            .isPresent();
            if (doubt) {
                return true;
            }
        }
        return false;
    }

    private boolean onlyTakesBack(Word word) {
        return word.means(SLIP) && !word.means(one) && !word.means(other);
    }

    /** 都 of 都上传完啦: a shorter word where a longer one begins within this one that nothing known follows. */
    private Lexicon.Found<String> joined(Lexicon.Found<String> word, String text, int from) {
        int end = word.end();
        boolean open =
                end < text.length()
                        && Normal.isCjk(text.charAt(end))
                        && Normal.isCjk(text.charAt(from))
                        && lexicon.at(text, end).isEmpty();
        for (int cut = end - 1; open && cut > from; cut--) {
            int at = cut;
            Optional<Lexicon.Found<String>> next = lexicon.at(text, at).filter(f -> f.end() > end);
            if (next.isPresent()) {
                Optional<Lexicon.Found<String>> shorter =
                        lexicon.at(text.substring(0, at), from).filter(f -> f.end() == at);
                if (shorter.isPresent()) {
                    return shorter.get();
                }
            }
        }
        return word;
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
