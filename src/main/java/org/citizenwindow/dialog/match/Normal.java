package org.citizenwindow.dialog.match;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Brings what people write into one form, so that a word is found however it was typed: compatibility forms folded (full
 * width, circled numbers), lower case, character variants mapped (traditional to simplified), katakana as hiragana,
 * invisible characters and punctuation dropped, white space only between Latin words. {@code . : / -} stay between digits.
 */
public final class Normal {
    /** What each character from {@link #first} on is replaced by; 0 where it stays. */
    private final char[] variants;

    private final char first;

    /**
     * @param variants characters to replace, e.g. a traditional by its simplified form
     */
    public Normal(Map<Character, Character> variants) {
        int low = variants.keySet().stream().mapToInt(c -> c).min().orElse(0);
        int high = variants.keySet().stream().mapToInt(c -> c).max().orElse(-1);
        this.first = (char) low;
        this.variants = new char[high - low + 1];
        variants.forEach((from, to) -> this.variants[from - first] = to);
    }

    private char variant(char c, char otherwise) {
        int at = c - first;
        return at < 0 || at >= variants.length || variants[at] == 0 ? otherwise : variants[at];
    }

    /** Compatibility forms folded, in lower case. */
    private static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007E' && !isPlain(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Chinese and Japanese characters that have one form only, whatever stands beside them: nearly all that are written. */
    private static boolean isPlain(char c) {
        return c >= '\u4E00' && c <= '\u9FFC'
                || c >= '\u3041' && c <= '\u3096'
                || c >= '\u30A1' && c <= '\u30FA'
                || c == '\u30FC';
    }

    /** The normal form; empty when nothing readable is left (emoji, marks, white space). */
    public String of(String text) {
        String folded = lower(text);
        StringBuilder out = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isIdeographic(c)) {
                char kept = variant(c, hiragana(c));
                if (gap && !out.isEmpty() && !isCjk(kept) && !isCjk(out.charAt(out.length() - 1))) {
                    out.append(' ');
                }
                gap = false;
                out.append(kept);
            } else if (joinsDigits(folded, i)) {
                out.append(c);
            } else if (!isInvisible(c) && c != '\'' && c != '\u2019') {
                gap = true;
            }
        }
        return out.toString();
    }

    /**
     * A lighter form for values: compatibility forms and variants folded and lower case as in {@link #of}, but punctuation
     * kept, and white space one blank, none between Chinese or Japanese characters.
     */
    public String fold(String text) {
        String folded = lower(text);
        StringBuilder out = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if ((!isInvisible(c) || isPaired(folded, i)) && c != '\'' && c != '\u2019') {
                boolean apart =
                        gap && !out.isEmpty() && !(isCjk(c) && isCjk(out.charAt(out.length() - 1)));
                out.append(apart ? " " : "").append(variant(c, c));
                gap = false;
            }
        }
        return out.toString();
    }

    /** Many words are written in either; the long mark and punctuation stay as they are. */
    static char hiragana(char c) {
        return c >= '\u30A1' && c <= '\u30F6' ? (char) (c - 0x60) : c;
    }

    /** Whether words in this character's script are written without spaces. */
    public static boolean isCjk(char c) {
        return c >= '\u2E80' && c <= '\u9FFF' || c >= '\uF900' && c <= '\uFAFF';
    }

    /** Drops what cannot be seen or would turn the text around: controls, marks of direction, zero-width characters. */
    public static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == '\n' || c == '\t' || c == '\r') {
                                out.append(c == '\r' ? "" : c == '\t' ? " " : "\n");
                            } else if (!isInvisible(c)) {
                                out.appendCodePoint(c);
                            }
                        });
        return out.toString().strip();
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE ->
                    true;
            case Character.CONTROL -> c != '\n' && c != '\t' && c != '\r';
            default -> false;
        };
    }

    /** One half of a character beyond the first plane: an emoji, a rare Han character. */
    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))
                || Character.isLowSurrogate(text.charAt(i))
                        && i > 0
                        && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static boolean joinsDigits(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && ".:/-".indexOf(text.charAt(i)) >= 0
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }
}
