package org.citizenwindow.api.v1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.citizenwindow.shared.Lang;

/** Reads what a caller asked for; what cannot be read is the caller's mistake and named. */
final class Asked {
    private Asked() {}

    /**
     * A moment with its offset, or a date, which begins at midnight in the office's zone.
     *
     * @param otherwise for an absent or empty one
     */
    static Instant moment(String name, String text, Instant otherwise, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.parameter(
                    name,
                    "a time with offset like 2026-11-23T09:00:00+08:00, or a date like 2026-11-23");
        }
    }

    /** The first language wanted that there is, else Chinese. */
    static Lang lang(List<Locale> wanted) {
        for (Locale locale : wanted) {
            for (Lang lang : Lang.values()) {
                boolean same =
                        Locale.forLanguageTag(lang.tag())
                                .getLanguage()
                                .equals(locale.getLanguage());
                if (same) {
                    return lang;
                }
            }
        }
        return Lang.ZH_CN;
    }

    /** What was given, or empty. */
    static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
