package org.citizenwindow.dialog.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Numerals;

/** Cuts a folded text into words of time, numbers and the rest. Blanks go; a run of other text is one token. */
final class Scanner {
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
            Token token =
                    week ? weekday(text, at).orElseGet(() -> token(text, from)) : token(text, at);
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    /** 一 of 下周一下午: behind a week it is its day, whatever word it seems to begin. */
    private Optional<Token> weekday(String text, int at) {
        Optional<Numerals.Number> day = numerals.at(text.substring(at, at + 1), 0);
        boolean one = day.filter(d -> d.cjk() && d.whole() >= 1 && d.whole() <= 6).isPresent();
        Token longer = token(text, at);
        return one && longer.number().isEmpty() && longer.end() > at + 1
                ? day.map(d -> new Numerals.Number(d.value(), at + 1, d.digits(), true, false))
                        .map(d -> new Token(List.of(), Optional.of(d), "", at, at + 1))
                : Optional.empty();
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
