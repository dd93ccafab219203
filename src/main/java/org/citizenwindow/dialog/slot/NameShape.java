package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.value.Value;

/** Whether what is left of an answer has the shape of a person's name, and how sure that is. */
final class NameShape {
    private static final int LONGEST = 40;

    /** Words of a name in Latin letters. */
    private static final int LONGEST_NAME = 5;

    /** Letters of a title with its stop, and of initials: a longer part with a stop ends a sentence. */
    private static final int TITLE = 3;

    /** Of a family name in kana, and of a given one behind it. */
    private static final int LONGEST_FAMILY = 5;

    private static final int GIVEN = 5;

    /** So many characters with kana are a family and a given name. */
    private static final int FULL = 5;

    private static final String JOINTS = "\u00B7\u30FB\u2022\u2027";

    private static final Set<String> PARTICLES =
            Set.of(
                    "van", "von", "der", "den", "de", "da", "di", "del", "la", "le", "al", "el",
                    "bin", "ibn", "ben", "dos", "du", "y", "ter", "zu");

    private final Heard heard;
    private final Lexicon<String> words;
    private final String said;
    private final boolean introduced;

    /**
     * @param introduced whether words around it said that it is one ("my name is")
     */
    NameShape(Heard heard, String said, boolean introduced) {
        this.heard = heard;
        this.words = heard.words().slots().of(Section.NAME);
        this.said = said;
        this.introduced = introduced;
    }

    Understanding understanding() {
        if (said.isEmpty()) {
            return new Unknown();
        }
        if (said.codePoints().anyMatch(Character::isDigit)) {
            return new Rejected("common.reject_name");
        }
        if (said.codePointCount(0, said.length()) > LONGEST) {
            return new Unknown();
        }
        boolean cjk = said.chars().anyMatch(c -> Normal.isCjk((char) c));
        return cjk ? eastern(said) : western(said);
    }

    private Understanding eastern(String written) {
        String name = written.replace(" ", "").replace("\u3000", "");
        boolean plain =
                name.chars()
                        .allMatch(
                                c ->
                                        Normal.isCjk((char) c) && Character.isLetter(c)
                                                || JOINTS.indexOf(c) >= 0);
        boolean joint = name.chars().anyMatch(c -> JOINTS.indexOf(c) >= 0);
        if (!plain || (joint ? beginsWithStop(name) : holdsStop(name))) {
            return plain && introduced && !joint ? leading(name) : new Unknown();
        }
        int length = name.length();
        boolean kana = name.chars().anyMatch(c -> c >= '\u3041' && c <= '\u30FF' && c != '\u30FB');
        String folded = heard.words().normal().fold(name);
        int family = familyLength(folded);
        if (length < 2) {
            return Unclear.without("common.reject_name_full");
        }
        if (kana && !joint) {
            boolean katakana = name.chars().noneMatch(c -> c < '\u30A1');
            boolean named = known(name) && (introduced || length >= FULL);
            boolean sure = katakana && introduced || written.contains(" ") || named;
            return length <= 12 && sure
                    ? new Understood(new Value.Str(kana(written)))
                    : length <= 12 ? new Repaired(new Value.Str(kana(written))) : new Unknown();
        }
        if (joint) {
            return length <= 20 && length >= 3
                    ? new Understood(new Value.Str(name))
                    : new Unknown();
        }
        if (length == 2 && isCalled(folded, family) && !isSpokenInKana()) {
            return Unclear.without("common.reject_name_full");
        }
        boolean known = family > 0 && length > family && length - family <= 3;
        if (length > 6 || !known && length > 5) {
            return introduced ? leading(name) : new Unknown();
        }
        boolean common = words.at(folded, 0).filter(f -> f.means("common")).isPresent();
        boolean surname =
                family == length && family > 1 && introduced && isSpokenInKana() && !endsInTitle();
        boolean sure = known && (length <= 4 || family > 1);
        return !common && (sure || surname)
                ? new Understood(new Value.Str(name))
                : new Repaired(new Value.Str(name));
    }

    /** The name that a sentence begins with: 我叫赵铁柱啊天天来的那个. */
    private Understanding leading(String name) {
        String folded = heard.words().normal().fold(name);
        int family = familyLength(folded);
        boolean common = words.at(folded, 0).filter(f -> f.means("common")).isPresent();
        int end = family + 1;
        while (end < folded.length() && !isParticle(folded, end)) {
            end++;
        }
        boolean given = end - family <= 2 && end < folded.length();
        return family > 0 && given && !common && folded.length() == name.length()
                ? new Repaired(new Value.Str(name.substring(0, end)))
                : new Unknown();
    }

    /** Whether a word stands here that is no part of any name. */
    private boolean isParticle(String text, int at) {
        return words.at(text, at).filter(f -> f.means("stop") || f.means("polite")).isPresent();
    }

    private boolean beginsWithStop(String name) {
        String folded = heard.words().normal().fold(name);
        return words.at(folded, 0).filter(f -> f.means("stop")).isPresent();
    }

    /** Whether a name with kana begins with a family name and something is left: 中村あゆみ, わたなべゆうこ. */
    private boolean known(String name) {
        StringBuilder hiragana = new StringBuilder();
        for (char c : heard.words().normal().fold(name).toCharArray()) {
            hiragana.append(c >= '\u30A1' && c <= '\u30F6' ? (char) (c - 0x60) : c);
        }
        int family = familyLength(hiragana.toString());
        int given = name.length() - family;
        return family > 1 && given > 1 && given <= GIVEN;
    }

    /** 田中と申します, not 田中様. */
    private boolean isSpokenInKana() {
        String text = heard.text();
        return text.length() > 1 && text.chars().anyMatch(c -> c >= '\u3041' && c <= '\u3096');
    }

    /** 佐藤さん: how somebody is called, hardly the whole name. */
    private boolean endsInTitle() {
        String text = heard.folded();
        for (int from = Math.max(1, text.length() - TITLE); from < text.length(); from++) {
            if (words.meaningsOf(text.substring(from)).contains("title")) {
                return true;
            }
        }
        return false;
    }

    /** A family name and how one is called by it: 王哥, 小王. */
    private boolean isCalled(String name, int family) {
        boolean title = family == 1 && words.meaningsOf(name.substring(1)).contains("title");
        boolean nick = words.meaningsOf(name.substring(0, 1)).contains("nick");
        return title || nick && familyLength(name.substring(1)) == 1;
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
        boolean sentences =
                Arrays.stream(parts).anyMatch(p -> p.endsWith(".") && p.length() > TITLE);
        if (letters && introduced && !sentences && parts.length > LONGEST_NAME) {
            return leading(parts);
        }
        if (!letters || sentences || parts.length > LONGEST_NAME || name.length() < 2) {
            return new Unknown();
        }
        boolean capital = parts.length >= 2 && Arrays.stream(parts).allMatch(NameShape::isCapital);
        boolean stops = Arrays.stream(parts).anyMatch(this::isStop);
        if (stops && !(introduced && capital)) { // "I am called Nguyen Van An"
            return introduced ? leading(parts) : new Unknown();
        }
        String joined = String.join(" ", parts);
        boolean lower = joined.equals(joined.toLowerCase(Locale.ROOT));
        String shown = lower ? capitals(parts) : joined;
        boolean sure = capital && !stops;
        return sure ? new Understood(new Value.Str(shown)) : new Repaired(new Value.Str(shown));
    }

    /** The name that a sentence begins with: "(I am) Li Na from Wuhan". */
    private Understanding leading(String[] parts) {
        int count = 0;
        while (count < parts.length
                && Character.isUpperCase(parts[count].charAt(0))
                && !isStop(parts[count])) {
            count++;
        }
        return count > 1 && count < parts.length
                ? new Repaired(new Value.Str(String.join(" ", Arrays.copyOf(parts, count))))
                : new Unknown();
    }

    private boolean isStop(String part) {
        String folded = heard.words().normal().fold(part);
        return words.at(folded, 0)
                .filter(f -> f.end() == folded.length() && f.means("stop"))
                .isPresent();
    }

    /** Written as a part of a name is; small ones stand between: van, de la. */
    private static boolean isCapital(String part) {
        return Character.isUpperCase(part.charAt(0)) || PARTICLES.contains(part);
    }

    private static String capitals(String[] parts) {
        List<String> out = new ArrayList<>();
        for (String part : parts) {
            out.add(part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return String.join(" ", out);
    }

    private int familyLength(String name) {
        for (int length = Math.min(LONGEST_FAMILY, name.length()); length > 1; length--) {
            if (heard.words().slots().longFamilyNames().contains(name.substring(0, length))) {
                return length;
            }
        }
        String first = name.substring(0, 1);
        boolean one =
                heard.words().slots().familyNames().contains(first)
                        || heard.words().slots().longFamilyNames().contains(first);
        return one ? 1 : 0;
    }

    private boolean holdsStop(String name) {
        return words.holds(heard.words().normal().fold(name), "stop");
    }
}
