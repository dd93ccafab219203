package org.citizenwindow.dialog.time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.match.Kana;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Numerals;

/** Cuts a folded text into words of time, numbers and the rest. Blanks go; a run of other text is one token. */
final class Scanner {
    private static final String ISH = "ish";

    private static final Map<String, Integer> TYPED = Map.of("er", 2, "ri", 7, "tian", 7);

    /** 字次 */
    private static final String HEARD = "\u5B57\u6B21";

    /** 時, folded */
    private static final char HOUR = '\u65F6';

    /** 十 */
    private static final char TEN = '\u5341';

    private final Lexicon<String> words;
    private final Map<String, Mark> marks;
    private final Numerals numerals;

    Scanner(Lexicon<String> words, Map<String, Mark> marks, Numerals numerals) {
        this.words = words;
        this.marks = marks;
        this.numerals = numerals;
    }

    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            boolean week = !tokens.isEmpty() && tokens.getLast().is(Mark.Kind.WEEK);
            int from = at;
            if (!tokens.isEmpty() && tokens.getLast().number().isPresent()) {
                Optional<Token> half = halfDay(text, at);
                if (half.isPresent()) {
                    tokens.add(half.get());
                    at = half.get().end();
                    continue;
                }
            }
            Token token =
                    week ? weekday(text, at).orElseGet(() -> token(text, from)) : token(text, at);
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    /** Whether a day of the week begins here. */
    boolean isWeekday(String text, int at) {
        return words.at(text, at)
                .filter(word -> marks.get(word.meanings().getFirst()).kind() == Mark.Kind.WEEKDAY)
                .isPresent();
    }

    /** Behind numbers, two characters that sound as the one for hours are heard for it: 三字, 二次. */
    String heardHours(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int at = 1; at < text.length(); at++) {
            boolean sounds = HEARD.indexOf(text.charAt(at)) >= 0;
            boolean number = sounds && numerals.at(text.substring(0, at), at - 1).isPresent();
            out.setCharAt(at, number ? HOUR : text.charAt(at));
        }
        return out.toString();
    }

    /** Behind a number, "am" is no word of a sentence: 11 am on Thursday. */
    private Optional<Token> halfDay(String text, int at) {
        boolean am = text.startsWith("am ", at);
        return am ? Optional.of(token(text.substring(0, at + 2), at)) : Optional.empty();
    }

    /** Words in the form they are listed in; three-ish: the ending stands apart from a number. */
    String plain(String text) {
        StringBuilder out = new StringBuilder(Kana.plain(text, words));
        for (int at = out.indexOf(ISH); at > 0; at = out.indexOf(ISH, at + 1)) {
            int from = at;
            while (from > 0 && Character.isLetter(out.charAt(from - 1))) {
                from--;
            }
            String stem = out.substring(from, at);
            int end = stem.isEmpty() ? 0 : numerals.at(stem, 0).map(Numerals.Number::end).orElse(0);
            if (end == at - from && end > 0) {
                out.insert(at++, ' ');
            }
        }
        return out.toString();
    }

    /** 一 of 下周一下午 and 二 of 下周二十点: behind a week it is its day, whatever it seems to begin. */
    private Optional<Token> weekday(String text, int at) {
        Optional<Token> typed = typed(text, at);
        if (typed.isPresent()) {
            return typed;
        }
        Optional<Numerals.Number> day = numerals.at(text.substring(at, at + 1), 0);
        boolean one = day.filter(d -> d.cjk() && d.whole() >= 1 && d.whole() <= 6).isPresent();
        Token longer = token(text, at);
        boolean other = longer.number().isEmpty() || one && isTwo(text, at, longer);
        return one && other && longer.end() > at + 1
                ? day.map(d -> new Numerals.Number(d.value(), at + 1, d.digits(), true, false))
                        .map(d -> new Token(List.of(), Optional.of(d), "", at, at + 1))
                : Optional.empty();
    }

    /** Days of the week in pinyin that are no number or day elsewhere: xia zhou er. */
    private static Optional<Token> typed(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        int to = end;
        return Optional.ofNullable(TYPED.get(text.substring(at, end)))
                .map(day -> new Numerals.Number(BigDecimal.valueOf(day), to, "", false, false))
                .map(day -> new Token(List.of(), Optional.of(day), "", at, to));
    }

    /** Whether the rest of a number behind its first figure belongs to what follows: 二|十点, 一|一大早. */
    private boolean isTwo(String text, int at, Token number) {
        boolean row = number.number().orElseThrow().digits().length() > 1;
        if (number.end() == at + 1 || !row && text.charAt(at + 1) != TEN) {
            return false;
        }
        Token rest = token(text, at + 1);
        boolean hour = rest.end() < text.length() && token(text, rest.end()).is(Mark.Kind.HOUR);
        return rest.number().isEmpty() ? rest.end() > at + 2 : hour;
    }

    private Token token(String text, int at) {
        Optional<Lexicon.Found<String>> word = words.at(text, at);
        Optional<Numerals.Number> number = numerals.at(text, at);
        int wordEnd = word.map(Lexicon.Found::end).orElse(at);
        int numberEnd = number.map(Numerals.Number::end).orElse(at);
        if (numberEnd > wordEnd) {
            return new Token(List.of(), number, "", at, numberEnd);
        }
        if (wordEnd > at) {
            List<Mark> meant = word.get().meanings().stream().map(marks::get).toList();
            return new Token(meant, Optional.empty(), "", at, wordEnd);
        }
        int end = Math.max(at + 1, numerals.skip(text, at));
        if (Character.isLetter(text.charAt(at)) && text.charAt(at) < '\u0250') {
            while (end < text.length()
                    && Character.isLetter(text.charAt(end))
                    && text.charAt(end) < '\u0250') {
                end++;
            }
        }
        return new Token(List.of(), Optional.empty(), text.substring(at, end), at, end);
    }
}
