package org.citizenwindow.flows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.understand.Pinyin;

/**
 * The two character tables: traditional to simplified, and how Chinese characters sound. Where they come from is said in
 * their first lines and in {@code src/main/characters}.
 */
final class Characters {
    private Characters() {}

    /** Each traditional character with its simplified one. */
    static Map<Character, Character> simplified() {
        Map<Character, Character> pairs = new HashMap<>();
        for (String line : lines("simplified.txt")) {
            for (String pair : line.split(" ")) {
                pairs.put(pair.charAt(0), pair.charAt(1));
            }
        }
        return pairs;
    }

    /** How the characters in common use sound. */
    static Pinyin pinyin() {
        return new Pinyin(readings());
    }

    /** The commonest reading of each character in common use. */
    static Map<Character, String> sounds() {
        Map<Character, String> sounds = new HashMap<>();
        readings().forEach((character, all) -> sounds.put(character, all.getFirst()));
        return sounds;
    }

    private static Map<Character, List<String>> readings() {
        Map<Character, List<String>> readings = new HashMap<>();
        for (String line : lines("pinyin.txt")) {
            int blank = line.indexOf(' ');
            List<String> sounds = List.of(line.substring(0, blank).split(","));
            line.substring(blank + 1).chars().forEach(c -> readings.put((char) c, sounds));
        }
        return readings;
    }

    private static List<String> lines(String name) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Characters.class.getResourceAsStream(name),
                                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }
}
