package org.citizenwindow.staff.layout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.citizenwindow.shared.Lang;

/** Says moments and lengths of time as one reads them off at a glance, on the office's clock. */
public final class TimeWords {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** From here on minutes tell nothing. */
    private static final int COARSE_HOURS = 6;

    private final LayoutMessages words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekday;
    private final ZonedDateTime now;

    public TimeWords(Lang lang, ZoneId zone, Instant now) {
        Locale locale = lang == Lang.ZH_CN ? Locale.SIMPLIFIED_CHINESE : Locale.UK;
        this.words = Bundles.in(LayoutMessages.class, lang);
        this.day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        this.weekday = DateTimeFormatter.ofPattern("EEE", locale);
        this.now = now.atZone(zone);
    }

    /** {@code 18:04} today, {@code 21 Nov 18:04} on another day. */
    public String at(Instant moment) {
        ZonedDateTime local = moment.atZone(now.getZone());
        String clock = CLOCK.format(local);
        return local.toLocalDate().equals(now.toLocalDate())
                ? clock
                : day.format(local) + ' ' + clock;
    }

    /** {@code Mon 23 Nov 09:00}: for appointments. */
    public String on(Instant moment) {
        ZonedDateTime local = moment.atZone(now.getZone());
        return weekday.format(local) + ' ' + day.format(local) + ' ' + CLOCK.format(local);
    }

    /** {@code 25 min}, {@code 2 h 5 min}, {@code 3 d}; less than a minute is said as such. */
    public String span(Duration length) {
        long minutes = length.abs().toMinutes();
        if (minutes == 0) {
            return words.lessThanAMinute();
        }
        if (minutes < 60) {
            return words.minutes(minutes);
        }
        long hours = minutes / 60;
        if (hours < 48) {
            return minutes % 60 == 0 || hours >= COARSE_HOURS
                    ? words.hours(hours)
                    : words.hoursMinutes(hours, minutes % 60);
        }
        return words.days(hours / 24);
    }

    /** How long ago. */
    public String since(Instant moment) {
        return span(Duration.between(moment, now.toInstant()));
    }

    /** {@code in 25 min}, or {@code 10 min late}. */
    public String until(Instant moment) {
        Duration left = Duration.between(now.toInstant(), moment);
        return left.isNegative() ? words.late(span(left)) : words.in(span(left));
    }
}
