package org.citizenwindow.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.appointments.office.Office;
import org.citizenwindow.appointments.office.Site;
import org.citizenwindow.shared.OpeningHours;
import org.citizenwindow.shared.WeekHours.Span;

/**
 * Which slots there are, whether free or not: every opening span of a service point is cut into visits from its beginning; a
 * rest too short for a visit is none. No slot begins in the past or sooner than the lead time, none after the last day.
 *
 * @param leadTime how long before its beginning a slot can still be had
 */
public record SlotCalendar(Duration leadTime) {

    /** The slots of a service point that can be had from now on, in order of time. */
    public List<Slot> slots(Office office, Site site, Instant now) {
        List<Slot> slots = new ArrayList<>();
        LocalDate today = now.atZone(office.zone()).toLocalDate();
        for (int ahead = 0; ahead <= site.slots().daysAhead(); ahead++) {
            for (Slot slot : onDay(office, site, today.plusDays(ahead))) {
                if (!slot.start().isBefore(now.plus(leadTime))) {
                    slots.add(slot);
                }
            }
        }
        return slots;
    }

    /** The slot of this name; empty when the service point has none there, or it can no longer or not yet be had. */
    public Optional<Slot> find(Office office, Site site, LocalDateTime start, Instant now) {
        return slots(office, site, now).stream()
                .filter(slot -> slot.localStart().equals(start))
                .findFirst();
    }

    private static List<Slot> onDay(Office office, Site site, LocalDate day) {
        OpeningHours hours = office.hours(site);
        int minutes = site.slots().minutes();
        List<Slot> slots = new ArrayList<>();
        for (Span span : hours.on(day)) {
            for (int from = span.from(); from + minutes <= span.to(); from += minutes) {
                LocalDateTime start = day.atTime(from / 60, from % 60);
                Instant begins = start.atZone(office.zone()).toInstant();
                slots.add(
                        new Slot(
                                site.id(),
                                start,
                                begins,
                                begins.plus(Duration.ofMinutes(minutes)),
                                site.slots().capacity()));
            }
        }
        return slots;
    }
}
