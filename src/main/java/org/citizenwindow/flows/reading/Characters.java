package org.citizenwindow.flows.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.match.Readings;

/**
 * The two character tables: traditional to simplified, and how Chinese characters sound. Where they come from is said in
 * their first lines and in {@code src/main/characters}.
 */
final class Characters {
    private static final Readings READINGS = read();

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
    static Readings readings() {
        return READINGS;
    }

    private static Readings read() {
        List<Readings.Same> same = new ArrayList<>();
        for (String line : lines("pinyin.txt")) {
            int blank = line.indexOf(' ');
            same.add(
                    new Readings.Same(
                            List.of(line.substring(0, blank).split(",")),
                            line.substring(blank + 1)));
        }
        return new Readings(same);
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
