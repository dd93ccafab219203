package org.citizenwindow.flows.talks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.citizenwindow.shared.Lang;

/** Words around a flow's own texts in pictures and transcripts: {@code reviews/<lang>.properties}. */
public final class ReviewWords {
    private static final Map<Lang, Properties> BOOKS = new ConcurrentHashMap<>();

    private ReviewWords() {}

    /**
     * A word in this language.
     *
     * @param values put in place of {@code {0}}, {@code {1}} …
     * @throws IllegalStateException when there is no such word
     */
    public static String in(Lang lang, String key, String... values) {
        String word = BOOKS.computeIfAbsent(lang, ReviewWords::read).getProperty(key);
        if (word == null) {
            throw new IllegalStateException("no word '" + key + "' for reviews in " + lang.tag());
        }
        for (int i = 0; i < values.length; i++) {
            word = word.replace("{" + i + "}", values[i]);
        }
        return word;
    }

    private static Properties read(Lang lang) {
        String name = "reviews/" + lang.tag() + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        ReviewWords.class.getClassLoader().getResourceAsStream(name),
                        StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }
}
