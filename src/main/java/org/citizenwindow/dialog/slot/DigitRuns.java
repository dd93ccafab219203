package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.SlotWords.Section;

/**
 * The long numbers in a text, digit by digit: Arabic, Han, Japanese and English digits, with blanks and dashes between them;
 * a letter O or I among digits is a slip of the pen.
 */
final class DigitRuns {
    private static final String SOFT = " -.()+\u00B7\u2013\u2014_\u2010\u2011\u2012\u2212\u30FC";

    /** 位 */
    private static final char PLACE = '\u4F4D';

    /**
     * One number.
     *
     * @param digits its digits, a last X, and {@code *} where a digit was hidden
     * @param pieces the same, cut where something stood between digits
     * @param repaired whether a letter was taken for a digit
     * @param plus whether a + stands before it: a country follows
     */
    record Run(String digits, List<String> pieces, boolean repaired, boolean plus) {}

    private enum Script {
        NONE,
        ARABIC,
        HAN,
        KANA,
        LATIN
    }

    private final String text;
    private final Lexicon<String> words;
    private final Lexicon<String> joints;
    private final boolean mixed;
    private final boolean paused;
    private final List<Run> runs = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private Script script = Script.NONE;
    private boolean repaired;
    private boolean plus;
    private int times = 1;

    private DigitRuns(Heard heard, boolean mixed, boolean paused) {
        this.text = heard.folded();
        this.words = heard.words().slots().of(Section.DIGIT);
        this.joints = heard.words().slots().of(Section.PHONE);
        this.mixed = mixed;
        this.paused = paused;
    }

    /** All numbers; {@code mixed} where Han and Arabic digits may stand in the same one. */
    static List<Run> of(Heard heard, boolean mixed) {
        DigitRuns reader = new DigitRuns(heard, mixed, false);
        reader.read();
        return reader.runs;
    }

    /** All numbers where commas may stand between the groups of one: 139, 0451, 2278. */
    static List<Run> paused(Heard heard) {
        DigitRuns reader = new DigitRuns(heard, true, true);
        reader.read();
        return reader.runs;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
        end();
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (isLatin(c) || isDigit(c)) {
            return chunk(at);
        }
        if (c == '*') {
            piece.append(c);
            return at + 1;
        }
        Optional<Lexicon.Found<String>> word = words.at(text, at);
        if (word.isPresent()) {
            Optional<Integer> repeated = repeated(word.get());
            if (repeated.isPresent()) {
                return repeated.get();
            }
            int after = word.get().end();
            if (after < text.length() && text.charAt(after) == PLACE) { // 最后一位: no digit
                cut();
                return after + 1;
            }
            char first = text.charAt(at);
            boolean kana = first >= '\u3041' && first <= '\u30FF';
            String meaning = word.get().meanings().getFirst();
            boolean zero = kana && after > at + 1 && meaning.equals("0") && script != Script.NONE;
            digits(meaning, zero ? script : kana ? Script.KANA : Script.HAN); // 138ゼロゼロ
            return word.get().end();
        }
        if (c == '\u00D7' && length() >= 17) {
            piece.append('X');
        } else if (SOFT.indexOf(c) >= 0 || isPause(c)) {
            plus |= c == '+' && length() == 0;
            cut();
        } else {
            Optional<Integer> soft = soft(at);
            soft.ifPresentOrElse(ignored -> cut(), this::end);
            return soft.orElse(at + 1);
        }
        return at + 1;
    }

    /** Between digits said one by one people pause. */
    private boolean isPause(char c) {
        boolean written = script == Script.ARABIC && !paused;
        return (c == ',' || c == '\u3001') && script != Script.NONE && !written;
    }

    /** 六个八: the same digit several times. */
    private Optional<Integer> repeated(Lexicon.Found<String> count) {
        String times = count.meanings().getFirst();
        boolean counts = times.length() == 1 && isDigit(times.charAt(0));
        return counts ? repeated(times.charAt(0) - '0', count.end(), Script.HAN) : Optional.empty();
    }

    private Optional<Integer> repeated(int count, int from, Script in) {
        int of = words.at(text, from).filter(f -> f.means("of")).map(f -> f.end()).orElse(-1);
        if (of < 0 || of >= text.length()) {
            return Optional.empty();
        }
        boolean arabic = isDigit(text.charAt(of));
        Optional<Lexicon.Found<String>> word = words.at(text, of);
        String digit =
                arabic
                        ? text.substring(of, of + 1)
                        : word.map(f -> f.meanings().getFirst()).orElse("");
        if (digit.length() != 1
                || arabic && of + 1 < text.length() && isDigit(text.charAt(of + 1))) {
            return Optional.empty();
        }
        digits(digit.repeat(count), script == Script.ARABIC ? script : in);
        repaired = true;
        return Optional.of(arabic ? of + 1 : word.orElseThrow().end());
    }

    /** Latin letters and Arabic digits in one. */
    private int chunk(int from) {
        int end = from;
        int digits = 0;
        int letters = 0;
        boolean slips = true;
        while (end < text.length() && (isLatin(text.charAt(end)) || isDigit(text.charAt(end)))) {
            char c = text.charAt(end);
            digits += isDigit(c) ? 1 : 0;
            boolean last = c == 'x' && end > from;
            letters += isLatin(c) && !last ? 1 : 0;
            slips &= isDigit(c) || last || c == 'o' || c == 'i' || c == 'l';
            end++;
        }
        String chunk = text.substring(from, end);
        if (digits > 0 && slips && letters == 0) {
            // 138 4个0: the last digit says how often the next one stands.
            int count = text.charAt(end - 1) - '0';
            Optional<Integer> next =
                    count > 1 && count < 10
                            ? words.at(text, end).filter(f -> f.means("of")).map(f -> f.end())
                            : Optional.empty();
            if (next.isPresent()) {
                script(Script.ARABIC);
                piece.append(chunk, 0, chunk.length() - 1);
                Optional<Integer> after = repeated(count, end, Script.ARABIC);
                if (after.isPresent()) {
                    return after.get();
                }
                piece.append(chunk.charAt(chunk.length() - 1));
                return end;
            }
        }
        if (digits > 0 && slips) {
            script(Script.ARABIC);
            repaired |= letters > 0;
            String said =
                    chunk.replace('o', '0').replace('i', '1').replace('l', '1').replace('x', 'X');
            piece.append(said.substring(0, 1).repeat(times)).append(said, 1, said.length());
            times = 1;
            return end;
        }
        Optional<Lexicon.Found<String>> word = words.at(text, from);
        if (digits == 0 && word.isPresent() && word.get().end() == end) {
            digits(word.get().meanings().getFirst(), Script.LATIN);
        } else if (chunk.equals("x") && length() >= 17) {
            piece.append('X');
        } else {
            Optional<Integer> soft = soft(from);
            soft.ifPresentOrElse(ignored -> cut(), this::end);
            return soft.orElse(end);
        }
        return end;
    }

    /** Where a word between the digits of one number ends: "then", 后面是. */
    private Optional<Integer> soft(int at) {
        return joints.at(text, at)
                .filter(f -> f.means("soft") && length() > 0)
                .map(Lexicon.Found::end);
    }

    private void digits(String meaning, Script in) {
        if (meaning.startsWith("times ")) {
            times = meaning.charAt(6) - '0';
            return;
        }
        if (meaning.startsWith("many ") || meaning.startsWith("again ")) {
            again(meaning);
            return;
        }
        if (meaning.equals("of")) {
            end();
            return;
        }
        if (meaning.equals("x")) {
            piece.append(length() >= 17 ? "X" : "");
            return;
        }
        script(in);
        piece.append(meaning.repeat(times));
        times = 1;
    }

    /** "Four zeros": the digit before says how often; ゼロ四つ: how often the digit before stands. */
    private void again(String meaning) {
        if (piece.isEmpty() && !pieces.isEmpty()) {
            piece.append(pieces.removeLast());
        }
        char before = piece.isEmpty() ? 0 : piece.charAt(piece.length() - 1);
        if (!isDigit(before)) {
            end();
            return;
        }
        boolean many = meaning.startsWith("many ");
        int count = (many ? before : meaning.charAt(meaning.length() - 1)) - '0';
        char digit = many ? meaning.charAt(meaning.length() - 1) : before;
        piece.setLength(piece.length() - 1);
        piece.append(Character.toString(digit).repeat(count));
        repaired = true;
    }

    /** Another script begins another number, but where scripts may mix. */
    private void script(Script next) {
        boolean other = script != Script.NONE && script != next;
        if (other && (!mixed || next == Script.KANA || script == Script.KANA)) {
            end();
        }
        script = next;
    }

    private int length() {
        return pieces.stream().mapToInt(String::length).sum() + piece.length();
    }

    private void cut() {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }

    private void end() {
        cut();
        if (!pieces.isEmpty()) {
            runs.add(new Run(String.join("", pieces), List.copyOf(pieces), repaired, plus));
        }
        pieces.clear();
        script = Script.NONE;
        repaired = false;
        plus = false;
        times = 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetter(c) && !Normal.isCjk(c);
    }
}
