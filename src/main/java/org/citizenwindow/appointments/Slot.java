package org.citizenwindow.appointments;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A stretch of time at a service point for which one can come.
 *
 * @param localStart the beginning as people read it off the wall there
 * @param capacity visits at the same time
 */
public record Slot(
        String siteId, LocalDateTime localStart, Instant start, Instant end, int capacity) {

    /** Its name for machines: {@code tianhe|2026-11-23T09:00}. */
    public SlotId id() {
        return new SlotId(siteId, localStart);
    }

    /** Names a slot: a service point and a local time to the minute. */
    public record SlotId(String siteId, LocalDateTime localStart) {
        /** Reads back {@link #toString}; empty for anything else. */
        public static Optional<SlotId> parse(String text) {
            int bar = text.indexOf('|');
            if (bar <= 0) {
                return Optional.empty();
            }
            try {
                LocalDateTime start = LocalDateTime.parse(text.substring(bar + 1));
                return Optional.of(new SlotId(text.substring(0, bar), start));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return siteId + '|' + localStart;
        }
    }
}
