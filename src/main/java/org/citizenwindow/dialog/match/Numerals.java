package org.citizenwindow.dialog.match;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Numbers at a place of a {@linkplain Normal#fold folded} text: Arabic digits, Han numerals with 十百千万亿, formal ones,
 * English words. A row of single digits ("二零二六", "one three eight") is read digit by digit.
 */
public final class Numerals {
    private static final int MOST_DIGITS = 15;

    /**
     * A number found.
     *
     * @param digits the digits as written where they were written one by one, with their leading zeros; else empty
     * @param cjk whether it is written in Han numerals
     * @param about whether it names two neighbours, "三四" = three or four
     */
    public record Number(BigDecimal value, int end, String digits, boolean cjk, boolean about) {
        /** The value where it is whole and small enough; -1 for any other. */
        public int whole() {
            return value.scale() <= 0 && value.precision() <= 9 ? value.intValue() : -1;
        }

        /** Whether it was written in Arabic digits. */
        public boolean arabic() {
            return !digits.isEmpty() && !cjk;
        }
    }

    private static final String AND_A_HALF = " and a half ";
    private static final String HALF_OF = "half a ";
    private static final String UNIT = "kana unit";

    /** So long a word of kana is a number even alone: ひゃく. */
    private static final int WORD = 3;

    /** 人名枚台個本元 */
    private static final String COUNTERS = "\u4EBA\u540D\u679A\u53F0\u500B\u672C\u5143";

    private static final char N = '\u3093';
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** 个 between a number and what it is multiplied by: 一个亿. */
    private static final char PIECE = '\u4E2A';

    private final Lexicon<String> words;

    public Numerals(Lexicon<String> words) {
        this.words = words;
    }

    /** The longest number that begins here. */
    public Optional<Number> at(String text, int from) {
        Optional<Number> plain = isDigit(text, from) ? arabic(text, from) : spoken(text, from);
        return halves(text, from, plain).or(() -> plain).or(() -> kana(text, from));
    }

    /** Half a million, two and a half thousand. */
    private Optional<Number> halves(String text, int from, Optional<Number> whole) {
        boolean alone = words.at(text, from).filter(f -> f.means("half")).isPresent();
        boolean latin = from < text.length() && !Normal.isCjk(text.charAt(from));
        int end = whole.map(Number::end).orElse(from);
        String joint = alone ? HALF_OF : AND_A_HALF;
        if (!latin || !text.startsWith(joint, end)) {
            return Optional.empty();
        }
        int unit = end + joint.length() - (alone ? 2 : 0); // "a million" is a word of its own
        Optional<Lexicon.Found<String>> by =
                multiplier(text, unit)
                        .or(() -> alone ? multiplier(text, unit + 2) : Optional.empty());
        return by.map(
                found -> {
                    String meant = found.meanings().getFirst();
                    BigDecimal of = new BigDecimal(meant.substring(meant.lastIndexOf(' ') + 1));
                    BigDecimal count =
                            alone ? HALF : whole.map(Number::value).orElseThrow().add(HALF);
                    BigDecimal value = count.multiply(of).stripTrailingZeros();
                    return new Number(
                            value.scale() < 0 ? value.setScale(0) : value,
                            found.end(),
                            "",
                            false,
                            false);
                });
    }

    /** A number of two words of kana or a long one, which no other kana stand before. */
    private Optional<Number> kana(String text, int from) {
        if (from > 0 && isKana(text.charAt(from - 1))) {
            return Optional.empty();
        }
        long total = 0;
        long section = 0;
        long pending = -1;
        int count = 0;
        int at = from;
        boolean person = false;
        for (Optional<String> word = kanaAt(text, at); word.isPresent(); word = kanaAt(text, at)) {
            String[] parts = word.get().split(" ");
            long value = Long.parseLong(parts[parts.length - 1]);
            if (parts[1].equals("by")) {
                section += (pending < 0 ? 1 : pending) * value;
                pending = -1;
            } else if (parts[1].equals("all")) {
                total += (section + Math.max(pending, 0)) * value;
                section = 0;
                pending = -1;
            } else if (pending < 0) {
                int end = words.at(text, at).orElseThrow().end();
                person = value == 2 && end < text.length() && text.charAt(end) == N;
                pending = person ? pending : value;
            } else {
                break;
            }
            if (person) { // にじゅう|にん
                break;
            }
            count++;
            at = words.at(text, at).orElseThrow().end();
        }
        long value = total + section + Math.max(pending, 0);
        boolean counts = words.at(text, at).filter(f -> f.means(UNIT)).isPresent();
        boolean word = count > 1 || at - from >= WORD;
        return count == 0 || !counts && (!word || value < 10)
                ? Optional.empty()
                : Optional.of(new Number(BigDecimal.valueOf(value), at, "", true, false));
    }

    private Optional<String> kanaAt(String text, int at) {
        return words.at(text, at)
                .flatMap(
                        f ->
                                f.meanings().stream()
                                        .filter(m -> m.startsWith("kana ") && !m.equals(UNIT))
                                        .findFirst());
    }

    private static boolean isKana(char c) {
        return c >= '\u3041' && c <= '\u30FF' && c != '\u30FB';
    }

    /** Where a word that only looks like a number ends ("一下"); {@code from} when none stands here. */
    public int skip(String text, int from) {
        return words.at(text, from)
                .filter(f -> f.means("none"))
                .map(Lexicon.Found::end)
                .orElse(from);
    }

    /** What the last number is multiplied by here ("万", "k"), as {@code by 1000} or {@code all 10000}. */
    public Optional<Lexicon.Found<String>> multiplier(String text, int from) {
        return words.at(text, from).filter(f -> multiplies(f.meanings().getFirst()));
    }

    private static boolean multiplies(String meaning) {
        return meaning.startsWith("by ") || meaning.startsWith("all ");
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static Optional<Number> arabic(String text, int from) {
        int end = from;
        while (isDigit(text, end)) {
            end++;
        }
        String digits = text.substring(from, end);
        return end - from > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new Number(new BigDecimal(digits), end, digits, false, false));
    }

    private Optional<Number> spoken(String text, int from) {
        Spoken spoken = new Spoken(japanese(text), leads(text, from));
        int at = from;
        int end = from;
        while (at < text.length()) {
            Optional<Lexicon.Found<String>> found = within(text, at, end > from);
            if (found.isEmpty()
                    || !spoken.take(found.get().meanings(), Normal.isCjk(text.charAt(at)))) {
                break;
            }
            end = found.get().end();
            at = joint(text, end, spoken.afterUnit);
            boolean piece = at < text.length() && text.charAt(at) == PIECE;
            boolean all =
                    piece
                            && words.at(text, at + 1)
                                    .filter(f -> f.meanings().getFirst().startsWith("all "))
                                    .isPresent();
            at = all ? at + 1 : at;
        }
        boolean counts = end < text.length() && COUNTERS.indexOf(text.charAt(end)) >= 0;
        return end == from ? Optional.empty() : Optional.of(spoken.number(end, counts));
    }

    /** 万 of 六万一千: within a number it is what it is multiplied by, whatever word it seems to begin. */
    private Optional<Lexicon.Found<String>> within(String text, int at, boolean begun) {
        Optional<Lexicon.Found<String>> found = words.at(text, at);
        boolean none = begun && found.filter(f -> f.means("none")).isPresent();
        Optional<Lexicon.Found<String>> single =
                none ? words.at(text.substring(0, wordEnd(text, at)), at) : Optional.empty();
        boolean latin = none && !Normal.isCjk(text.charAt(at));
        return single.filter(f -> latin || f.meanings().getFirst().startsWith("all "))
                .or(() -> found);
    }

    /** Of a Latin word its end, of others their first character's. */
    private static int wordEnd(String text, int at) {
        int end = at + 1;
        while (!Normal.isCjk(text.charAt(at))
                && end < text.length()
                && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a number begins with what others only are multiplied by: 百五, but not 十二万五. */
    private boolean leads(String text, int at) {
        return at < text.length()
                && Normal.isCjk(text.charAt(at))
                && multiplier(text, at).filter(by -> !by.means("by 10")).isPresent();
    }

    /** Where kana stand, 三百五 is 305. */
    private static boolean japanese(String text) {
        return text.chars().anyMatch(c -> isKana((char) c));
    }

    /** Latin number words are joined by a blank, a hyphen or "and". */
    private static int joint(String text, int at, boolean afterUnit) {
        if (afterUnit && text.startsWith(" and ", at)) {
            return at + 5;
        }
        boolean joins =
                at < text.length()
                        && at > 0
                        && (text.charAt(at) == ' ' || text.charAt(at) == '-')
                        && !Normal.isCjk(text.charAt(at - 1));
        return joins ? at + 1 : at;
    }

    /** A number as it is spoken, word by word. */
    private static final class Spoken {
        private final StringBuilder single = new StringBuilder();
        private long total;
        private long section;
        private long pending = -1;
        private long lastUnit = 1;
        private boolean units;
        private boolean tens;
        private boolean zero;
        private boolean cjk;
        private boolean afterUnit;
        private boolean any;
        private boolean near;
        private final boolean japanese;
        private final boolean leads;

        Spoken(boolean japanese, boolean leads) {
            this.japanese = japanese;
            this.leads = leads;
        }

        boolean take(List<String> meanings, boolean han) {
            for (String meaning : meanings) {
                String[] parts = meaning.split(" ");
                boolean taken =
                        switch (parts[0]) {
                            case "none", "half", "kana" -> false;
                            case "by" -> by(Long.parseLong(parts[1]), han);
                            case "all" -> all(Long.parseLong(parts[1]));
                            default -> value(Integer.parseInt(parts[0]), han);
                        };
                if (taken) {
                    cjk |= han;
                    any = true;
                    return true;
                }
            }
            return false;
        }

        private boolean value(int value, boolean han) {
            if (any && han != cjk) {
                return false;
            }
            boolean lone = value < 10;
            if (!han && pending >= 100 && pending % 100 == 0 && value >= 10 && value < 100) {
                pending += value; // sanbai wushi
                tens = value >= 20;
                return true;
            }
            if (tens && lone && value > 0) {
                pending += value;
                tens = false;
            } else if (units && han && lastUnit == 10 && pending > 0 && value == pending + 1) {
                near = true;
            } else if (!units && single.length() > 0) {
                if (!lone) {
                    return false; // "two thirty" is two numbers
                }
                single.append(value);
            } else if (pending < 0 || units && pending == 0) {
                pending = value;
                tens = value >= 20;
                zero |= units && value == 0;
                single.append(lone && !units ? String.valueOf(value) : "");
            } else {
                return false;
            }
            afterUnit = false;
            return true;
        }

        private boolean by(long unit, boolean han) {
            if (single.length() > 1) {
                return false;
            }
            boolean rising = section > 0 && unit >= lastUnit && lastUnit < 10_000;
            if (rising) {
                return false; // 三十五十 is no number
            }
            section += (pending < 0 ? 1 : pending) * unit;
            unit(unit);
            return true;
        }

        private boolean all(long unit) {
            if (single.length() > 1 || pending < 0 && section == 0) {
                return false;
            }
            total = (total + section + Math.max(pending, 0)) * unit;
            section = 0;
            unit(unit);
            return true;
        }

        private void unit(long unit) {
            pending = -1;
            tens = false;
            lastUnit = unit;
            units = true;
            zero = false;
            afterUnit = true;
        }

        /**
         * @param counts whether it stands before a counter, where nothing is left out in Chinese: 三百五人 is Japanese
         */
        Number number(int end, boolean counts) {
            if (single.length() > 1 && !units) {
                String digits = single.toString();
                boolean two =
                        cjk
                                && digits.length() == 2
                                && digits.charAt(0) != '0'
                                && digits.charAt(1) == digits.charAt(0) + 1;
                return new Number(new BigDecimal(digits), end, digits, cjk, two);
            }
            long last = Math.max(pending, 0);
            // 三百五 = 350, 两千三 = 2300, 一万二 = 12000; but 三百零五 = 305.
            boolean open = cjk && units && lastUnit >= 100 && last > 0 && last < 10 && !zero;
            boolean shortened = open && !japanese;
            near |= shortened && (leads || counts); // 百五 is 150 to the one and 105 to the other
            long value = total + section + (shortened ? last * (lastUnit / 10) : last);
            return new Number(BigDecimal.valueOf(value), end, "", cjk, near);
        }
    }
}
