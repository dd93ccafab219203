package org.citizenwindow.dialog.slot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;

/**
 * Names of people, as they are written: what is said around them ("我叫…", "my name is …") is left out, digits and sentences
 * are no names. What is not known to be a name is read back.
 */
final class Names {
    static final String CLAUSES = ",;!.\u3002\u3001\n";

    private static final String EDGES =
            " .,!;:\uFF0C\u3002\uFF01\u3001\"()\u201C\u201D\u300C\u300D~";
    private static final char CHARACTER = '\u5B57';

    /** で between a family and a given name. */
    private static final String AND = "\u3067";

    private final Heard heard;
    private final Lexicon<String> words;
    private String rest;
    private boolean introduced;

    Names(Heard heard) {
        this.heard = heard;
        this.words = heard.words().slots().of(Section.NAME);
        this.rest = edges(beside(Normalizer.normalize(heard.text(), Normalizer.Form.NFKC)));
    }

    static Understanding read(Heard heard) {
        if (heard.text().length() > NameClauses.LONGEST) {
            return new Unknown();
        }
        Optional<Understanding> explained = NameCharacters.read(heard);
        Understanding whole = explained.orElseGet(() -> new Names(heard).understanding());
        return switch (whole) {
            case Unknown none -> NameClauses.read(heard).orElse(none);
            case Rejected rejected -> NameClauses.read(heard).orElse(rejected);
            case Repaired vague -> NameClauses.named(heard).orElse(vague);
            default -> whole;
        };
    }

    /** Whether somebody would rather not say their name. */
    static boolean isRefusal(Heard heard) {
        return heard.words().slots().of(Section.NAME).holds(heard.folded(), "refusal");
    }

    /**
     * What is said besides the name that may be a part of it: the family name where nothing else is said (免贵姓沈), one word
     * before the whole name ("Tom, Tom Baker"); empty for anything else.
     */
    String surname() {
        Optional<Integer> word = starts(0, "surname");
        if (word.isPresent()) {
            return word.map(rest::substring).filter(name -> name.length() <= 2).orElse("");
        }
        String before = rest;
        boolean told = introduced;
        strip();
        String part = rest;
        rest = before;
        introduced = told;
        return part.indexOf(' ') < 0 ? part : "";
    }

    /** What is called so in it, of whomever it is told: 我妈叫…, "his name is …", 本人の名前は…. */
    List<Understanding> named() {
        List<Understanding> found = new ArrayList<>();
        for (int at = 0; at < rest.length(); at++) {
            Optional<Integer> from = starts(at, "naming");
            if (from.isPresent()) {
                Names behind = new Names(heard.of(rest.substring(from.get())));
                behind.introduced = true;
                found.add(behind.understanding());
                at = from.get() - 1;
            }
        }
        return found;
    }

    /** Whether it is told of somebody else: 我妈…, "my husband …". */
    boolean isOfKin() {
        return starts(0, "kin").isPresent();
    }

    /** Whether only politeness is said. */
    boolean isPolite() {
        String before = rest;
        strip();
        boolean polite = rest.isEmpty() || means(rest, "polite", "before", "after");
        rest = before;
        introduced = false;
        return polite;
    }

    Understanding understanding() {
        if (rest.endsWith("?") || rest.endsWith("\uFF1F")) {
            return new Unknown();
        }
        Optional<String> both = inTwoParts();
        if (both.isPresent()) {
            Understanding name = judged(both.get());
            return Normal.isCjk(both.get().charAt(0)) ? name : readBack(name);
        }
        Optional<String> told = told();
        if (told.isPresent()) {
            return readBack(new Names(heard.of(told.get())).understanding());
        }
        if (words.holds(heard.words().normal().fold(rest), "spelt")) {
            Understanding spelt = readBack(beforeSpelling());
            return spelt instanceof Repaired ? spelt : new Unknown();
        }
        if (means(rest, "polite", "after", "before")) {
            return new Unknown();
        }
        strip();
        Optional<String> parted = familyAndGiven();
        if (parted.isPresent()) {
            return judged(parted.get());
        }
        return judged(rest);
    }

    /** What stands before words that end a name where more is said behind them: 張偉と言いますあの事故の件で. */
    private Optional<String> told() {
        for (int at = 2; at < rest.length(); at++) {
            Optional<Integer> end = starts(at, "told");
            if (end.isPresent()) {
                boolean more = end.get() + 1 < rest.length();
                boolean polite =
                        more && new Names(heard.of(edges(rest.substring(end.get())))).isPolite();
                boolean mark = more && EDGES.indexOf(rest.charAt(end.get())) >= 0;
                return more && !polite && !mark
                        ? Optional.of(rest.substring(0, end.get()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Understanding readBack(Understanding name) {
        return name instanceof Understood understood ? new Repaired(understood.value()) : name;
    }

    /** A name whose characters are explained right behind it: 李明木子李. */
    private Understanding beforeSpelling() {
        Optional<Integer> first = starts(0, "spelt");
        if (first.isPresent()) { // 耳东陈陈志强
            rest = edges(rest.substring(first.get()));
        }
        for (int at = 1; at < rest.length(); at++) {
            if (starts(at, "spelt").isPresent()) {
                rest = edges(rest.substring(0, at));
            }
        }
        strip();
        return starts(0, "surname").isPresent() ? new Unknown() : judged(rest);
    }

    /** Where the longest word of this meaning that begins here ends. */
    private Optional<Integer> starts(int at, String meaning) {
        boolean begins = at == 0 || isWordEnd(at);
        for (int end = Math.min(rest.length(), at + 24); begins && end > at; end--) {
            boolean ends = end == rest.length() || isWordEnd(end);
            if (ends && means(rest.substring(at, end), meaning)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    /** Family and given name, each with a word that says which it is, in any order. */
    private Optional<String> inTwoParts() {
        String family = "";
        String given = "";
        int at = 0;
        while (at < rest.length()) {
            Optional<Integer> ofFamily = at == 0 ? starts(at, "surname") : phrase(at, "surname");
            Optional<Integer> ofGiven = starts(at, "given");
            Optional<Integer> word = ofFamily.or(() -> ofGiven);
            if (word.isEmpty()) {
                at++;
                continue;
            }
            String part = given(part(word.get()));
            family = ofFamily.isPresent() && family.isEmpty() ? part : family;
            given = ofFamily.isEmpty() && given.isEmpty() ? part : given;
            at = word.get() + Math.max(1, part.length());
        }
        if (family.isEmpty() && !given.isEmpty()) {
            family = before();
        }
        boolean both = !family.isEmpty() && !given.isEmpty();
        if (!both) {
            return Optional.empty();
        }
        introduced = true;
        boolean cjk = Normal.isCjk(family.charAt(0));
        boolean whole = given.startsWith(family) && given.length() > family.length();
        return Optional.of(cjk ? (whole ? given : family + given) : given + ' ' + family);
    }

    /** The one Latin word before the given name: "O'Brien, first name Kevin". */
    private String before() {
        int end = 1;
        while (end < rest.length() && starts(end, "given").isEmpty()) {
            end++;
        }
        String word = edges(rest.substring(0, Math.min(end, rest.length())));
        boolean one = word.length() > 1 && word.indexOf(' ') < 0;
        return one && Character.isUpperCase(word.charAt(0)) ? word : "";
    }

    /** A word of more than one character: 姓 alone stands directly before the name. */
    private Optional<Integer> phrase(int at, String meaning) {
        return starts(at, meaning).filter(end -> end - at > 1);
    }

    /** One part of a name: up to the next mark or word that says what follows. */
    private String part(int from) {
        int start = from;
        while (start < rest.length() && EDGES.indexOf(rest.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < rest.length()
                && CLAUSES.indexOf(rest.charAt(end)) < 0
                && (end == start
                        || starts(end, "surname").isEmpty() && starts(end, "given").isEmpty())) {
            end++;
        }
        Names part = new Names(heard.of(rest.substring(start, end)));
        part.strip();
        boolean joint = part.rest.length() > 1 && part.rest.endsWith(AND); // 苗字が鈴木で
        return joint ? part.rest.substring(0, part.rest.length() - 1) : part.rest;
    }

    private Understanding judged(String name) {
        return new NameShape(heard, name, introduced).understanding();
    }

    /** Takes away what is said around a name, again and again. */
    private void strip() {
        boolean again = true;
        while (again && !rest.isEmpty()) {
            again = stripFront() || stripBack();
        }
    }

    private boolean stripFront() {
        for (int end = Math.min(rest.length() - 1, 24); end > 0; end--) {
            if (isWordEnd(end) && means(rest.substring(0, end), "before", "polite")) {
                introduced |= means(rest.substring(0, end), "before");
                rest = edges(rest.substring(end));
                return true;
            }
        }
        return false;
    }

    private boolean stripBack() {
        for (int start = Math.max(1, rest.length() - 24); start < rest.length(); start++) {
            if (isWordEnd(start)
                    && !isPartOfKana(start)
                    && means(rest.substring(start), "after", "polite")) {
                String before = edges(rest.substring(0, start));
                introduced |= Normal.isCjk(rest.charAt(start));
                rest = before;
                return true;
            }
        }
        return false;
    }

    /** や of まや, but not of 鈴木一郎や: one character of kana behind others is a part of the name. */
    private boolean isPartOfKana(int start) {
        char before = rest.charAt(start - 1);
        return start == rest.length() - 1 && before >= '\u3041' && before <= '\u3096';
    }

    /** Between Latin letters there is no end of a word. */
    private boolean isWordEnd(int at) {
        char before = rest.charAt(at - 1);
        char after = rest.charAt(at);
        boolean latin = before < '\u0250' && after < '\u0250';
        return !(latin && Character.isLetter(before) && Character.isLetter(after));
    }

    private boolean means(String part, String... meanings) {
        String folded = heard.words().normal().fold(part.strip());
        Optional<Lexicon.Found<String>> found = words.at(folded, 0);
        if (found.isEmpty() || found.get().end() != folded.length()) {
            return false;
        }
        for (String meaning : meanings) {
            if (found.get().means(meaning)) {
                return true;
            }
        }
        return false;
    }

    /** 姓欧阳名娜娜. */
    private Optional<String> familyAndGiven() {
        int family = 0;
        for (int end = Math.min(3, rest.length() - 1); end > 0 && family == 0; end--) {
            family = means(rest.substring(0, end), "surname") ? end : 0;
        }
        if (family == 0) {
            return Optional.empty();
        }
        String after = rest.substring(family);
        for (int at = 1; at < after.length(); at++) {
            for (int end = Math.min(after.length() - 1, at + 5); end > at; end--) {
                if (means(after.substring(at, end), "given")) {
                    introduced = true;
                    return Optional.of(edges(after.substring(0, at)) + given(after.substring(end)));
                }
            }
        }
        return Optional.of(after.length() > 1 ? rest : "");
    }

    /** Without the word for a character behind it: 凯字. */
    private static String given(String said) {
        String name = edges(said);
        boolean character = name.length() == 2 && name.charAt(1) == CHARACTER;
        return character ? name.substring(0, 1) : name;
    }

    /** Without what stands in brackets behind it: 李娟（女）. */
    private static String beside(String text) {
        int open = text.indexOf('(');
        int close = text.indexOf(')', open + 1);
        return open > 0 && close > open
                ? text.substring(0, open) + text.substring(close + 1)
                : text;
    }

    private static String edges(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && EDGES.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGES.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
