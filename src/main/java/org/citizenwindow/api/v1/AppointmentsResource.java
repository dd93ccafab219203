package org.citizenwindow.api.v1;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.citizenwindow.appointments.BookingQueries;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.Lang;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Appointments for other systems, e.g. the desk's queue display. */
@Path("/api/v1/appointments")
@Needs(Scope.CASES_READ)
@Tag(name = "Appointments")
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentsResource {
    private static final ErrorCode SITE = new ErrorCode("appointments:site_unknown");
    private static final Duration USUAL = Duration.ofDays(7);

    private final BookingQueries bookings;
    private final OfficeQueries offices;
    private final ApiForms forms;
    private final Clock clock;

    AppointmentsResource(
            BookingQueries bookings, OfficeQueries offices, ApiForms forms, Clock clock) {
        this.bookings = bookings;
        this.offices = offices;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Booked and cancelled appointments in order of time",
            description = "Without from and to: seven days from the beginning of today.")
    @APIResponse(responseCode = "200", description = "A page of appointments")
    @APIResponse(responseCode = "404", description = "appointments:site_unknown")
    public ApiList<ApiAppointment> list(
            @Parameter(description = "A service point", example = "tianhe") @QueryParam("site")
                    String site,
            @Parameter(description = "First beginning, a time or a date", example = "2026-11-23")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "Excluded; a time or a date", example = "2026-11-24")
                    @QueryParam("to")
                    String to,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
                    String cursor,
            @QueryParam("limit") @DefaultValue(ApiList.LIMIT) int limit,
            @Context HttpHeaders headers) {
        String siteId = Asked.text(site);
        if (!siteId.isEmpty() && offices.office().site(siteId).isEmpty()) {
            throw Refusal.notFound(SITE, "there is no service point of this id");
        }
        ZoneId zone = offices.office().zone();
        Instant today = clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Instant first = Asked.moment("from", from, today, zone);
        Instant end = Asked.moment("to", to, first.plus(USUAL), zone);
        if (!first.isBefore(end)) {
            throw Refusal.parameter("to", "a time after from");
        }
        Lang lang = Asked.lang(headers.getAcceptableLanguages());
        return ApiList.of(
                bookings.between(siteId, first, end, Asked.text(cursor), ApiList.limit(limit))
                        .map(booking -> forms.appointment(booking, lang)));
    }
}
