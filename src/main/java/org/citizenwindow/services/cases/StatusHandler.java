package org.citizenwindow.services.cases;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.citizenwindow.appointments.BookingQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.dialog.CallResult;
import org.citizenwindow.dialog.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.OwnCases;
import org.citizenwindow.services.appointments.AppointmentWords;
import org.citizenwindow.shared.Lang;

/**
 * {@code cases.status {number?}}: whether the citizen has such a case ({@code found}), its {@code number}, {@code status_text},
 * day {@code opened}, {@code appointment}, {@code site_name}, {@code site_address}. Without a number, the case that matters most.
 */
@Singleton
class StatusHandler implements CallHandler {
    private final OwnCases ownCases;
    private final BookingQueries bookings;
    private final CaseWords words;
    private final AppointmentWords appointmentWords;

    StatusHandler(
            OwnCases ownCases,
            BookingQueries bookings,
            CaseWords words,
            AppointmentWords appointmentWords) {
        this.ownCases = ownCases;
        this.bookings = bookings;
        this.words = words;
        this.appointmentWords = appointmentWords;
    }

    @Override
    public String service() {
        return "cases.status";
    }

    @Override
    public CallResult handle(Request request) {
        String number = new Arguments(request.arguments()).text("number");
        return new CallResult.Ok(
                ownCases.find(request.conversation(), number, request.now())
                        .map(file -> values(file, request.lang()))
                        .orElse(Map.of("found", new Value.Bool(false))));
    }

    private Map<String, Value> values(CaseView file, Lang lang) {
        Map<String, Value> values =
                new HashMap<>(
                        bookings.ofCase(file.number())
                                .map(booking -> appointmentWords.values(booking, lang))
                                .orElse(appointmentWords.none()));
        values.put("appointment", values.remove("label"));
        values.put("found", new Value.Bool(true));
        values.put("number", new Value.Str(file.number().value()));
        values.put("status_text", new Value.Str(words.status(file, lang)));
        values.put("opened", new Value.Str(words.opened(file, lang)));
        return values;
    }
}
