package org.citizenwindow.dialog.match;

/** Japanese words written in katakana where a list has them in hiragana: アシタ, ゴゼン, サンニン. */
public final class Kana {
    private Kana() {}

    /**
     * A folded text in which each run of katakana is in hiragana, unless one of the words begins with it as it is written. Its
     * length stays.
     */
    public static String plain(String text, Lexicon<?> words) {
        StringBuilder out = null;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isKatakana(text.charAt(end))) {
                end++;
            }
            if (end > at && words.at(text, at).isEmpty()) {
                out = out == null ? new StringBuilder(text) : out;
                for (int i = at; i < end; i++) {
                    out.setCharAt(i, Normal.hiragana(text.charAt(i)));
                }
            }
            at = Math.max(end, at + 1);
        }
        return out == null ? text : out.toString();
    }

    /** Whether kana stand anywhere in a text. */
    public static boolean holds(String text) {
        return text.chars().anyMatch(c -> c >= '\u3041' && c <= '\u30FA');
    }

    private static boolean isKatakana(char c) {
        return Normal.hiragana(c) != c || c == '\u30FC';
    }
}
