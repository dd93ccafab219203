package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.match.Words.PlateTable;

/**
 * Cuts a text into runs of signs that may stand on a plate: letters, digits, provinces, endings, however they are said ("A as
 * in Apple", Alpha, yue, 广东, 幺). Other words end a run.
 */
final class PlateSigns {
    private static final String SOFT = " -.\u00B7\u30FB\u2022\u2027_\u2010\u2014\u2013\u2212\"()";
    private static final int LONGEST_WORD = 3;

    /** Province and office. */
    private static final int BEGUN = 2;

    /**
     * One sign.
     *
     * @param c the letter, digit or character; for a province named in words the first it may be
     * @param or another province it may be; else 0
     * @param read whether it was not written as it stands on the plate
     * @param apart whether something stands before it
     */
    record Sign(char c, char or, boolean read, boolean apart) {}

    private final String text;
    private final PlateTable table;
    private final Lexicon<String> words;
    private final Lexicon<String> digits;
    private final List<List<Sign>> runs = new ArrayList<>();
    private List<Sign> run = new ArrayList<>();
    private boolean apart;

    /** Whether the next sign is taken for one of this plate though a pause stands before it. */
    private boolean guessed;

    private int times = 1;

    /** Where the last digit in kana ended. */
    private int kanaEnd = -1;

    private PlateSigns(Heard heard) {
        this.text = heard.folded();
        this.table = heard.words().plates();
        this.words = heard.words().slots().of(Section.PLATE);
        this.digits = heard.words().slots().of(Section.DIGIT);
    }

    static List<List<Sign>> of(Heard heard) {
        PlateSigns reader = new PlateSigns(heard);
        int at = 0;
        while (at < reader.text.length()) {
            at = reader.step(at);
        }
        reader.end();
        return reader.runs;
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (isLatin(c) || isDigit(c)) {
            return chunk(at);
        }
        Optional<Lexicon.Found<String>> word = words.at(text, at).filter(w -> isSaid(w, at));
        boolean early = word.filter(w -> w.means("early")).isPresent(); // 魯のビーや
        if (early && !(hasProvince() && sinceProvince() <= BEGUN)) {
            end();
            return word.get().end();
        }
        if (word.isPresent() && !early && !word.get().means("soft")) {
            named(word.get().meanings().getFirst());
            return word.get().end();
        }
        boolean pause =
                hasProvince()
                        && ((c == ',' || c == '\u3001') && isSpelled(at)
                                || c == '\u3002' && sinceProvince() <= BEGUN);
        if (word.isPresent() || SOFT.indexOf(c) >= 0 || pause) {
            apart = true;
            return word.map(Lexicon.Found::end).orElse(at + 1);
        }
        boolean sign =
                table.provinces().indexOf(c) >= 0
                        || table.endings().indexOf(c) >= 0
                        || table.special().indexOf(c) >= 0;
        Optional<Lexicon.Found<String>> digit = digits.at(text, at);
        if (sign && isBehindPlate(at)) {
            end();
        } else if (sign) {
            add(c, false);
        } else if (PlateGroups.isKana(c)
                && endsInProvince()
                && digit.filter(d -> d.end() == at + 1).isPresent()) {
            apart = true; // 浙にA: no digit follows the province
        } else if (digit.isPresent()
                && PlateGroups.isSpoken(digit.get())
                && !isParticle(at, digit.get())) {
            Optional<Integer> repeated = repeated(digit.get());
            if (repeated.isPresent()) {
                return repeated.get();
            }
            boolean kana = PlateGroups.isKana(c);
            kanaEnd = kana ? digit.get().end() : -1;
            String meaning = digit.get().meanings().getFirst().toUpperCase(Locale.ROOT);
            if (meaning.startsWith("TIMES ")) {
                times = meaning.charAt(6) - '0';
                return digit.get().end();
            }
            for (char spoken : meaning.repeat(times).toCharArray()) {
                add(spoken, kana || times > 1);
            }
            times = 1;
            return digit.get().end();
        } else {
            end();
        }
        return at + 1;
    }

    /** Whether a word that only sounds like a sign stands where such a sign is wanted: 越B66817, 苏伊05739. */
    private boolean isSaid(Lexicon.Found<String> word, int at) {
        String meaning = word.meanings().getFirst();
        if (!meaning.startsWith(PlateGroups.SOUNDS)) {
            return true;
        }
        int end = word.end();
        char next = end < text.length() ? text.charAt(end) : ' ';
        boolean letter =
                isLatin(meaning.toLowerCase(Locale.ROOT).charAt(PlateGroups.SOUNDS.length()));
        boolean sign = isLatin(next) || isDigit(next) || sign(end) > end;
        return letter
                ? hasProvince()
                        && sinceProvince() < PlateGroups.WHOLE
                        && (sign || !Normal.isCjk(next))
                : !hasProvince()
                        && (isLatin(next) || PlateGroups.soundsLetter(text, words, digits, end));
    }

    /** に of になります, にします: one character of kana is a digit only where no other kana but digits follow. */
    private boolean isParticle(int at, Lexicon.Found<String> digit) {
        if (digit.end() > at + 1 || !PlateGroups.isKana(text.charAt(at))) {
            return false;
        }
        int end = digit.end();
        for (int next = sign(end); next > end; next = sign(end)) {
            end = next;
        }
        boolean ends = end == text.length() || !PlateGroups.isKana(text.charAt(end));
        boolean copula = !ends && PlateGroups.COPULAS.indexOf(text.charAt(end)) >= 0;
        boolean beside = kanaEnd == at || end > digit.end() || copula;
        boolean apart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        return !(ends || copula) || !beside && !apart;
    }

    /** Where the word for a sign that stands here ends; {@code at} where there is none. */
    private int sign(int at) {
        int digit = digits.at(text, at).map(Lexicon.Found::end).orElse(at);
        return Math.max(
                digit,
                words.at(text, at)
                        .filter(w -> !w.means("soft"))
                        .map(Lexicon.Found::end)
                        .orElse(at));
    }

    /** Whether a plate is said sign by sign with a pause here: at its beginning, or where one sign follows alone. */
    private boolean isSpelled(int pause) {
        int at = pause + 1;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int said = sinceProvince();
        boolean then = PlateGroups.continues(text, words, digits, at);
        guessed = said > BEGUN && said < PlateGroups.WHOLE && then;
        if (said <= BEGUN || guessed) {
            return true;
        }
        boolean sign = at < text.length() && (isLatin(text.charAt(at)) || isDigit(text.charAt(at)));
        int spoken = sign(at);
        int end = sign ? Math.max(at + 1, spoken) : spoken;
        if (end > at && PlateGroups.ends(text, words, end)) {
            return true;
        }
        guessed =
                (sign || spoken > at)
                        && said < PlateGroups.WHOLE
                        && PlateGroups.follows(text, digits, at, said);
        return guessed;
    }

    /** How many signs were said from the last province on. */
    private int sinceProvince() {
        int at = run.size() - 1;
        while (at > 0 && table.provinces().indexOf(run.get(at).c()) < 0) {
            at--;
        }
        return run.size() - at;
    }

    /** Latin letters and digits in one. */
    private int chunk(int from) {
        int end = from;
        boolean letters = true;
        while (end < text.length() && (isLatin(text.charAt(end)) || isDigit(text.charAt(end)))) {
            letters &= isLatin(text.charAt(end));
            end++;
        }
        String chunk = text.substring(from, end);
        if (!letters) {
            mixed(chunk);
            return end;
        }
        Optional<Lexicon.Found<String>> word = words.at(text, from);
        if (word.isPresent()
                && word.get().end() >= end
                && (chunk.length() > 1 || word.get().end() > end)) {
            return word(word.get(), end);
        }
        Optional<Lexicon.Found<String>> digit = digits.at(text, from);
        boolean whole = digit.isPresent() && digit.get().end() == end && !endsInProvince();
        if (whole && chunk.length() > 1) {
            said(digit.get().meanings().getFirst());
            return end;
        }
        boolean onPlate = !run.isEmpty() && hasProvince() && run.size() + chunk.length() <= 9;
        boolean begins = run.isEmpty() && chunk.length() == 2;
        boolean rest = chunk.length() <= 7 && run.size() == 1 && hasProvince();
        if (chunk.length() == 1 || chunk.length() <= LONGEST_WORD && onPlate || begins || rest) {
            raw(chunk);
        } else {
            end();
        }
        return end;
    }

    /** 五个八, 三个6: the same digit several times. */
    private Optional<Integer> repeated(Lexicon.Found<String> count) {
        int of =
                digits.at(text, count.end()).filter(f -> f.means("of")).map(f -> f.end()).orElse(0);
        String times = count.meanings().getFirst();
        if (of == 0 || of >= text.length() || !isDigit(times.charAt(0))) {
            return Optional.empty();
        }
        boolean arabic = isDigit(text.charAt(of));
        String digit =
                arabic
                        ? text.substring(of, of + 1)
                        : digits.at(text, of).map(f -> f.meanings().getFirst()).orElse("");
        if (digit.length() != 1) {
            return Optional.empty();
        }
        for (int i = 0; i < times.charAt(0) - '0'; i++) {
            add(digit.toUpperCase(Locale.ROOT).charAt(0), true);
        }
        return Optional.of(arabic ? of + 1 : digits.at(text, of).orElseThrow().end());
    }

    /** A digit in words, or how often the next one stands. */
    private void said(String meaning) {
        if (meaning.startsWith("times ")) {
            times = meaning.charAt(6) - '0';
        } else if (meaning.startsWith("many ") && !run.isEmpty() && isDigit(run.getLast().c())) {
            raw(meaning.substring(5).repeat(run.removeLast().c() - '0')); // "four eights"
        } else if (meaning.length() == 1) {
            for (int i = 0; i < times; i++) {
                add(meaning.charAt(0), true);
            }
            times = 1;
        }
    }

    private int word(Lexicon.Found<String> word, int end) {
        String meaning = word.meanings().getFirst();
        if (word.means("word") && word.meanings().size() == 1) {
            if (hasProvince() && sinceProvince() <= BEGUN) {
                guessed = sinceProvince() == BEGUN; // "Zhe A, that is …"
            } else {
                end();
            }
        } else if (meaning.equals("spell")) {
            return spelled(word.end());
        } else if (!meaning.equals("soft")) {
            named(meaning);
        }
        return Math.max(word.end(), end);
    }

    /** "A for Apple": the word after it only says the letter again. */
    private int spelled(int at) {
        int from = at;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int end = from;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        boolean same =
                !run.isEmpty()
                        && end > from
                        && Character.toUpperCase(text.charAt(from)) == run.getLast().c();
        if (!same) {
            end();
            return at;
        }
        Sign last = run.removeLast();
        run.add(new Sign(last.c(), last.or(), true, last.apart()));
        return end;
    }

    /** Letters and digits: a province in pinyin may lead them (yueA12345). */
    private void mixed(String chunk) {
        int end = PlateGroups.province(chunk, words);
        if (end > 0) {
            named(words.at(chunk.substring(0, end), 0).orElseThrow().meanings().getFirst());
        }
        raw(chunk.substring(end));
    }

    private void raw(String chunk) {
        String said = times > 1 ? chunk.substring(0, 1).repeat(times) + chunk.substring(1) : chunk;
        boolean repeated = times > 1;
        times = 1;
        for (char c : said.toUpperCase(Locale.ROOT).toCharArray()) {
            add(c, repeated);
        }
    }

    private void named(String word) {
        String meaning =
                word.startsWith(PlateGroups.SOUNDS)
                        ? word.substring(PlateGroups.SOUNDS.length())
                        : word;
        char or = meaning.length() > 1 ? meaning.charAt(1) : 0;
        if (isEcho(meaning.charAt(0))) {
            int at = run.size() - sinceProvince();
            run.set(at, new Sign(meaning.charAt(0), or, true, run.get(at).apart()));
            return;
        }
        run.add(new Sign(meaning.charAt(0), or, true, apart));
        apart = false;
    }

    /** "Zhe A, that's Zhejiang": the province is only explained again. */
    private boolean isEcho(char province) {
        if (!hasProvince() || sinceProvince() > BEGUN) {
            return false;
        }
        Sign first = run.get(run.size() - sinceProvince());
        return first.c() == province || first.or() == province;
    }

    private void add(char c, boolean read) {
        run.add(new Sign(c, (char) 0, read || guessed, apart));
        apart = false;
        guessed = false;
    }

    /** 新 of 新能源 behind a whole plate: a province only where a letter follows. */
    private boolean isBehindPlate(int at) {
        int next = at + 1;
        while (next < text.length() && SOFT.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean province = table.provinces().indexOf(text.charAt(at)) >= 0;
        boolean letter = next < text.length() && isLatin(text.charAt(next));
        return province && !letter && hasProvince() && sinceProvince() >= PlateGroups.WHOLE;
    }

    private boolean endsInProvince() {
        return !run.isEmpty() && table.provinces().indexOf(run.getLast().c()) >= 0;
    }

    private boolean hasProvince() {
        return run.stream().anyMatch(sign -> table.provinces().indexOf(sign.c()) >= 0);
    }

    private void end() {
        if (!run.isEmpty()) {
            runs.add(run);
            run = new ArrayList<>();
        }
        apart = false;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
