package org.citizenwindow.dialog.understand;

import java.util.Arrays;
import org.citizenwindow.shared.Lang;

/**
 * The pieces a {@link org.citizenwindow.dialog.match.Normal} text is made of, each as a number, so that texts with pieces in
 * common resemble one another. Chinese and Japanese: runs of one to three characters. English: words, words without their
 * ending, and pairs of those that stand next to each other or nearly so.
 */
final class Traits {
    /** Stand before the first and after the last character. */
    private static final char BEGIN = '^';

    private static final char END = '$';

    /** Stand for any number, and for Latin words in another script. */
    private static final char NUMBER = '0';

    private static final char WORDS = 'a';

    /** How far apart two English words of a pair may stand. */
    private static final int FAR = 3;

    /** What is left of a word without its ending has as many letters at least. */
    private static final int SHORTEST_STEM = 3;

    private static final String[] ENDINGS = {"ing", "ed", "es", "s", "ly"};

    /** What the numbers of pieces of different kinds begin from, so that they differ. */
    private static final long WORD = 0x9E3779B97F4A7C15L;

    private static final long STEM = 0xC2B2AE3D27D4EB4FL;
    private static final long NEXT = 0x165667B19E3779F9L;
    private static final long APART = 0x27D4EB2F165667C5L;
    private static final long SOUND = 1L << 56;
    private static final long PRIME = 0x100000001B3L;

    private Traits() {}

    /**
     * The pieces of a text, each once, sorted. Numbers are all alike: a plate says nothing of what is wanted.
     *
     * @param syllables how it sounds, where people write by sound; none elsewhere
     */
    static long[] of(String text, Lang lang, String syllables) {
        if (lang == Lang.EN) {
            return words(alike(text, false));
        }
        long[] found = new long[4 * text.length() + 3 + 2 * syllables.length()];
        int count = characters(alike(text, true), found);
        count = latin(text, found, count);
        count = sounds(syllables, found, count);
        return distinct(found, count);
    }

    /** A text with one sign for every number, and one for every Latin word where those are strangers. */
    private static String alike(String text, boolean strangers) {
        StringBuilder out = new StringBuilder(text.length());
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char kind =
                    Character.isDigit(c)
                            ? NUMBER
                            : strangers && (isLatin(c) || c == ' ') ? WORDS : c;
            if (kind != before || kind != NUMBER && kind != WORDS) {
                out.append(kind);
            }
            before = kind;
        }
        return out.toString();
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Latin words among characters, each as a whole. */
    private static int latin(String text, long[] found, int before) {
        int count = before;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isLatin(text.charAt(i))) {
                if (i > from) {
                    found[count++] = hash(WORD, text, from, i);
                }
                from = i + 1;
            }
        }
        return count;
    }

    /** Two and three syllables: what is typed by its sound, or with another character of the same sound. */
    private static int sounds(String syllables, long[] found, int before) {
        int count = before;
        for (int i = 1; i < syllables.length(); i++) {
            if (heard(syllables, i) && heard(syllables, i - 1)) {
                long pair = SOUND | (long) syllables.charAt(i - 1) << 16 | syllables.charAt(i);
                found[count++] = pair;
                if (i > 1 && heard(syllables, i - 2)) {
                    found[count++] = pair | (syllables.charAt(i - 2) + 1L) << 32;
                }
            }
        }
        return count;
    }

    private static boolean heard(String syllables, int at) {
        return syllables.charAt(at) != Pinyin.SILENCE;
    }

    private static int characters(String text, long[] found) {
        int length = text.length();
        int count = 0;
        long before = 0;
        long last = BEGIN;
        for (int i = 0; i <= length; i++) {
            long here = i < length ? text.charAt(i) : END;
            if (i < length) {
                found[count++] = here;
            }
            found[count++] = last << 16 | here;
            if (i > 0) {
                found[count++] = before << 32 | last << 16 | here;
            }
            before = last;
            last = here;
        }
        return count;
    }

    private static long[] words(String text) {
        long[] stems = new long[text.length() / 2 + 1];
        long[] found = new long[(FAR + 2) * stems.length];
        int words = 0;
        int count = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                if (i > from) {
                    stems[words++] = hash(STEM, text, from, stemEnd(text, from, i));
                    found[count++] = hash(WORD, text, from, i);
                }
                from = i + 1;
            }
        }
        for (int i = 0; i < words; i++) {
            found[count++] = stems[i];
            for (int j = 1; j <= FAR && i + j < words; j++) {
                found[count++] = pair(j == 1 ? NEXT : APART, stems[i], stems[i + j]);
            }
        }
        return distinct(found, count);
    }

    /** A whole text as a number. */
    static long whole(String text) {
        return hash(WORD, text, 0, text.length());
    }

    private static int stemEnd(String text, int from, int to) {
        for (String ending : ENDINGS) {
            int end = to - ending.length();
            if (end - from >= SHORTEST_STEM && text.startsWith(ending, end)) {
                return end;
            }
        }
        return to;
    }

    private static long hash(long kind, String text, int from, int to) {
        long hash = kind;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash ^ hash >>> 32;
    }

    private static long pair(long kind, long first, long second) {
        long hash = (kind ^ first) * PRIME;
        hash = (hash ^ hash >>> 29 ^ second) * PRIME;
        return hash ^ hash >>> 32;
    }

    private static long[] distinct(long[] found, int count) {
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }
}
