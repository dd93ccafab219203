package org.citizenwindow.dialog.slot;

import java.math.BigDecimal;
import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Numerals;

/** The numbers of sums of money, with what they are multiplied by: 1,234.50; 1.5万; 三点五; 1万2000. */
final class Figures {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** More digits than this are no sum. */
    private static final int MOST = 9;

    /** Figures that are said one by one are a number from here on: 二〇五. */
    private static final int ROW = 3;

    private final String text;
    private final Lexicon<String> words;
    private final Lexicon<String> numbers;
    private final Numerals numerals;

    /**
     * @param words of sums
     * @param numbers of numbers
     */
    Figures(String text, Lexicon<String> words, Lexicon<String> numbers, Numerals numerals) {
        this.text = text;
        this.words = words;
        this.numbers = numbers;
        this.numerals = numerals;
    }

    /**
     * One number.
     *
     * @param cents whether they are hundredths behind yuan: 三块零五
     * @param single whether its figures were said one by one in Latin words
     */
    record Read(BigDecimal value, int end, boolean cents, boolean single, boolean unclear) {
        boolean whole() {
            return value.scale() <= 0;
        }

        /** Whether it is a sum again, figure by figure. */
        boolean repeats(BigDecimal sum) {
            return single && value.compareTo(sum) == 0;
        }
    }

    /** The longest number that begins here. */
    Optional<Read> at(int at, boolean behindYuan) {
        return numerals.at(text, at).map(first -> read(first, at, behindYuan));
    }

    /** Whether a number stands anywhere from here on. */
    boolean isAny(int from) {
        for (int at = from; at < text.length(); at++) {
            if (numerals.at(text, at).isPresent()) {
                return true;
            }
            at = Math.max(at, numerals.skip(text, at) - 1);
        }
        return false;
    }

    boolean multiplies(int at) {
        return numerals.multiplier(text, at).isPresent();
    }

    /** Where a word that only looks like a number ends; the same place where none stands here. */
    int skip(int at) {
        return numerals.skip(text, at);
    }

    private Read read(Numerals.Number number, int at, boolean behindYuan) {
        boolean spoken = number.end() - at > number.digits().length() || number.cjk();
        boolean row = spoken && number.digits().length() > 1;
        boolean cents =
                behindYuan && number.digits().length() == 2 && number.digits().startsWith("0");
        boolean about = number.about() && !(multiplies(at) && isLocal(number.end()));
        boolean neighbours = about || number.cjk() && row && !cents;
        boolean spelled = number.cjk() && number.digits().length() >= ROW;
        Part part =
                number.arabic()
                        ? grouped(number, at)
                        : new Part(number.value(), number.end(), false);
        Part whole = number.arabic() ? part : pointed(part);
        boolean strange = // 2OO
                number.arabic()
                        && whole.end() < text.length()
                        && isLatin(text.charAt(whole.end()))
                        && words.at(text, whole.end()).isEmpty()
                        && numbers.at(text, whole.end()).isEmpty();
        boolean pointed = whole.end() != part.end();
        Part all = number.arabic() || pointed ? multiplied(whole) : whole;
        boolean unclear = neighbours && !(spelled && !about) || strange || all.unclear();
        return new Read(
                all.value(),
                all.end(),
                cents,
                row && !number.cjk(),
                unclear || isTypedShort(text.substring(at, number.end())));
    }

    /** 百五蚊: in words only Chinese has it can be 150 alone. */
    private boolean isLocal(int end) {
        return words.at(text, end).filter(f -> f.means("local")).isPresent();
    }

    /** What is read so far. */
    private record Part(BigDecimal value, int end, boolean unclear) {}

    /** 1,234.50 */
    private Part grouped(Numerals.Number number, int at) {
        boolean glued =
                at > 0
                        && isLatin(text.charAt(at - 1))
                        && !words.holds(text.substring(0, at), "prefix");
        String digits = number.digits();
        int end = number.end();
        while (end < text.length() && text.charAt(end) == ',' && isGroup(end + 1)) {
            digits += text.substring(end + 1, end + 4);
            end += 4;
        }
        if (end < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
            int point = end++;
            while (isDigit(end)) {
                end++;
            }
            digits += text.substring(point, end);
        }
        boolean more = end < text.length() && text.charAt(end) == ',' && isDigit(end + 1);
        return new Part(
                new BigDecimal(digits), end, glued || number.digits().length() > MOST || more);
    }

    private boolean isGroup(int at) {
        return isDigit(at) && isDigit(at + 1) && isDigit(at + 2) && !isDigit(at + 3);
    }

    /** 三点五, three point five. */
    private Part pointed(Part whole) {
        Optional<Lexicon.Found<String>> point =
                words.at(text, blank(whole.end())).filter(f -> f.means("point"));
        StringBuilder digits = new StringBuilder();
        int end = point.map(Lexicon.Found::end).orElse(text.length());
        int from = end;
        for (int at = blank(from); at < text.length(); at = blank(end)) {
            Optional<String> digit = digit(at);
            if (digit.isEmpty()) {
                break;
            }
            digits.append(digit.get());
            end = isDigit(at) ? at + 1 : numbers.at(text, at).orElseThrow().end();
        }
        return digits.isEmpty()
                ? whole
                : new Part(
                        new BigDecimal(whole.value().toPlainString() + '.' + digits),
                        end,
                        whole.unclear());
    }

    private Optional<String> digit(int at) {
        return isDigit(at)
                ? Optional.of(text.substring(at, at + 1))
                : numbers.at(text, at)
                        .map(f -> f.meanings().getFirst())
                        .filter(m -> m.length() == 1 && Character.isDigit(m.charAt(0)));
    }

    /** 1.5万, 1万2, 1万2000, 3k. */
    private Part multiplied(Part part) {
        Optional<Lexicon.Found<String>> by = numerals.multiplier(text, blank(part.end()));
        if (by.isEmpty()) {
            return part;
        }
        String factor = by.get().meanings().getFirst();
        BigDecimal unit = new BigDecimal(factor.substring(factor.indexOf(' ') + 1));
        BigDecimal value = part.value().multiply(unit);
        int end = by.get().end();
        Optional<Numerals.Number> rest = numerals.at(text, end);
        if (rest.isEmpty() || unit.compareTo(BigDecimal.TEN) <= 0) {
            return new Part(value, end, part.unclear());
        }
        if (numerals.multiplier(text, rest.get().end()).isPresent()) { // 1万5千
            Read more = read(rest.get(), end, false);
            return new Part(value.add(more.value()), more.end(), part.unclear() || more.unclear());
        }
        boolean one = rest.get().value().compareTo(BigDecimal.TEN) < 0;
        boolean rows = rest.get().value().compareTo(unit) < 0 && rest.get().whole() >= 0;
        BigDecimal tail =
                one && rest.get().digits().length() < 2
                        ? rest.get().value().multiply(unit).multiply(TENTH)
                        : rest.get().value();
        return one || rows
                ? new Part(value.add(tail), rest.get().end(), part.unclear())
                : new Part(value, end, part.unclear());
    }

    /** Liang qian wu, typed for 两千五: what is left out at its end is not told. */
    private static boolean isTypedShort(String said) {
        int unit = Math.max(said.lastIndexOf("qian"), said.lastIndexOf("bai"));
        return unit == 0 || unit > 0 && said.indexOf(' ', unit) > 0 && !said.endsWith("shi");
    }

    /** The place behind a blank. */
    int blank(int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetter(c) && !Normal.isCjk(c);
    }
}
