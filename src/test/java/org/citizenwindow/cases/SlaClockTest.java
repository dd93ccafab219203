package org.citizenwindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.citizenwindow.shared.OpeningHours;
import org.citizenwindow.shared.WeekHours;
import org.citizenwindow.shared.WeekHours.Span;
import org.junit.jupiter.api.Test;

class SlaClockTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final OpeningHours HOURS =
            new OpeningHours(ZONE, WeekHours.daily(new Span(7 * 60 + 30, 19 * 60 + 30)), Set.of());
    private static final SlaClock CLOCK =
            new SlaClock(Duration.ofMinutes(30), Duration.ofHours(24));

    @Test
    void firstAnswer_duringHours_isHalfAnHourLater() {
        assertThat(CLOCK.firstAnswerDue(CasePriority.NORMAL, at("2026-11-23T10:00"), HOURS))
                .contains(at("2026-11-23T10:30"));
    }

    @Test
    void firstAnswer_nearClosing_goesOnNextMorning() {
        assertThat(CLOCK.firstAnswerDue(CasePriority.NORMAL, at("2026-11-23T19:20"), HOURS))
                .contains(at("2026-11-24T07:50"));
    }

    @Test
    void firstAnswer_high_isDueAtOnce_evenAtNight() {
        assertThat(CLOCK.firstAnswerDue(CasePriority.HIGH, at("2026-11-23T02:00"), HOURS))
                .contains(at("2026-11-23T02:00"));
    }

    @Test
    void closing_isTwoServiceDaysAfterAcceptance() {
        assertThat(CLOCK.closingDue(at("2026-11-23T10:00"), HOURS))
                .contains(at("2026-11-25T10:00"));
    }

    @Test
    void stoppedOverNight_hasAsMuchLeftAsBefore() {
        Instant due = at("2026-11-23T10:30");
        Duration left = SlaClock.stop(due, at("2026-11-23T10:20"), HOURS);
        assertThat(left).isEqualTo(Duration.ofMinutes(10));
        assertThat(SlaClock.resume(left, at("2026-11-23T23:00"), HOURS))
                .contains(at("2026-11-24T07:40"));
    }

    @Test
    void stoppedLate_hasNothingLeft() {
        Duration left = SlaClock.stop(at("2026-11-23T10:30"), at("2026-11-23T11:00"), HOURS);
        assertThat(left).isZero();
        assertThat(SlaClock.resume(left, at("2026-11-23T11:30"), HOURS))
                .contains(at("2026-11-23T11:30"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
