package org.citizenwindow.dialog.slot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Numerals;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.slot.DigitRuns.Run;

/**
 * Mobile numbers that are told in pieces: with other words between them, the end first, in numbers of several digits (157, 08,
 * 42), or in characters that only sound like digits. All of them are to be read back.
 */
final class PhonePieces {
    private static final int LENGTH = 11;

    /** Pieces of one number; more are several numbers. */
    private static final int MOST = 5;

    /** The first piece tells at least the network. */
    private static final int NETWORK = 3;

    /** So many of eleven characters must be digits, where others only sound like one. */
    private static final int CERTAIN = 7;

    private static final String SOUNDS = "sounds ";

    private final String text;
    private final Lexicon<String> words;
    private final Lexicon<String> digits;
    private final Numerals numerals;

    private PhonePieces(Heard heard) {
        this.text = heard.folded();
        this.words = heard.words().slots().of(Section.PHONE);
        this.digits = heard.words().slots().of(Section.DIGIT);
        this.numerals = heard.words().numerals();
    }

    static Optional<String> number(Heard heard) {
        List<Run> runs = DigitRuns.of(heard, true);
        if (runs.stream().anyMatch(Run::plus)) {
            return Optional.empty(); // of another country
        }
        PhonePieces pieces = new PhonePieces(heard);
        return joined(runs).or(() -> pieces.turned(runs)).or(pieces::sounding).or(pieces::spoken);
    }

    /** 180，写好了吧，5963，再来2714. */
    private static Optional<String> joined(List<Run> runs) {
        String all = runs.stream().map(Run::digits).collect(Collectors.joining());
        boolean pieces =
                runs.size() > 1
                        && runs.size() <= MOST
                        && runs.getFirst().digits().length() >= NETWORK;
        return pieces && all.length() == LENGTH ? Phones.mobile(all) : Optional.empty();
    }

    /** 尾号5678，前面是1391234. */
    private Optional<String> turned(List<Run> runs) {
        return isEndFirst(text, words) && runs.size() == 2
                ? Phones.mobile(runs.get(1).digits() + runs.get(0).digits())
                : Optional.empty();
    }

    /** Whether the end of a number is told before its beginning. */
    static boolean isEndFirst(String text, Lexicon<String> words) {
        return words.holds(text, "tail");
    }

    /** 要吧久二零六三七七五幺: eleven characters in a row. */
    private Optional<String> sounding() {
        StringBuilder row = new StringBuilder();
        int certain = 0;
        for (int at = 0; at <= text.length(); at++) {
            Optional<Character> sure = at < text.length() ? digit(at) : Optional.empty();
            Optional<Character> like = at < text.length() ? sound(at) : Optional.empty();
            if (sure.isPresent() || like.isPresent()) {
                row.append(sure.or(() -> like).get());
                certain += sure.isPresent() ? 1 : 0;
            } else if (at == text.length() || text.charAt(at) != ' ') {
                if (row.length() == LENGTH && certain >= CERTAIN) {
                    return Phones.mobile(row.toString());
                }
                row.setLength(0);
                certain = 0;
            }
        }
        return Optional.empty();
    }

    private Optional<Character> digit(int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9'
                ? Optional.of(c)
                : digits.at(text.substring(0, at + 1), at)
                        .map(f -> f.meanings().getFirst())
                        .filter(m -> m.length() == 1 && Character.isDigit(m.charAt(0)))
                        .map(m -> m.charAt(0));
    }

    private Optional<Character> sound(int at) {
        return words.meaningsOf(text.substring(at, at + 1)).stream()
                .filter(m -> m.startsWith(SOUNDS))
                .map(m -> m.charAt(SOUNDS.length()))
                .findFirst();
    }

    /** One fifty-seven, oh eight, forty-two. */
    private Optional<String> spoken() {
        StringBuilder row = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            Optional<Numerals.Number> number = numerals.at(text, at);
            if (number.isPresent() && number.get().whole() >= 0 && !number.get().about()) {
                String said = number.get().digits();
                boolean tens = number.get().cjk() && said.length() > 1;
                boolean cut = tens && numerals.multiplier(text, number.get().end()).isPresent();
                row.append(said.isEmpty() ? number.get().value().toPlainString() : said);
                row.setLength(row.length() - (cut ? 1 : 0)); // 零八|四十二
                at = number.get().end() - (cut ? 1 : 0);
                if (row.length() == LENGTH && Phones.mobile(row.toString()).isPresent()) {
                    return Phones.mobile(row.toString()).filter(n -> ends(number.get().end()));
                }
                continue;
            }
            boolean joint = " ,-\u3001".indexOf(text.charAt(at)) >= 0;
            Optional<Lexicon.Found<String>> soft = words.at(text, at).filter(f -> f.means("soft"));
            if (!joint && soft.isEmpty()) {
                row.setLength(0);
            }
            at = soft.map(Lexicon.Found::end).orElse(at + 1);
        }
        return Optional.empty();
    }

    /** Whether no further number follows directly. */
    private boolean ends(int at) {
        int next = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        return numerals.at(text, next).isEmpty();
    }
}
