package org.citizenwindow.dialog.slot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.Value;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;

/**
 * Names of people, as they are written: what is said around them ("我叫…", "my name is …") is left out, digits and sentences
 * are no names. What is not known to be a name is read back.
 */
final class Names {
    private static final int LONGEST = 40;
    private static final String CLAUSES = ",;!.\u3002\u3001\n";

    /** A number of this many digits is none of a name. */
    private static final int NUMBER = 6;

    private static final String EDGES =
            " .,!;:\uFF0C\u3002\uFF01\u3001\"()\u201C\u201D\u300C\u300D~";
    private static final String JOINTS = "\u00B7\u30FB\u2022\u2027";

    private final Heard heard;
    private final Lexicon<String> words;
    private String rest;
    private boolean introduced;

    private Names(Heard heard) {
        this.heard = heard;
        this.words = heard.words().slots().of(Section.NAME);
        this.rest = edges(beside(Normalizer.normalize(heard.text(), Normalizer.Form.NFKC)));
    }

    static Understanding read(Heard heard) {
        Understanding whole = new Names(heard).understanding();
        return whole instanceof Unknown || whole instanceof Rejected
                ? amongOthers(heard).orElse(whole)
                : whole;
    }

    /** Whether somebody would rather not say their name. */
    static boolean isRefusal(Heard heard) {
        return heard.words().slots().of(Section.NAME).holds(heard.folded(), "refusal");
    }

    /** Beside other words or a number one clause that is a name for certain: it is read back. */
    private static Optional<Understanding> amongOthers(Heard heard) {
        String text = Normalizer.normalize(heard.text(), Normalizer.Form.NFKC);
        if (text.endsWith("?")) {
            return Optional.empty();
        }
        Set<Value> sure = new HashSet<>();
        for (String clause : clauses(text)) {
            if (!heard.words().slots().of(Section.NAME).holds(heard.of(clause).folded(), "spelt")
                    && new Names(heard.of(clause)).understanding() instanceof Understood name) {
                sure.add(name.value());
            }
        }
        return sure.size() == 1
                ? Optional.of(new Repaired(sure.iterator().next()))
                : Optional.empty();
    }

    private Understanding understanding() {
        if (rest.endsWith("?") || rest.endsWith("\uFF1F")) {
            return new Unknown();
        }
        strip();
        Optional<String> parted = familyAndGiven();
        if (parted.isPresent()) {
            return judged(parted.get());
        }
        return judged(rest);
    }

    private Understanding judged(String name) {
        if (name.isEmpty()) {
            return new Unknown();
        }
        if (name.codePoints().anyMatch(Character::isDigit)) {
            return new Rejected("common.reject_name");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return new Unknown();
        }
        boolean cjk = name.chars().anyMatch(c -> Normal.isCjk((char) c));
        return cjk ? eastern(name) : western(name);
    }

    private Understanding eastern(String written) {
        String name = written.replace(" ", "").replace("\u3000", "");
        boolean plain =
                name.chars()
                        .allMatch(
                                c ->
                                        Normal.isCjk((char) c) && Character.isLetter(c)
                                                || JOINTS.indexOf(c) >= 0);
        if (!plain || holdsStop(name)) {
            return new Unknown();
        }
        int length = name.length();
        boolean joint = name.chars().anyMatch(c -> JOINTS.indexOf(c) >= 0);
        boolean kana = name.chars().anyMatch(c -> c >= '\u3041' && c <= '\u30FF' && c != '\u30FB');
        String folded = heard.words().normal().fold(name);
        int family = familyLength(folded);
        if (length < 2) {
            return Unclear.without("common.reject_name_full");
        }
        if (kana && !joint) {
            return length <= 12 && (introduced || written.contains(" "))
                    ? new Understood(new Value.Str(kana(written)))
                    : length <= 12 ? new Repaired(new Value.Str(kana(written))) : new Unknown();
        }
        if (joint) {
            return length <= 20 && length >= 3
                    ? new Understood(new Value.Str(name))
                    : new Unknown();
        }
        boolean sure = family > 0 && length > family && length - family <= 3;
        if (length > 6 || !sure && length > 5) {
            return new Unknown();
        }
        return sure && (length <= 4 || family > 1 && introduced)
                ? new Understood(new Value.Str(name))
                : new Repaired(new Value.Str(name));
    }

    /** Names in kana keep the blank between family and given name. */
    private static String kana(String written) {
        return written.replace('\u3000', ' ');
    }

    private Understanding western(String name) {
        String[] parts =
                Arrays.stream(name.split(" "))
                        .filter(part -> !part.isEmpty())
                        .toArray(String[]::new);
        boolean letters =
                name.codePoints()
                        .allMatch(c -> Character.isLetter(c) || " -'\u2019.".indexOf(c) >= 0);
        if (!letters || parts.length > 5 || name.length() < 2) {
            return new Unknown();
        }
        for (String part : parts) {
            String folded = heard.words().normal().fold(part);
            if (words.at(folded, 0)
                    .filter(f -> f.end() == folded.length() && f.means("stop"))
                    .isPresent()) {
                return new Unknown();
            }
        }
        String joined = String.join(" ", parts);
        boolean lower = joined.equals(joined.toLowerCase(Locale.ROOT));
        String shown = lower ? capitals(parts) : joined;
        boolean sure = !lower && parts.length >= 2;
        return sure ? new Understood(new Value.Str(shown)) : new Repaired(new Value.Str(shown));
    }

    private static String capitals(String[] parts) {
        List<String> out = new ArrayList<>();
        for (String part : parts) {
            out.add(part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return String.join(" ", out);
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
        for (int start = Math.max(1, rest.length() - 10); start < rest.length(); start++) {
            if (isWordEnd(start) && means(rest.substring(start), "after", "polite")) {
                String before = edges(rest.substring(0, start));
                boolean title = before.length() < 2 && Normal.isCjk(rest.charAt(0));
                if (title) { // 张先生: the family name alone
                    return false;
                }
                introduced |= Normal.isCjk(rest.charAt(start));
                rest = before;
                return true;
            }
        }
        return false;
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
                    return Optional.of(edges(after.substring(0, at)) + edges(after.substring(end)));
                }
            }
        }
        return Optional.of(after.length() > 1 ? rest : "");
    }

    private int familyLength(String name) {
        for (int length = Math.min(3, name.length()); length > 1; length--) {
            if (heard.words().slots().longFamilyNames().contains(name.substring(0, length))) {
                return length;
            }
        }
        return heard.words().slots().familyNames().contains(name.substring(0, 1)) ? 1 : 0;
    }

    private boolean holdsStop(String name) {
        return words.holds(heard.words().normal().fold(name), "stop");
    }

    /** Without what stands in brackets behind it: 李娟（女）. */
    private static String beside(String text) {
        int open = text.indexOf('(');
        return open > 0 && text.strip().endsWith(")") ? text.substring(0, open) : text;
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

    /** What stands between marks and long numbers. */
    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            int end = at;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            boolean number = end - at >= NUMBER;
            if (number || CLAUSES.indexOf(text.charAt(at)) >= 0) {
                clauses.add(text.substring(from, at));
                at = number ? end - 1 : at;
                from = at + 1;
            }
        }
        clauses.add(text.substring(from));
        return clauses;
    }
}
