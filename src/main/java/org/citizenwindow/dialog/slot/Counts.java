package org.citizenwindow.dialog.slot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.match.Kana;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Numerals;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.value.Value;

/** How many: a whole number. A range or "a few" is no number; "about three" is read back. */
final class Counts {
    private static final String PAUSES = ",.\u3001\u2026 ";

    private final String text;
    private final Lexicon<String> words;
    private final Lexicon<String> halves;
    private final Numerals numerals;
    private final Set<BigDecimal> values = new HashSet<>();
    private final List<String> seen = new ArrayList<>();
    private final Company company = new Company();
    private boolean none;
    private boolean unclear;
    private boolean about;
    private boolean minus;
    private boolean fraction;
    private boolean other;

    /** Whether more than the number is told of: "besides me", "three others". */
    private boolean beside;

    /** How many numbers stand there, and how many of them a word adds to the one before. */
    private int numbers;

    private int added;
    private BigDecimal latest = BigDecimal.ZERO;
    private BigDecimal sum = BigDecimal.ZERO;

    /** Whether words that are not known stand between a number and the next. */
    private boolean parted;

    /** Where the last number ended, and what one directly behind a pause took the place of: 四…五个. */
    private int lastEnd = -1;

    private Optional<BigDecimal> stumbled = Optional.empty();

    /** The number behind "altogether": the others only say of whom it is made up. */
    private BigDecimal total;

    private Counts(Heard heard) {
        this.words = heard.words().slots().of(Section.COUNT);
        this.text = Kana.plain(heard.folded(), words);
        this.halves = heard.words().slots().of(Section.NUMBER);
        this.numerals = heard.words().numerals();
    }

    static Understanding read(SlotType.Count type, Heard heard) {
        Counts counts = of(heard);
        Understanding all = counts.understanding(type);
        boolean more = all instanceof Repaired;
        if (all instanceof Unclear) {
            Optional<Understanding> behind = CountClauses.asked(type, heard);
            return behind.or(() -> CountClauses.last(type, heard, counts)).orElse(all);
        }
        return more ? CountClauses.last(type, heard, counts).orElse(all) : all;
    }

    static Counts of(Heard heard) {
        Counts counts = new Counts(heard);
        int at = 0;
        while (at < counts.text.length()) {
            at = counts.step(at);
        }
        return counts;
    }

    String text() {
        return text;
    }

    /** Whether nobody is counted by name here but in the numbers of another part, each of which is more. */
    boolean isOf(Counts last) {
        boolean more =
                values.stream()
                        .allMatch(
                                value ->
                                        last.values.stream().allMatch(v -> v.compareTo(value) > 0));
        return more && company.names();
    }

    /** Whether nothing but one number is said. */
    boolean isAlone() {
        return values.size() == 1
                && company.isPlain()
                && !seen.contains("text")
                && !seen.contains("plus");
    }

    Understanding understanding(SlotType.Count type) {
        Optional<BigDecimal> together = none ? Optional.empty() : company.sum();
        unclear |= none && company.isNamed(); // "no passengers, just the driver"
        if (values.isEmpty() && none && !unclear) {
            values.add(BigDecimal.ZERO);
        }
        if (unclear || text.endsWith("?") || text.endsWith("\uFF1F")) {
            return Unclear.without("common.reject_count_unclear");
        }
        if (fraction || minus && !values.isEmpty()) {
            return new Rejected("common.reject_count");
        }
        if (isMended()) {
            return within(type, stumbled.orElseThrow(), true);
        }
        if (together.isPresent() && total == null && !other) {
            return within(type, together.get(), true);
        }
        if (values.isEmpty()) {
            return new Unknown();
        }
        about |= none && !values.contains(BigDecimal.ZERO);
        beside |= isWithOthers() || company.isJoined() && total == null;
        parted &= !isSaidAgain();
        settle();
        if (values.size() > 1 || other || beside || parted) {
            return Unclear.without("common.reject_count_unclear");
        }
        return within(type, values.iterator().next(), about);
    }

    private static Understanding within(SlotType.Count type, BigDecimal value, boolean about) {
        boolean within =
                value.compareTo(BigDecimal.valueOf(type.min())) >= 0
                        && value.compareTo(BigDecimal.valueOf(type.max())) <= 0;
        if (!within) {
            return new Rejected("common.reject_count");
        }
        return about ? new Repaired(new Value.Num(value)) : new Understood(new Value.Num(value));
    }

    /** Four... five, five people: the one that is said again, and none beside it. */
    private boolean isMended() {
        boolean again = numbers == 3 && values.size() == 2 && total == null && !company.names();
        return again && stumbled.filter(company::endsWith).isPresent() && !other && !beside;
    }

    private boolean isPause(int from, int to) {
        return from > 0
                && from < to
                && text.substring(from, to).chars().allMatch(c -> PAUSES.indexOf(c) >= 0);
    }

    /** "Six cars in the pile-up, six." */
    private boolean isSaidAgain() {
        int first = seen.indexOf("number");
        return first >= 0
                && first + 1 < seen.lastIndexOf("number")
                && seen.getLast().equals("number")
                && seen.get(first + 1).equals("unit");
    }

    /** "Me, my wife and two", "just me and my mother": others are named that no number counts. */
    private boolean isWithOthers() {
        int first = seen.indexOf("number");
        List<String> before = seen.subList(0, Math.max(first, 0));
        List<String> after = seen.subList(seen.lastIndexOf("number") + 1, seen.size());
        boolean joined = before.contains("plus") && before.indexOf("text") >= 0;
        return joined && before.indexOf("text") < before.lastIndexOf("plus")
                || first >= 0
                        && after.contains("plus")
                        && !after.subList(0, after.indexOf("plus")).contains("text")
                        && after.contains("text");
    }

    /** Several numbers: the one behind "altogether", or all of them where each is added to the one before. */
    private void settle() {
        boolean adds = numbers > 1 && added == numbers - 1;
        BigDecimal all = total != null && (numbers > 1 || beside) ? total : adds ? sum : null;
        if (all != null && !other) {
            about |= numbers > 1;
            beside = false;
            parted = false;
            values.clear();
            values.add(all);
        }
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (c == ' ') {
            return at + 1;
        }
        Optional<Lexicon.Found<String>> word = words.at(text, at);
        Optional<Numerals.Number> number = numerals.at(text, at);
        int wordEnd = word.map(Lexicon.Found::end).orElse(at);
        int numberEnd = number.map(Numerals.Number::end).orElse(at);
        if (numberEnd > at && numberEnd >= wordEnd) {
            return number(number.get(), at);
        }
        if (wordEnd > at) {
            word(word.get(), at);
            boolean explains = word.get().means("namely") && numbers == 1;
            return explains ? text.length() : wordEnd;
        }
        int skipped = numerals.skip(text, at);
        if (skipped > at) {
            return skipped;
        }
        boolean half = halves.at(text, at).filter(f -> f.means("half")).isPresent();
        fraction |= half && values.isEmpty();
        unclear |= half && !values.isEmpty();
        if (c == ',' || c == '\u3001') {
            company.mark();
        }
        boolean behind = !seen.isEmpty() && seen.getLast().equals("number");
        about |= behind && Character.isIdeographic(c); // a counter that is not known
        if (Character.isLetterOrDigit(c)) {
            seen.add("text");
            company.word("text");
        }
        int end = at + 1;
        while (isLatin(c) && end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int number(Numerals.Number read, int at) {
        int grouped =
                read.arabic() ? CountClauses.grouped(text, read.end(), read.digits()) : read.end();
        Numerals.Number number = grouped == read.end() ? read : whole(read, grouped);
        int end = number.end();
        boolean decimal =
                end + 1 < text.length()
                        && text.charAt(end) == '.'
                        && Character.isDigit(text.charAt(end + 1));
        boolean glued = number.arabic() && isGlued(number);
        fraction |= decimal && !glued;
        unclear |= number.about() || glued || number.cjk() && number.digits().length() > 1;
        int from = read.end() - read.digits().length();
        minus |= from > 0 && isMinus(from);
        BigDecimal value = number.value().setScale(0, RoundingMode.UNNECESSARY);
        if (numbers == 1 && isPause(lastEnd, at)) {
            stumbled = Optional.of(value);
        }
        lastEnd = end;
        take(value);
        return decimal ? end + 2 : end;
    }

    private void take(BigDecimal value) {
        boolean totals = !seen.isEmpty() && seen.getLast().equals("total") && !about;
        total = totals && total == null ? value : total;
        numbers++;
        int last = seen.lastIndexOf("number");
        List<String> between = seen.subList(last + 1, seen.size());
        boolean first = last < 0;
        added += !first && between.contains("plus") ? 1 : 0;
        parted |= !first && values.contains(value) && between.contains("text");
        sum = sum.add(value);
        latest = value;
        values.add(value);
        seen.add("number");
        company.number(value);
    }

    /** 七座的车: the number before says how many there is room for. */
    private void untake() {
        if (!seen.isEmpty() && seen.getLast().equals("number")) {
            seen.removeLast();
            values.remove(latest);
            sum = sum.subtract(latest);
            numbers--;
            company.withoutLast();
        }
    }

    private Numerals.Number whole(Numerals.Number first, int end) {
        int from = first.end() - first.digits().length();
        String digits = text.substring(from, end).replace(",", "");
        return new Numerals.Number(new BigDecimal(digits), end, digits, false, false);
    }

    private boolean isMinus(int at) {
        char before = text.charAt(at - 1);
        boolean sign = before == '-' || before == '\u2212' || before == '\uFF0D';
        return sign && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
    }

    /** A number with letters beside it is a plate or the like; so is a date, a time or a phone number. */
    private boolean isGlued(Numerals.Number number) {
        int from = number.end() - number.digits().length();
        boolean before =
                from > 0 && (isLatin(text.charAt(from - 1)) || text.charAt(from - 1) == ':');
        char after = number.end() < text.length() ? text.charAt(number.end()) : ' ';
        return before || after == ':' || after == '/' || number.digits().length() > 6;
    }

    private void word(Lexicon.Found<String> word, int at) {
        boolean counted = seen.contains("number") || !values.isEmpty();
        boolean adds = word.means("plus") && (counted || company.isBegun());
        boolean apart = word.means("beside") && !company.isBegun() && !company.isJoint();
        boolean named =
                !apart
                        && (word.means("person")
                                || word.means("kind")
                                || word.means("self")
                                || word.means("owner"));
        String meaning =
                adds ? "plus" : named ? "unit" : apart ? "beside" : word.meanings().getFirst();
        tell(word, meaning);
        switch (meaning) {
            case "unit", "noise", "total", "including", "else" -> {}
            case "plus" ->
                    unclear |= text.charAt(at) < '\u0250' && word.end() == text.length(); // 20+
            case "beside" -> beside = true;
            case "other" -> other |= counted && seen.getLast().equals("number");
            case "capacity" -> untake();
            case "namely" -> about |= counted;
            case "some" -> unclear = true;
            case "about" -> about = true;
            case "ordinal" -> unclear = true;
            case "or" ->
                    unclear |=
                            word.end() == text.length()
                                    || counted && numerals.at(text, word.end()).isPresent();
            case "range" -> {
                boolean sign = at == 0 || text.charAt(at - 1) == ' ';
                boolean negative = !counted && sign && text.charAt(at) == '-';
                minus |= negative;
                unclear |= counted;
            }
            case "minus" -> minus = true;
            default -> {
                int value = Integer.parseInt(meaning);
                none |= value == 0 && !(counted && word.means("else"));
                if (value > 0) {
                    take(BigDecimal.valueOf(value));
                    return;
                }
            }
        }
        if (!meaning.equals("noise")) {
            seen.add(meaning);
        }
    }

    /** Whom it names. */
    private void tell(Lexicon.Found<String> word, String meaning) {
        boolean behind = !seen.isEmpty() && seen.getLast().equals("number");
        if (word.means("kind") && (behind || !word.means("person"))) {
            company.word("kind");
        } else if (word.means("owner")) {
            company.word("owner");
        } else if (word.means("person") || word.means("self")) {
            company.word(word.means("person") ? "person" : "self");
        } else if (!meaning.equals("unit") && !meaning.equals("noise")) {
            company.word(meaning.equals("plus") && word.means("with") ? "with" : meaning);
        }
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetter(c) && !Normal.isCjk(c);
    }
}
