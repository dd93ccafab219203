package org.citizenwindow.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.appointments.office.Office;
import org.citizenwindow.appointments.office.Site;
import org.citizenwindow.shared.LocalizedText;
import org.citizenwindow.shared.WeekHours;
import org.citizenwindow.shared.WeekHours.Span;
import org.junit.jupiter.api.Test;

class SlotCalendarTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SlotCalendar CALENDAR = new SlotCalendar(Duration.ofMinutes(30));

    /** Monday and Tuesday 09:00–10:40 and 23:00–24:00; Tuesday 2026-11-24 is a holiday. */
    private static final Site SITE =
            new Site(
                    "tianhe",
                    LocalizedText.of("a", "a", "a"),
                    LocalizedText.of("b", "b", "b"),
                    Optional.empty(),
                    Set.of("accident"),
                    new Site.SlotPlan(30, 2, 8),
                    new WeekHours(
                            Map.of(
                                    DayOfWeek.MONDAY,
                                    List.of(new Span(540, 640), new Span(23 * 60, 24 * 60)),
                                    DayOfWeek.TUESDAY,
                                    List.of(new Span(540, 640)))));

    private static final Office OFFICE =
            new Office(
                    LocalizedText.of("c", "c", "c"),
                    ZONE,
                    Set.of(LocalDate.of(2026, 11, 24)),
                    Map.of(),
                    List.of(SITE));

    @Test
    void slots_areCutFromTheBeginning_restTooShortIsNone() {
        assertThat(starts("2026-11-22T12:00", 5))
                .containsExactly(
                        "2026-11-23T09:00",
                        "2026-11-23T09:30",
                        "2026-11-23T10:00",
                        "2026-11-23T23:00",
                        "2026-11-23T23:30");
    }

    @Test
    void slots_lastOfTheDay_endsAtMidnight() {
        Slot last =
                CALENDAR.find(OFFICE, SITE, at("2026-11-23T23:30"), now("2026-11-22T12:00"))
                        .orElseThrow();
        assertThat(last.end()).isEqualTo(now("2026-11-24T00:00"));
        assertThat(last.id()).hasToString("tianhe|2026-11-23T23:30");
    }

    @Test
    void slots_holidayAndBeyondTheLastDay_areNone() {
        assertThat(starts("2026-11-22T12:00", 99))
                .noneMatch(start -> start.startsWith("2026-11-24"))
                .contains("2026-11-30T09:00")
                .noneMatch(start -> start.startsWith("2026-12-01"));
    }

    @Test
    void slots_pastAndWithinTheLeadTime_areNone() {
        assertThat(starts("2026-11-23T09:00", 1)).containsExactly("2026-11-23T09:30");
        assertThat(starts("2026-11-23T09:01", 1)).containsExactly("2026-11-23T10:00");
    }

    @Test
    void find_notABeginning_isNone() {
        assertThat(CALENDAR.find(OFFICE, SITE, at("2026-11-23T09:10"), now("2026-11-22T12:00")))
                .isEmpty();
    }

    @Test
    void slotId_readsBack() {
        Slot.SlotId id = new Slot.SlotId("tianhe", at("2026-11-23T09:00"));
        assertThat(Slot.SlotId.parse(id.toString())).contains(id);
        assertThat(Slot.SlotId.parse("tianhe|tomorrow")).isEmpty();
        assertThat(Slot.SlotId.parse("2026-11-23T09:00")).isEmpty();
    }

    private static List<String> starts(String now, int most) {
        return CALENDAR.slots(OFFICE, SITE, now(now)).stream()
                .limit(most)
                .map(slot -> slot.localStart().toString())
                .toList();
    }

    private static LocalDateTime at(String local) {
        return LocalDateTime.parse(local);
    }

    private static Instant now(String local) {
        return at(local).atZone(ZONE).toInstant();
    }
}
