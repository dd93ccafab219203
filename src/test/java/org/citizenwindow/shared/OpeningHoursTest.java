package org.citizenwindow.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.shared.WeekHours.Span;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Span MORNING = new Span(9 * 60, 12 * 60);
    private static final Span AFTERNOON = new Span(13 * 60 + 30, 17 * 60);

    /** Monday and Tuesday with a lunch break, Saturday morning; Tuesday 2026-11-24 is a holiday. */
    private static final OpeningHours HOURS =
            new OpeningHours(
                    SHANGHAI,
                    new WeekHours(
                            Map.of(
                                    DayOfWeek.MONDAY, List.of(AFTERNOON, MORNING),
                                    DayOfWeek.TUESDAY, List.of(MORNING, AFTERNOON),
                                    DayOfWeek.SATURDAY, List.of(MORNING))),
                    Set.of(LocalDate.of(2026, 11, 24)));

    @Test
    void isOpen_withinASpan_endExcluded() {
        assertThat(HOURS.isOpen(at("2026-11-23T09:00"))).isTrue();
        assertThat(HOURS.isOpen(at("2026-11-23T11:59"))).isTrue();
        assertThat(HOURS.isOpen(at("2026-11-23T12:00"))).isFalse();
        assertThat(HOURS.isOpen(at("2026-11-22T10:00"))).isFalse();
    }

    @Test
    void isOpen_holiday_isClosed() {
        assertThat(HOURS.isOpen(at("2026-11-24T10:00"))).isFalse();
        assertThat(HOURS.on(LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test
    void nextOpen_overLunchHolidayAndClosedDays() {
        assertThat(HOURS.nextOpen(at("2026-11-23T10:00"))).contains(at("2026-11-23T10:00"));
        assertThat(HOURS.nextOpen(at("2026-11-23T12:10"))).contains(at("2026-11-23T13:30"));
        assertThat(HOURS.nextOpen(at("2026-11-23T17:00"))).contains(at("2026-11-28T09:00"));
    }

    @Test
    void nextOpen_neverOpen_isNone() {
        OpeningHours never = new OpeningHours(SHANGHAI, new WeekHours(Map.of()), Set.of());
        assertThat(never.nextOpen(at("2026-11-23T10:00"))).isEmpty();
        assertThat(never.plus(at("2026-11-23T10:00"), Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void plus_countsOpenTimeOnly() {
        assertThat(HOURS.plus(at("2026-11-23T11:50"), Duration.ofMinutes(30)))
                .contains(at("2026-11-23T13:50"));
        assertThat(HOURS.plus(at("2026-11-23T16:50"), Duration.ofMinutes(30)))
                .contains(at("2026-11-28T09:20"));
        assertThat(HOURS.plus(at("2026-11-22T03:00"), Duration.ZERO))
                .contains(at("2026-11-23T09:00"));
        assertThat(HOURS.plus(at("2026-11-23T11:30"), Duration.ofMinutes(30)))
                .contains(at("2026-11-23T12:00"));
    }

    @Test
    void between_isWhatPlusAdds() {
        assertThat(HOURS.between(at("2026-11-23T11:50"), at("2026-11-23T13:50")))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(HOURS.between(at("2026-11-23T16:50"), at("2026-11-28T09:20")))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(HOURS.between(at("2026-11-23T13:50"), at("2026-11-23T11:50")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void always_untilMidnight_runsOnIntoTheNextDay() {
        OpeningHours always = OpeningHours.always(SHANGHAI);
        assertThat(always.isOpen(at("2026-11-23T23:59"))).isTrue();
        assertThat(always.plus(at("2026-11-23T23:45"), Duration.ofMinutes(30)))
                .contains(at("2026-11-24T00:15"));
    }

    @Test
    void summerTime_wallClockCounts() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        OpeningHours nightly =
                new OpeningHours(berlin, WeekHours.daily(new Span(0, 6 * 60)), Set.of());
        LocalDate change = LocalDate.of(2026, 3, 29); // 02:00 does not exist
        Instant midnight = change.atStartOfDay(berlin).toInstant();
        assertThat(nightly.between(midnight, midnight.plus(Duration.ofHours(23))))
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void week_overlappingSpans_areRefused() {
        assertThatThrownBy(
                        () ->
                                WeekHours.daily(
                                        new Span(9 * 60, 12 * 60), new Span(11 * 60, 13 * 60)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(600, 600)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
