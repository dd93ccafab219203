package org.citizenwindow.services.appointments;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.appointments.office.Site;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.Words;
import org.citizenwindow.shared.Lang;

/**
 * {@code appointments.sites {service, place?}}: the service points that offer it, as {@code options}. Of a place that is known on
 * the map the nearest stands first and is named as {@code nearest}; points without a place on the map stand last.
 */
@Singleton
class SitesHandler implements CallHandler {
    /** Metres to a degree of latitude, and to one of longitude at the equator. */
    private static final double DEGREE = 111_195;

    private final OfficeQueries offices;

    SitesHandler(OfficeQueries offices) {
        this.offices = offices;
    }

    @Override
    public String service() {
        return "appointments.sites";
    }

    @Override
    public CallResult handle(Request request) {
        String service = new Arguments(request.arguments()).text("service");
        List<Site> sites = offices.office().sites(service);
        Optional<Value.Place> place =
                Optional.ofNullable(request.arguments().get("place"))
                        .filter(Value.Place.class::isInstance)
                        .map(Value.Place.class::cast)
                        .filter(Value.Place::pinned);
        Map<String, Value> values = new HashMap<>();
        if (place.isPresent()) {
            sites =
                    sites.stream()
                            .sorted(Comparator.comparingDouble(site -> metres(site, place.get())))
                            .toList();
            sites.stream()
                    .findFirst()
                    .filter(site -> site.location().isPresent())
                    .ifPresent(site -> values.put("nearest", new Value.Str(site.id())));
        }
        values.put(
                "options",
                new Value.Many(
                        sites.stream()
                                .<Value>map(
                                        site ->
                                                new Value.Choice(
                                                        site.id(), label(site, request.lang())))
                                .toList()));
        return new CallResult.Ok(values);
    }

    /** As the crow flies, on a plane: good enough to tell which of a city's service points is nearer. */
    private static double metres(Site site, Value.Place place) {
        return site.location()
                .map(
                        point -> {
                            double north = point.latitude() - place.latitude();
                            double narrow = Math.cos(Math.toRadians(place.latitude()));
                            double east = (point.longitude() - place.longitude()) * narrow;
                            return DEGREE * Math.hypot(north, east);
                        })
                .orElse(Double.MAX_VALUE);
    }

    private static String label(Site site, Lang lang) {
        return Words.in(lang)
                .text(
                        "site",
                        Map.of("name", site.name().in(lang), "address", site.address().in(lang)));
    }
}
