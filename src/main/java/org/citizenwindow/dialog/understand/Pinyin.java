package org.citizenwindow.dialog.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How Chinese sounds, without tones. Syllables are numbered; those that many speakers do not tell apart (zh and z, ing and in)
 * have the same number.
 */
public final class Pinyin {
    /** Stands where there is no Chinese sound. */
    static final int SILENCE = -1;

    /** The longest syllable, zhuang or chuang. */
    private static final int LONGEST = 6;

    /** More readings of one word are not told apart. */
    private static final int MOST_READINGS = 8;

    private final Map<Character, int[]> readings = new HashMap<>();
    private final Map<String, Integer> syllables = new HashMap<>();

    /**
     * @param table each character with its readings, the commonest first
     */
    public Pinyin(Map<Character, List<String>> table) {
        Map<String, Integer> numbers = new HashMap<>();
        table.forEach(
                (character, all) -> {
                    int[] own = new int[all.size()];
                    for (int i = 0; i < own.length; i++) {
                        int number =
                                numbers.computeIfAbsent(plain(all.get(i)), any -> numbers.size());
                        syllables.put(all.get(i), number);
                        own[i] = number;
                    }
                    readings.put(character, own);
                });
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

    /** All ways a word of Han characters may sound; none when one of them is not known. */
    List<int[]> of(String word) {
        List<int[]> ways = new ArrayList<>(List.of(new int[word.length()]));
        for (int i = 0; i < word.length(); i++) {
            int[] own = readings.get(word.charAt(i));
            if (own == null) {
                return List.of();
            }
            List<int[]> longer = new ArrayList<>();
            for (int[] way : ways) {
                for (int reading : own) {
                    int[] copy = way.clone();
                    copy[i] = reading;
                    longer.add(copy);
                }
            }
            ways = longer.size() > MOST_READINGS ? longer.subList(0, MOST_READINGS) : longer;
        }
        return ways;
    }

    /** Syllables of a text, and where in it each stands. */
    record Sound(int[] syllables, int[] from, int[] to) {}

    /** How a text sounds: Han characters by their commonest reading, Latin letters where they are pinyin. */
    Sound sound(String text) {
        List<int[]> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (isLetter(c)) {
                while (end < text.length() && isLetter(text.charAt(end))) {
                    end++;
                }
                int[] cuts = cut(text.substring(i, end));
                int at = i;
                for (int cut : cuts) {
                    Integer number = syllables.get(text.substring(at, i + cut));
                    found.add(new int[] {number == null ? SILENCE : number, at, i + cut});
                    at = i + cut;
                }
            } else if (readings.containsKey(c)) {
                found.add(new int[] {readings.get(c)[0], i, end});
            } else if (c != ' ' && !Character.isDigit(c)) {
                found.add(new int[] {SILENCE, i, end});
            }
            i = end;
        }
        int[] numbers = found.stream().mapToInt(f -> f[0]).toArray();
        int[] from = found.stream().mapToInt(f -> f[1]).toArray();
        int[] to = found.stream().mapToInt(f -> f[2]).toArray();
        return new Sound(numbers, from, to);
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
