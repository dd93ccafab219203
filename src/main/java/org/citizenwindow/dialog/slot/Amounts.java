package org.citizenwindow.dialog.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.Value;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Numerals;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;

/**
 * Sums of money in yuan: 100块5, 一百二十块, ¥1,234.50, 1.5万, twenty yuan fifty. Other money and ranges are unclear, less than
 * nothing and parts of a fen refused.
 */
final class Amounts {
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /** 零 between yuan and jiao. */
    private static final char NOUGHT = '\u96F6';

    private final Heard heard;
    private final String text;
    private final Lexicon<String> words;
    private final Lexicon<String> numbers;
    private final Numerals numerals;
    private final List<BigDecimal> sums = new ArrayList<>();
    private BigDecimal sum;

    /** What a bare number next adds: tenths after yuan, hundredths after jiao. */
    private BigDecimal step;

    private boolean unclear;

    /** Where the words behind the last number begin. */
    private int behind = -1;

    /** Whether yuan are named before any number. */
    private boolean unitFirst;

    private boolean about;
    private boolean minus;
    private boolean fine;

    private Amounts(Heard heard) {
        this.heard = heard;
        String folded = heard.folded();
        this.text = withoutSlips(folded);
        this.words = heard.words().slots().of(Section.AMOUNT);
        this.numbers = heard.words().slots().of(Section.NUMBER);
        this.numerals = heard.words().numerals();
        this.about = !text.equals(folded);
    }

    static Understanding read(SlotType.Amount type, Heard heard) {
        Amounts amounts = new Amounts(heard);
        int at = 0;
        while (at < amounts.text.length()) {
            at = amounts.step(at);
        }
        amounts.end();
        return amounts.understanding(type);
    }

    private Understanding understanding(SlotType.Amount type) {
        total();
        if (unclear || heard.text().endsWith("?") || sums.stream().distinct().count() > 1) {
            return Unclear.without("common.reject_amount_unclear");
        }
        if (sums.isEmpty()) {
            return new Unknown();
        }
        BigDecimal value = sums.getFirst().stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
        boolean within = value.compareTo(type.min()) >= 0 && value.compareTo(type.max()) <= 0;
        if (minus || fine || value.scale() > 2 || !within) {
            return new Rejected("common.reject_amount");
        }
        return about ? new Repaired(new Value.Num(value)) : new Understood(new Value.Num(value));
    }

    /** 1800, 200, 2000 altogether: of several sums the last one where it is all of the others. */
    private void total() {
        BigDecimal all = sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sums.size() > 2 && all.subtract(sums.getLast()).compareTo(sums.getLast()) == 0) {
            BigDecimal last = sums.getLast();
            sums.clear();
            sums.add(last);
            about = true;
        }
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (c == ' ') {
            return at + 1;
        }
        if (step != null && c == NOUGHT && at + 1 < text.length() && isDigit(at + 1)) {
            return at + 1; // 50块零5毛
        }
        Optional<Lexicon.Found<String>> word = words.at(text, at);
        Optional<Read> number = number(at);
        int wordEnd = word.map(Lexicon.Found::end).orElse(at);
        int numberEnd = number.map(Read::end).orElse(at);
        boolean vague = word.isPresent() && wordEnd >= numberEnd && word.get().means("more");
        if (numberEnd > at && numberEnd >= wordEnd && !vague) {
            take(number.get());
            behind = blank(numberEnd);
            return numberEnd;
        }
        if (wordEnd > at) {
            word(word.get(), at);
            return wordEnd;
        }
        if (numbers.at(text, at).filter(f -> f.means("half")).isPresent() && step != null) {
            add(new BigDecimal(5), step);
            return at + 1;
        }
        boolean half = numbers.at(text, at).filter(f -> f.means("half")).isPresent();
        boolean told = sum != null || !sums.isEmpty();
        unclear |= told && (half || numerals.multiplier(text, at).isPresent()); // 一个半
        int end = Math.max(at + 1, numerals.skip(text, at));
        if (isLatin(c)) {
            while (end < text.length() && isLatin(text.charAt(end))) {
                end++;
            }
            if (text.startsWith("and", at) && end == at + 3) {
                return end;
            }
        }
        about |= behind == at && Character.isIdeographic(c); // 六百文: whatever that is
        if (c == '\u2212' || c == '\uFF0D') {
            minus = true;
        } else {
            end();
        }
        return end;
    }

    /** A number with what it is multiplied by: 1,234.50; 1.5万. */
    private record Read(BigDecimal value, int end, boolean whole, boolean cents) {}

    private Optional<Read> number(int at) {
        Optional<Numerals.Number> first = numerals.at(text, at);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Numerals.Number number = first.get();
        boolean cents =
                step != null
                        && number.digits().length() == 2
                        && number.digits().charAt(0) == '0'; // 三块零五
        unclear |= number.about() || number.cjk() && number.digits().length() > 1 && !cents;
        BigDecimal value = number.value();
        int end = number.end();
        unclear |= isTypedShort(text.substring(at, end));
        if (number.arabic()) {
            boolean glued =
                    at > 0
                            && isLatin(text.charAt(at - 1))
                            && !words.holds(text.substring(0, at), "prefix");
            unclear |= glued || number.digits().length() > 9;
            String digits = number.digits();
            while (end + 3 < text.length() + 0 && text.charAt(end) == ',' && group(end + 1)) {
                digits += text.substring(end + 1, end + 4);
                end += 4;
            }
            if (end + 4 == text.length() && text.charAt(end) == ',' && group(end + 1)) {
                digits += text.substring(end + 1, end + 4);
                end += 4;
            }
            if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
                int point = end;
                end++;
                while (end < text.length() && isDigit(end)) {
                    end++;
                }
                digits += text.substring(point, end);
            }
            value = new BigDecimal(digits);
            unclear |=
                    end < text.length()
                            && text.charAt(end) == ','
                            && end + 1 < text.length()
                            && isDigit(end + 1);
        }
        int dot =
                words.at(text, blank(end))
                        .filter(f -> f.means("point"))
                        .map(Lexicon.Found::end)
                        .orElse(-1);
        Decimals decimals =
                dot < 0 || number.arabic() ? new Decimals("", end) : decimals(blank(dot));
        if (!decimals.digits().isEmpty()) { // 三点五, three point five
            value = new BigDecimal(value.toPlainString() + '.' + decimals.digits());
            end = decimals.end();
        }
        unclear |= // 2OO
                number.arabic()
                        && end < text.length()
                        && isLatin(text.charAt(end))
                        && words.at(text, end).isEmpty()
                        && numbers.at(text, end).isEmpty();
        int from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        Optional<Lexicon.Found<String>> by =
                number.arabic() || !decimals.digits().isEmpty()
                        ? numbers.at(text, from)
                        : Optional.empty();
        String factor = by.map(f -> f.meanings().getFirst()).orElse("");
        if (factor.startsWith("by ") || factor.startsWith("all ")) {
            BigDecimal unit = new BigDecimal(factor.substring(factor.indexOf(' ') + 1));
            value = value.multiply(unit);
            end = by.get().end();
            Optional<Numerals.Number> rest = numerals.at(text, end); // 1万2
            boolean tail =
                    rest.isPresent()
                            && rest.get().value().compareTo(BigDecimal.TEN) < 0
                            && unit.compareTo(BigDecimal.TEN) > 0;
            if (tail) {
                int after = rest.get().end();
                boolean whole = numerals.multiplier(text, after).isPresent(); // 1万5千
                Optional<Read> more = whole ? number(end) : Optional.empty();
                value =
                        value.add(
                                more.map(Read::value)
                                        .orElse(rest.get().value().multiply(unit).multiply(TENTH)));
                end = more.map(Read::end).orElse(after);
            }
        }
        return Optional.of(new Read(value, end, value.scale() <= 0, cents));
    }

    /** Liang qian wu, typed for 两千五: what is left out at its end is not told. */
    private static boolean isTypedShort(String said) {
        int unit = Math.max(said.lastIndexOf("qian"), said.lastIndexOf("bai"));
        return unit == 0 || unit > 0 && said.indexOf(' ', unit) > 0 && !said.endsWith("shi");
    }

    /** Digits behind a point, said one by one, and where they end. */
    private record Decimals(String digits, int end) {}

    private Decimals decimals(int from) {
        StringBuilder digits = new StringBuilder();
        int end = from;
        for (int at = from; at < text.length(); at = blank(end)) {
            Optional<String> digit =
                    isDigit(at)
                            ? Optional.of(text.substring(at, at + 1))
                            : numbers.at(text, at)
                                    .map(f -> f.meanings().getFirst())
                                    .filter(m -> m.length() == 1 && Character.isDigit(m.charAt(0)));
            if (digit.isEmpty()) {
                break;
            }
            digits.append(digit.get());
            end = isDigit(at) ? at + 1 : numbers.at(text, at).orElseThrow().end();
        }
        return new Decimals(digits.toString(), end);
    }

    private int blank(int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private boolean group(int at) {
        return at + 3 <= text.length()
                && isDigit(at)
                && isDigit(at + 1)
                && isDigit(at + 2)
                && !(at + 3 < text.length() && isDigit(at + 3));
    }

    private void take(Read read) {
        if (step != null && sum != null) {
            boolean cents = read.cents() || read.value().compareTo(BigDecimal.TEN) >= 0;
            boolean small = read.value().compareTo(new BigDecimal(100)) < 0 && read.whole();
            unclear |= !small;
            pending = read.value();
            add(read.value(), cents ? HUNDREDTH : step);
            return;
        }
        end();
        sum = read.value();
        pending = read.value();
    }

    /** The last number: jiao or fen that follow say that it was those. */
    private BigDecimal pending;

    private void add(BigDecimal value, BigDecimal unit) {
        sum = sum.add(value.multiply(unit));
        added = value.multiply(unit);
        step = null;
    }

    private BigDecimal added = BigDecimal.ZERO;

    private void word(Lexicon.Found<String> word, int at) {
        switch (word.meanings().getFirst()) {
            case "yuan" -> {
                unitFirst |= sum == null && sums.isEmpty();
                unclear |= pending != null && added.signum() != 0; // 十块八块
                step = sum == null ? null : TENTH;
                pending = null;
                added = BigDecimal.ZERO;
            }
            case "jiao" -> small(TENTH);
            case "fen" -> small(HUNDREDTH);
            case "foreign", "more", "point" -> unclear = true;
            case "other" -> unclear |= behind == at; // 五百人
            case "about" -> about = true;
            case "range" -> {
                boolean sign = sum == null && sums.isEmpty();
                minus |= sign && text.charAt(at) == '-';
                unclear |= !sign;
            }
            case "minus" -> minus = true;
            case "zero" -> {
                if (sum == null) {
                    sum = BigDecimal.ZERO;
                }
            }
            case "half" -> {
                if (sum != null) {
                    add(new BigDecimal(5), TENTH);
                }
            }
            default -> {}
        }
    }

    /** The number before was in this unit. */
    private void small(BigDecimal unit) {
        if (sum == null || pending == null) {
            return;
        }
        unclear |= unitFirst; // 块八毛
        BigDecimal before = sum.subtract(added.signum() == 0 ? pending : added);
        sum = before.add(pending.multiply(unit));
        fine |= unit == HUNDREDTH && pending.scale() > 0;
        step = unit == TENTH ? HUNDREDTH : null;
        added = BigDecimal.ZERO;
        pending = null;
    }

    private void end() {
        if (sum != null) {
            sums.add(sum.stripTrailingZeros());
        }
        sum = null;
        step = null;
        pending = null;
        added = BigDecimal.ZERO;
    }

    private boolean isDigit(int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetter(c) && !Normal.isCjk(c);
    }

    /** A letter O behind a digit is a slip of the pen, where no other letter follows. */
    private static String withoutSlips(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 1; i < out.length(); i++) {
            boolean behind = out.charAt(i - 1) >= '0' && out.charAt(i - 1) <= '9';
            int end = i;
            while (end < out.length() && out.charAt(end) == 'o') {
                end++;
            }
            boolean ends = end == out.length() || !isLatin(out.charAt(end));
            if (behind && end > i && ends) {
                out.replace(i, end, "0".repeat(end - i));
            }
        }
        return out.toString();
    }
}
