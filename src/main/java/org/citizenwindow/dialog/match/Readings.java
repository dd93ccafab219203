package org.citizenwindow.dialog.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How Han characters sound, in Latin letters without tones: a table of syllables and of the characters that have them. */
public final class Readings {
    /**
     * Characters that sound the same.
     *
     * @param syllables all ways they are read, the commonest first; at least one
     */
    public record Same(List<String> syllables, String characters) {}

    private final List<List<String>> ways = new ArrayList<>();
    private final char first;

    /** By character, from {@link #first} on: 0 where it is not known, else one more than its place in {@link #ways}. */
    private final char[] way;

    /** The commonest syllable of each of {@link #ways} by a number, which is the same where the syllable is. */
    private final char[] commonest;

    public Readings(List<Same> table) {
        char low = Character.MAX_VALUE;
        char high = 0;
        for (Same same : table) {
            for (int i = 0; i < same.characters().length(); i++) {
                low = (char) Math.min(low, same.characters().charAt(i));
                high = (char) Math.max(high, same.characters().charAt(i));
            }
        }
        first = low;
        way = new char[Math.max(0, high - low + 1)];
        commonest = new char[table.size()];
        Map<String, Character> numbers = new HashMap<>();
        for (Same same : table) {
            String syllable = same.syllables().getFirst();
            commonest[ways.size()] =
                    numbers.computeIfAbsent(syllable, any -> (char) (numbers.size() + 1));
            ways.add(List.copyOf(same.syllables()));
            for (int i = 0; i < same.characters().length(); i++) {
                way[same.characters().charAt(i) - first] = (char) ways.size();
            }
        }
    }

    /** Whether it is known how a character sounds. */
    public boolean knows(char character) {
        return way(character) >= 0;
    }

    /** Whether it is known of every character of a text. */
    public boolean know(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!knows(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Which of {@link #all} a known character sounds like; -1 for another. */
    public int way(char character) {
        int at = character - first;
        return at < 0 || at >= way.length ? -1 : way[at] - 1;
    }

    /** All different ways a character may sound, each with its syllables, the commonest first. */
    public List<List<String>> all() {
        return ways;
    }

    /** The commonest syllable of a known character. */
    public String commonest(char character) {
        return ways.get(way(character)).getFirst();
    }

    /** How known characters commonly sound; the same for all that sound the same, and nothing to be read. */
    public String sound(String known) {
        char[] sound = new char[known.length()];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = commonest[way(known.charAt(i))];
        }
        return new String(sound);
    }
}
