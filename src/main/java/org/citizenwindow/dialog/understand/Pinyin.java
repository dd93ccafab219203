package org.citizenwindow.dialog.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.match.Readings;

/**
 * How Chinese sounds, without tones. Syllables are numbered; those that many speakers do not tell apart (zh and z, ing and in)
 * have the same number.
 */
public final class Pinyin {
    /** Stands where there is no Chinese sound. */
    static final char SILENCE = Character.MAX_VALUE;

    /** The longest syllable, zhuang or chuang. */
    private static final int LONGEST = 6;

    /** More readings of one word are not told apart. */
    private static final int MOST_READINGS = 8;

    private final Readings readings;

    /** The syllables of each of the readings' {@link Readings#all}. */
    private final char[][] numbers;

    private final Map<String, Character> syllables = new HashMap<>();

    /**
     * @param readings how each character sounds
     */
    public Pinyin(Readings readings) {
        this.readings = readings;
        Map<String, Character> known = new HashMap<>();
        numbers = new char[readings.all().size()][];
        for (int way = 0; way < numbers.length; way++) {
            List<String> all = readings.all().get(way);
            numbers[way] = new char[all.size()];
            for (int i = 0; i < all.size(); i++) {
                char number = known.computeIfAbsent(plain(all.get(i)), any -> (char) known.size());
                syllables.put(all.get(i), number);
                numbers[way][i] = number;
            }
        }
    }

    private static String plain(String syllable) {
        String plain = syllable;
        for (String initial : new String[] {"zh", "ch", "sh"}) {
            if (plain.startsWith(initial)) {
                plain = initial.charAt(0) + plain.substring(2);
            }
        }
        return plain.endsWith("ing") || plain.endsWith("eng")
                ? plain.substring(0, plain.length() - 1)
                : plain;
    }

    /** All ways a word of Han characters may sound, as its syllables; none when one of them is not known. */
    List<String> of(String word) {
        if (!readings.know(word)) {
            return List.of();
        }
        List<char[]> ways = List.of(new char[word.length()]);
        for (int i = 0; i < word.length(); i++) {
            char[] own = numbers[readings.way(word.charAt(i))];
            List<char[]> longer = new ArrayList<>(ways.size() * own.length);
            for (char[] way : ways) {
                for (char reading : own) {
                    char[] copy = own.length == 1 ? way : way.clone();
                    copy[i] = reading;
                    longer.add(copy);
                }
            }
            ways = longer.size() > MOST_READINGS ? longer.subList(0, MOST_READINGS) : longer;
        }
        return ways.stream().map(String::new).toList();
    }

    /**
     * Syllables of a text, and where in it each stands.
     *
     * @param syllables each as one character, {@link #SILENCE} among them
     */
    record Sound(String syllables, int[] from, int[] to) {}

    /** How a text sounds: Han characters by their commonest reading, Latin letters where they are pinyin. */
    Sound sound(String text) {
        StringBuilder sounds = new StringBuilder(text.length());
        int[] from = new int[text.length()];
        int[] to = new int[text.length()];
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (isLetter(c)) {
                while (end < text.length() && isLetter(text.charAt(end))) {
                    end++;
                }
                int at = i;
                for (int cut : cut(text.substring(i, end))) {
                    from[sounds.length()] = at;
                    to[sounds.length()] = i + cut;
                    sounds.append(
                            (char) syllables.getOrDefault(text.substring(at, i + cut), SILENCE));
                    at = i + cut;
                }
            } else if (c != ' ' && !Character.isDigit(c)) {
                int way = readings.way(c);
                from[sounds.length()] = i;
                to[sounds.length()] = end;
                sounds.append(way < 0 ? SILENCE : numbers[way][0]);
            }
            i = end;
        }
        return new Sound(sounds.toString(), from, to);
    }

    /** Whether letters without a blank are nothing but syllables. */
    boolean isPinyin(String letters) {
        int[] cuts = cut(letters);
        return cuts.length > 1 || syllables.containsKey(letters);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Where the fewest syllables end; the whole as one where it cannot be cut. */
    private int[] cut(String letters) {
        int length = letters.length();
        int[] fewest = new int[length + 1];
        int[] before = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            fewest[end] = Integer.MAX_VALUE;
            for (int from = Math.max(0, end - LONGEST); from < end; from++) {
                boolean better =
                        fewest[from] != Integer.MAX_VALUE
                                && fewest[from] + 1 < fewest[end]
                                && syllables.containsKey(letters.substring(from, end));
                if (better) {
                    fewest[end] = fewest[from] + 1;
                    before[end] = from;
                }
            }
        }
        if (fewest[length] == Integer.MAX_VALUE) {
            return new int[] {length};
        }
        int[] cuts = new int[fewest[length]];
        int end = length;
        for (int i = cuts.length - 1; i >= 0; i--) {
            cuts[i] = end;
            end = before[end];
        }
        return cuts;
    }
}
