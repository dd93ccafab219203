package org.citizenwindow.appointments.office;

import java.util.Optional;
import java.util.Set;
import org.citizenwindow.shared.LocalizedText;
import org.citizenwindow.shared.WeekHours;

/**
 * A service point.
 *
 * @param id stable, in booking rows and addresses: {@code [a-z0-9-]}
 * @param services the public services one can come for
 */
public record Site(
        String id,
        LocalizedText name,
        LocalizedText address,
        Optional<Point> location,
        Set<String> services,
        SlotPlan slots,
        WeekHours hours) {

    public Site {
        services = Set.copyOf(services);
    }

    /** A place in degrees. */
    public record Point(double latitude, double longitude) {}

    /**
     * How visits are cut.
     *
     * @param minutes length of a visit
     * @param capacity visits at the same time
     * @param daysAhead how far ahead one can book, today being 0
     */
    public record SlotPlan(int minutes, int capacity, int daysAhead) {}
}
