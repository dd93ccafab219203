package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.List;

/** Writes out words given as a pattern: {@code (发|拍)(完|好)[了]} is eight of them. No other sign has a meaning. */
final class Expansion {
    /** More than this is no list of words any more. */
    private static final int MOST = 2000;

    private static final String SIGNS = "()[]|";

    private final String pattern;
    private int at;

    private Expansion(String pattern) {
        this.pattern = pattern;
    }

    /**
     * All words of a pattern, in order; the pattern itself where it is a plain word.
     *
     * @throws IllegalArgumentException with what is wrong, when brackets do not match or it stands for too many words
     */
    static List<String> of(String pattern) {
        if (pattern.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)) {
            return List.of(pattern);
        }
        Expansion expansion = new Expansion(pattern);
        List<String> words = expansion.choice();
        if (expansion.at < pattern.length()) {
            throw new IllegalArgumentException(
                    "'" + pattern.charAt(expansion.at) + "' closes nothing");
        }
        return words.stream().distinct().toList();
    }

    private List<String> choice() {
        List<String> all = new ArrayList<>(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<String> sequence() {
        List<String> words = List.of("");
        while (at < pattern.length() && "|)]".indexOf(pattern.charAt(at)) < 0) {
            words = joined(words, next());
        }
        return words;
    }

    private List<String> next() {
        char c = pattern.charAt(at);
        if (c != '(' && c != '[') {
            int from = at;
            while (at < pattern.length() && SIGNS.indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            return List.of(pattern.substring(from, at));
        }
        at++;
        List<String> inside = new ArrayList<>(choice());
        char end = c == '(' ? ')' : ']';
        if (at == pattern.length() || pattern.charAt(at) != end) {
            throw new IllegalArgumentException("'" + c + "' is not closed by '" + end + "'");
        }
        at++;
        if (c == '[') {
            inside.add("");
        }
        return inside;
    }

    private static List<String> joined(List<String> heads, List<String> tails) {
        if ((long) heads.size() * tails.size() > MOST) {
            throw new IllegalArgumentException("it stands for more than " + MOST + " words");
        }
        if (heads.size() == 1 && heads.getFirst().isEmpty()) {
            return tails;
        }
        List<String> all = new ArrayList<>(heads.size() * tails.size());
        heads.forEach(head -> tails.forEach(tail -> all.add(head + tail)));
        return all;
    }
}
