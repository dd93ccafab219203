package org.citizenwindow.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.citizenwindow.shared.Lang;

/** What call handlers say in one language: dates, states, how names and addresses stand together. */
public final class Words {
    private static final Map<Lang, Words> ALL = new EnumMap<>(Lang.class);

    static {
        for (Lang lang : Lang.values()) {
            ALL.put(lang, new Words(lang));
        }
    }

    private final Properties texts = new Properties();
    private final Locale locale;

    private Words(Lang lang) {
        locale = Locale.forLanguageTag(lang.tag());
        String name = "/words/services_" + lang.tag() + ".properties";
        try (Reader reader = new InputStreamReader(Words.class.getResourceAsStream(name), UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a language. */
    public static Words in(Lang lang) {
        return ALL.get(lang);
    }

    /** The locale of days and months. */
    public Locale locale() {
        return locale;
    }

    /** A text without values. */
    public String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no words for " + key + " in " + locale);
        }
        return text;
    }

    /** A text with its values in the place of {@code {name}}. */
    public String text(String key, Map<String, String> values) {
        String text = text(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace('{' + value.getKey() + '}', value.getValue());
        }
        return text;
    }

    /** A moment to the minute, with its day of the week. */
    public String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(text("time.pattern"), locale).format(at.atZone(zone));
    }

    /** A date. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("day.pattern"), locale).format(day);
    }

    /** Every key, for the test that compares the languages. */
    java.util.Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
