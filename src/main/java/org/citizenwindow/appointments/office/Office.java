package org.citizenwindow.appointments.office;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.shared.LocalizedText;
import org.citizenwindow.shared.OpeningHours;
import org.citizenwindow.shared.WeekHours;

/**
 * The office as it is now.
 *
 * @param holidays days on which nobody is there: neither service hours nor appointments
 * @param serviceHours when each public service is open; a service that is not named always is
 * @param sites service points in the order of the file
 */
public record Office(
        LocalizedText name,
        ZoneId zone,
        Set<LocalDate> holidays,
        Map<String, WeekHours> serviceHours,
        List<Site> sites) {

    public Office {
        holidays = Set.copyOf(holidays);
        serviceHours = Map.copyOf(serviceHours);
        sites = List.copyOf(sites);
    }

    /** When a public service is open. */
    public OpeningHours hours(String service) {
        WeekHours week = serviceHours.get(service);
        return week == null ? OpeningHours.always(zone) : new OpeningHours(zone, week, holidays);
    }

    /** When a service point is open. */
    public OpeningHours hours(Site site) {
        return new OpeningHours(zone, site.hours(), holidays);
    }

    /** The service points that offer a public service. */
    public List<Site> sites(String service) {
        return sites.stream().filter(site -> site.services().contains(service)).toList();
    }

    /** A service point by its id. */
    public Optional<Site> site(String id) {
        return sites.stream().filter(site -> site.id().equals(id)).findFirst();
    }
}
