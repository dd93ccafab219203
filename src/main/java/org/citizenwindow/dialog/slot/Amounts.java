package org.citizenwindow.dialog.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.match.Kana;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.value.Value;

/**
 * Sums of money in yuan: 100块5, 一百二十块, ¥1,234.50, 1.5万, twenty yuan fifty. Other money and ranges are unclear, less than
 * nothing and parts of a fen refused.
 */
final class Amounts {
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    /** 个 before a half: one and a half. */
    private static final char PIECE = '\u4E2A';

    /** 零 between yuan and jiao. */
    private static final char NOUGHT = '\u96F6';

    private final Heard heard;
    private final String text;
    private final Lexicon<String> words;
    private final Lexicon<String> numbers;
    private final Figures figures;
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

    /** Whether something else than money was counted before the sum. */
    private boolean other;

    /** Whether the sum is told in yuan. */
    private boolean inYuan;

    private boolean minus;
    private boolean fine;

    private Amounts(Heard heard) {
        this.heard = heard;
        this.words = heard.words().slots().of(Section.AMOUNT);
        this.numbers = heard.words().slots().of(Section.NUMBER);
        String folded = Kana.plain(heard.folded(), words);
        this.text = withoutSlips(folded);
        this.figures = new Figures(text, words, numbers, heard.words().numerals());
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
        about |= other;
        if (other && !inYuan
                || unclear
                || heard.text().endsWith("?")
                || sums.stream().distinct().count() > 1) {
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
        Optional<Figures.Read> number = figures.at(at, step != null);
        int wordEnd = word.map(Lexicon.Found::end).orElse(at);
        int numberEnd = number.map(Figures.Read::end).orElse(at);
        boolean vague = word.isPresent() && wordEnd >= numberEnd && word.get().means("more");
        if (numberEnd > at && numberEnd >= wordEnd && !vague) {
            unclear |= number.get().unclear();
            take(number.get());
            behind = figures.blank(numberEnd);
            return numberEnd;
        }
        if (wordEnd > at) {
            word(word.get(), at);
            return wordEnd;
        }
        boolean half = numbers.at(text, at).filter(f -> f.means("half")).isPresent();
        if (half && step != null) {
            add(new BigDecimal(5), step);
            return at + 1;
        }
        if (half && sum == null && sums.isEmpty() && yuanBehind(at) > 0) { // half a yuan
            sum = new BigDecimal("0.5");
            inYuan = true;
            return yuanBehind(at);
        }
        boolean told = sum != null || !sums.isEmpty();
        unclear |= told && (half || figures.multiplies(at)); // 一个半
        int end = Math.max(at + 1, figures.skip(at));
        if (Figures.isLatin(c)) {
            while (end < text.length() && Figures.isLatin(text.charAt(end))) {
                end++;
            }
            if (text.startsWith("and", at) && end == at + 3) {
                return end;
            }
        }
        if (c == ',' && step != null && isSmall(end)) { // 406 yuan, eighty fen
            return end;
        }
        about |= behind == at && Character.isIdeographic(c); // 六百文: whatever that is
        boolean strange = behind == at && Character.isLetter(c);
        unclear |= strange && holds(figures.blank(end), "yuan"); // one lakh yuan
        if (c == '\u2212' || c == '\uFF0D') {
            minus = true;
        } else {
            end();
        }
        return end;
    }

    private boolean holds(int at, String meaning) {
        return words.at(text, at).filter(f -> f.means(meaning)).isPresent();
    }

    /** Where the word for yuan behind "half a" ends; 0 where none stands there. */
    private int yuanBehind(int at) {
        int half = numbers.at(text, at).map(Lexicon.Found::end).orElse(at);
        boolean whole = text.startsWith(" a ", half) && holds(half + 3, "yuan");
        return whole ? words.at(text, half + 3).orElseThrow().end() : 0;
    }

    /** Whether a number of jiao or fen follows a mark. */
    private boolean isSmall(int at) {
        int from = figures.blank(at);
        int end = figures.at(from, true).map(Figures.Read::end).orElse(from);
        int unit = figures.blank(end);
        return end > from && (holds(unit, "jiao") || holds(unit, "fen"));
    }

    private void take(Figures.Read read) {
        if (step != null && sum != null && read.repeats(sum)) { // "nineteen yuan, one nine"
            return;
        }
        if (step != null && sum != null) {
            unclear |= read.single();
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
                inYuan = true;
                unitFirst |= sum == null && sums.isEmpty();
                unclear |= pending != null && added.signum() != 0; // 十块八块
                step = sum == null ? null : TENTH;
                pending = null;
                added = BigDecimal.ZERO;
            }
            case "jiao" -> small(TENTH);
            case "fen" -> small(HUNDREDTH);
            case "foreign", "more", "point" -> unclear = true;
            case "other" -> {
                if (behind == at) {
                    others();
                }
            }
            case "total" -> {
                if (figures.isAny(word.end())) {
                    about |= unclear || other || sum != null || !sums.isEmpty();
                    forget();
                }
            }
            case "or" ->
                    unclear |=
                            word.end() == text.length()
                                    || figures.at(figures.blank(word.end()), false).isPresent();
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
                if (sum == null && sums.isEmpty() && text.charAt(at) == PIECE) { // 个半银钱
                    sum = new BigDecimal("1.5");
                    inYuan = true;
                } else if (sum != null && sum.remainder(THOUSAND).signum() == 0) {
                    sum = sum.add(new BigDecimal(500)); // a grand and a half
                    about = true;
                    pending = null;
                } else if (sum != null) {
                    add(new BigDecimal(5), TENTH);
                    pending = null;
                    added = BigDecimal.ZERO;
                    inYuan |= holds(figures.blank(word.end()), "yuan");
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

    /** 五百人: the number before counted something else; a sum in yuan may follow. */
    private void others() {
        other = true;
        boolean each = sum != null && sum.compareTo(BigDecimal.ONE) == 0; // 一人500元
        unclear |= each || inYuan || !sums.isEmpty();
        sum = null;
        step = null;
        pending = null;
        added = BigDecimal.ZERO;
    }

    /** What stood before is only what the sum is made up of. */
    private void forget() {
        end();
        sums.clear();
        unclear = false;
        other = false;
        inYuan = false;
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

    /** A letter O behind a digit is a slip of the pen, where no other letter follows. */
    private static String withoutSlips(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 1; i < out.length(); i++) {
            boolean behind = out.charAt(i - 1) >= '0' && out.charAt(i - 1) <= '9';
            int end = i;
            while (end < out.length() && out.charAt(end) == 'o') {
                end++;
            }
            boolean ends = end == out.length() || !Figures.isLatin(out.charAt(end));
            if (behind && end > i && ends) {
                out.replace(i, end, "0".repeat(end - i));
            }
        }
        return out.toString();
    }
}
