package org.citizenwindow.dialog.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mends slips of the keyboard towards the words of a lexicon: a Chinese character for another of the same sound (没勒 for 没了),
 * a longer Latin word with one letter wrong, missing, too many or two exchanged. What is a word already stays as it is, and
 * where two words of different meaning are equally near nothing is mended.
 */
public final class Slips {
    /** Shorter Latin words are too near to one another. */
    private static final int SHORTEST = 6;

    private static final int LONGEST_HAN = 6;

    private final Lexicon<String> lexicon;
    private final Readings readings;

    /** Chinese words that may be meant. */
    private final String[] han;

    /** Those by how they sound. */
    private final Keyed sounds;

    /** Latin words by their first letter. */
    private final Map<Character, List<String>> latin = new HashMap<>();

    private final Set<String> known;

    /**
     * @param lexicon what is a word already
     * @param latin its {@linkplain #latin Latin words}
     * @param known these and all others that are right as they are
     * @param meant those of the lexicon's words that may be meant
     * @param readings how each Chinese character sounds
     */
    public Slips(
            Lexicon<String> lexicon,
            Set<String> latin,
            Set<String> known,
            Collection<String> meant,
            Readings readings) {
        this.lexicon = lexicon;
        this.known = known;
        this.readings = readings;
        han =
                meant.stream()
                        .filter(word -> word.length() > 1 && word.length() <= LONGEST_HAN)
                        .filter(readings::know)
                        .sorted()
                        .toArray(String[]::new);
        Keyed.Builder keys = new Keyed.Builder();
        for (int i = 0; i < han.length; i++) {
            keys.add(readings.sound(han[i]).hashCode(), i);
        }
        sounds = keys.build();
        for (String word : latin) {
            if (word.length() >= SHORTEST) {
                this.latin.computeIfAbsent(word.charAt(0), any -> new ArrayList<>()).add(word);
            }
        }
    }

    /** All runs of Latin letters in some words. */
    public static Set<String> latin(Collection<String> words) {
        Set<String> all = new HashSet<>();
        words.forEach(word -> all.addAll(latinWords(word)));
        return all;
    }

    private static List<String> latinWords(String phrase) {
        if (phrase.chars().noneMatch(c -> isLatin((char) c))) {
            return List.of();
        }
        List<String> words = new ArrayList<>(1);
        int from = 0;
        for (int i = 0; i <= phrase.length(); i++) {
            if (i == phrase.length() || !isLatin(phrase.charAt(i))) {
                if (i > from) {
                    words.add(phrase.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** A {@linkplain Normal#fold folded} text with its slips mended; the same text where there are none. */
    public String mended(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (isLatin(c)) {
                while (end < text.length() && isLatin(text.charAt(end))) {
                    end++;
                }
                out.append(latin(text.substring(at, end)));
            } else {
                int word = lexicon.at(text, at).map(Lexicon.Found::end).orElse(at);
                Optional<String> meant = readings.knows(c) ? han(text, at, word) : Optional.empty();
                end = meant.map(String::length).orElse(Math.max(1, word - at)) + at;
                out.append(meant.orElse(text.substring(at, end)));
            }
            at = end;
        }
        return out.toString();
    }

    /** The longest word that sounds as what stands here and shares a character with it, if it is longer than the word here. */
    private Optional<String> han(String text, int from, int wordEnd) {
        for (int end = Math.min(text.length(), from + LONGEST_HAN); end > from + 1; end--) {
            String written = text.substring(from, end);
            if (end <= wordEnd || !readings.know(written) || begins(text, from, end)) {
                continue;
            }
            List<String> near = near(written);
            boolean same = near.stream().map(lexicon::meaningsOf).distinct().count() == 1;
            if (same) {
                return Optional.of(near.getFirst());
            }
        }
        return Optional.empty();
    }

    /** Whether a longer word begins within these characters that ends beyond them: 后上 of 三天后上午. */
    private boolean begins(String text, int from, int end) {
        for (int at = from + 1; at < end; at++) {
            if (lexicon.at(text, at).filter(word -> word.end() > end).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Words that sound as this and share a character with it. */
    private List<String> near(String written) {
        String sound = readings.sound(written);
        List<String> near = new ArrayList<>(1);
        sounds.each(
                sound.hashCode(),
                number -> {
                    String word = han[number];
                    if (shares(word, written) && readings.sound(word).equals(sound)) {
                        near.add(word);
                    }
                });
        return near;
    }

    private static boolean shares(String word, String written) {
        for (int i = 0; i < Math.min(word.length(), written.length()); i++) {
            if (word.charAt(i) == written.charAt(i)) {
                return true;
            }
        }
        return false;
    }

    private String latin(String written) {
        if (written.length() < SHORTEST - 1 || known.contains(written)) {
            return written;
        }
        List<String> near =
                latin.getOrDefault(written.charAt(0), List.of()).stream()
                        .filter(word -> isNear(written, word))
                        .toList();
        boolean same = near.stream().map(lexicon::meaningsOf).distinct().count() == 1;
        return same ? near.getFirst() : written;
    }

    /** Whether one is the other with one letter added, taken away or replaced, or two neighbours exchanged. */
    public static boolean isNear(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        String restA = a.substring(start);
        String restB = b.substring(start);
        if (restA.length() != restB.length()) {
            return restA.length() > restB.length()
                    ? restA.substring(1).equals(restB)
                    : restB.substring(1).equals(restA);
        }
        boolean exchanged =
                restA.length() > 1
                        && restA.charAt(0) == restB.charAt(1)
                        && restA.charAt(1) == restB.charAt(0)
                        && restA.substring(2).equals(restB.substring(2));
        return exchanged || restA.length() > 0 && restA.substring(1).equals(restB.substring(1));
    }
}
