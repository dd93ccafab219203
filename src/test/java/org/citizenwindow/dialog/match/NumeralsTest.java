package org.citizenwindow.dialog.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.citizenwindow.flows.BuiltInServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number up to a hundred thousand or so, said in Chinese, Japanese, kana and English, is read as what it is. */
class NumeralsTest {
    private static final Words WORDS = BuiltInServices.flows().words();
    private static final Numerals NUMERALS = WORDS.numerals();
    private static final String HAN = "零一二三四五六七八九";
    private static final List<String> KANA =
            List.of("", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう");
    private static final List<String> ONES =
            List.of(
                    ("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                                    + " fourteen fifteen sixteen seventeen eighteen nineteen")
                            .split(" "));
    private static final List<String> TENS =
            List.of("0 1 twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

    private static IntStream numbers() {
        return IntStream.concat(
                IntStream.rangeClosed(1, 1200),
                IntStream.iterate(1201, n -> n < 100_000, n -> n + 379));
    }

    @Test
    void han_inChinese_isReadAsItIsSaid() {
        numbers().forEach(n -> reads(han(n, false), n));
    }

    /** Behind the numeral kana tell that it is Japanese. */
    @Test
    void han_inJapanese_isReadAsItIsSaid() {
        numbers().forEach(n -> reads(han(n, true) + "です", n));
    }

    @Test
    void kana_areReadAsTheyAreSaid() {
        IntStream.range(10, 10_000).forEach(n -> reads(kana(n), n));
    }

    @Test
    void english_isReadAsItIsSaid() {
        numbers().forEach(n -> reads(english(n), n));
    }

    @ParameterizedTest
    @CsvSource({
        "二十二, 22",
        "一百五, 150",
        "两千三, 2300",
        "六万一千, 61000",
        "一个亿, 100000000",
        "にじゅうにん, 20",
        "two and a half thousand, 2500",
        "half a million, 500000",
        "forty-one of us, 41"
    })
    void number_isReadAsItIsMeant(String text, int value) {
        reads(text, value);
    }

    /** 150 to the one, 105 to the other. */
    @ParameterizedTest
    @CsvSource({"百五", "三百五人", "二三", "三十四五"})
    void number_thatMayBeEitherOfTwo_isAbout(String text) {
        assertThat(NUMERALS.at(text, 0)).map(Numerals.Number::about).contains(true);
    }

    /** Words that only look like numbers. */
    @ParameterizedTest
    @CsvSource({"一下", "万一", "一緒に", "ません", "one of"})
    void word_isNoNumber(String text) {
        assertThat(NUMERALS.at(WORDS.normal().fold(text), 0)).isEmpty();
    }

    private static void reads(String text, int expected) {
        Optional<Numerals.Number> read = NUMERALS.at(WORDS.normal().fold(text), 0);
        assertThat(read).as(text).isPresent();
        assertThat(read.get().whole()).as(text).isEqualTo(expected);
    }

    private static String han(int n, boolean japanese) {
        if (n >= 10_000) {
            int rest = n % 10_000;
            String joint = japanese || rest >= 1000 || rest == 0 ? "" : "零";
            return han(n / 10_000, japanese) + "万" + joint + (rest == 0 ? "" : han(rest, japanese));
        }
        StringBuilder out = new StringBuilder();
        boolean zero = false;
        for (int unit = 1000, i = 0; unit > 0; unit /= 10, i++) {
            int digit = n / unit % 10;
            zero |= digit == 0 && !out.isEmpty();
            if (digit == 0) {
                continue;
            }
            out.append(zero && !japanese ? "零" : "");
            zero = false;
            boolean bare = digit == 1 && (japanese && unit > 1 || unit == 10 && out.isEmpty());
            out.append(bare ? "" : HAN.substring(digit, digit + 1));
            out.append(List.of("千", "百", "十", "").get(i));
        }
        return out.toString();
    }

    private static String kana(int n) {
        String thousands =
                switch (n / 1000) {
                    case 0 -> "";
                    case 1 -> "せん";
                    case 3 -> "さんぜん";
                    case 8 -> "はっせん";
                    default -> KANA.get(n / 1000) + "せん";
                };
        String hundreds =
                switch (n / 100 % 10) {
                    case 0 -> "";
                    case 1 -> "ひゃく";
                    case 3 -> "さんびゃく";
                    case 6 -> "ろっぴゃく";
                    case 8 -> "はっぴゃく";
                    default -> KANA.get(n / 100 % 10) + "ひゃく";
                };
        int ten = n / 10 % 10;
        String tens = ten == 0 ? "" : (ten == 1 ? "" : KANA.get(ten)) + "じゅう";
        return n == 1000 ? "いっせん" : thousands + hundreds + tens + KANA.get(n % 10);
    }

    private static String english(int n) {
        if (n < 20) {
            return ONES.get(n);
        }
        if (n < 100) {
            return TENS.get(n / 10) + (n % 10 == 0 ? "" : "-" + ONES.get(n % 10));
        }
        if (n < 1000) {
            return ONES.get(n / 100)
                    + " hundred"
                    + (n % 100 == 0 ? "" : " and " + english(n % 100));
        }
        int rest = n % 1000;
        return english(n / 1000)
                + " thousand"
                + (rest == 0 ? "" : (rest < 100 ? " and " : " ") + english(rest));
    }
}
