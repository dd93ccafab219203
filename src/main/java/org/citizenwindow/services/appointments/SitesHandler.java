package org.citizenwindow.services.appointments;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.appointments.office.Site;
import org.citizenwindow.dialog.CallResult;
import org.citizenwindow.dialog.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.Words;
import org.citizenwindow.shared.Lang;

/** {@code appointments.sites {service}}: the service points that offer it, as {@code options}. */
@Singleton
class SitesHandler implements CallHandler {
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
        return new CallResult.Ok(
                Map.of(
                        "options",
                        new Value.Many(
                                offices.office().sites(service).stream()
                                        .<Value>map(
                                                site ->
                                                        new Value.Choice(
                                                                site.id(),
                                                                label(site, request.lang())))
                                        .toList())));
    }

    private static String label(Site site, Lang lang) {
        return Words.in(lang)
                .text(
                        "site",
                        Map.of("name", site.name().in(lang), "address", site.address().in(lang)));
    }
}
