package org.citizenwindow.dialog.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.time.Bias;
import org.citizenwindow.dialog.time.Reading;
import org.citizenwindow.dialog.value.Value;

/**
 * Answers to "from when to when": two times, a part of a day, whole days; always read back. One time alone is asked on, for it
 * may be either end.
 */
public final class Periods {
    private static final String PAST = "common.reject_period_past";
    private static final String FUTURE = "common.reject_period_future";

    private Periods() {}

    static Understanding read(SlotType.Period type, Heard heard) {
        Bias bias = type.to().isPositive() ? Bias.FUTURE : Bias.PAST;
        Optional<Reading> reading = Moments.reading(heard, bias);
        if (reading.isEmpty()) {
            return new Unknown();
        }
        return switch (reading.get()) {
            case Reading.Between(LocalDateTime from, LocalDateTime to) ->
                    within(type, heard, from, to);
            case Reading.On(LocalDate day) -> days(type, heard, day, day);
            case Reading.Days(LocalDate from, LocalDate to) -> days(type, heard, from, to);
            case Reading.At ignored -> new Rejected("common.reject_period_one");
            case Reading.Impossible ignored -> new Rejected("common.reject_period_impossible");
            case Reading.Several ignored -> Unclear.without("common.reject_period_several");
        };
    }

    private static Understanding days(
            SlotType.Period type, Heard heard, LocalDate from, LocalDate to) {
        return within(type, heard, from.atStartOfDay(), to.plusDays(1).atStartOfDay());
    }

    private static Understanding within(
            SlotType.Period type, Heard heard, LocalDateTime from, LocalDateTime to) {
        Value.Period period =
                new Value.Period(
                        from.atZone(heard.zone()).toInstant(), to.atZone(heard.zone()).toInstant());
        return outside(type, period, heard.now(), heard.zone())
                .<Understanding>map(Rejected::new)
                .orElseGet(() -> new Repaired(period));
    }

    /** Whether a period is one that a question takes. */
    public static boolean fits(
            SlotType.Period type, Value.Period period, Instant now, ZoneId zone) {
        return outside(type, period, now, zone).isEmpty();
    }

    private static Optional<String> outside(
            SlotType.Period type, Value.Period period, Instant now, ZoneId zone) {
        Instant last = now.plus(type.to());
        Instant end = LocalDate.ofInstant(last, zone).plusDays(1).atStartOfDay(zone).toInstant();
        if (!period.to().isAfter(now.plus(type.from()))) {
            return Optional.of(PAST);
        }
        return !period.from().isBefore(last) || period.to().isAfter(end)
                ? Optional.of(FUTURE)
                : Optional.empty();
    }
}
