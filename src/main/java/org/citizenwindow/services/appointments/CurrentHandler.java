package org.citizenwindow.services.appointments;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.appointments.BookingQueries;
import org.citizenwindow.appointments.BookingView;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.OwnCases;

/**
 * {@code appointments.current {number?}}: the appointment of the citizen's case; {@code found} is false when there is none still
 * to come.
 */
@Singleton
class CurrentHandler implements CallHandler {
    private final OwnCases ownCases;
    private final BookingQueries bookings;
    private final AppointmentWords words;

    CurrentHandler(OwnCases ownCases, BookingQueries bookings, AppointmentWords words) {
        this.ownCases = ownCases;
        this.bookings = bookings;
        this.words = words;
    }

    @Override
    public String service() {
        return "appointments.current";
    }

    @Override
    public CallResult handle(Request request) {
        String typed = new Arguments(request.arguments()).text("number");
        Optional<CaseView> file = ownCases.find(request.conversation(), typed, request.now());
        Optional<BookingView> booking =
                file.map(CaseView::number)
                        .flatMap(bookings::ofCase)
                        .filter(found -> found.start().isAfter(request.now()));
        Map<String, Value> values =
                new HashMap<>(
                        booking.map(found -> words.values(found, request.lang()))
                                .orElse(words.none()));
        values.put("found", new Value.Bool(booking.isPresent()));
        values.put("number", new Value.Str(file.map(found -> found.number().value()).orElse("")));
        return new CallResult.Ok(values);
    }
}
