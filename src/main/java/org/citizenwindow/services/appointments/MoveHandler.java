package org.citizenwindow.services.appointments;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.appointments.BookSlot;
import org.citizenwindow.appointments.Booking;
import org.citizenwindow.appointments.MoveBooking;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.OwnCases;

/**
 * {@code appointments.move {number, slot}}: books the held slot in place of the case's appointment, or as its first. Rejected
 * {@code cases:unknown}, {@code cases:closed}, {@code appointments:hold_expired}, {@code appointments:slot_taken} with what is
 * free near it.
 */
@Singleton
class MoveHandler implements CallHandler {
    private final OwnCases ownCases;
    private final MoveBooking moveBooking;
    private final AppointmentWords words;

    MoveHandler(OwnCases ownCases, MoveBooking moveBooking, AppointmentWords words) {
        this.ownCases = ownCases;
        this.moveBooking = moveBooking;
        this.words = words;
    }

    @Override
    public String service() {
        return "appointments.move";
    }

    @Override
    public CallResult handle(Request request) {
        Arguments arguments = new Arguments(request.arguments());
        Optional<CaseView> file =
                ownCases.find(request.conversation(), arguments.text("number"), request.now());
        Optional<UUID> hold = arguments.id("slot");
        if (file.isEmpty()) {
            return new CallResult.Rejected("cases:unknown", Map.of());
        }
        if (file.get().status() == CaseStatus.CLOSED) {
            return new CallResult.Rejected("cases:closed", Map.of());
        }
        if (hold.isEmpty()) {
            return new CallResult.Rejected(BookSlot.HOLD_EXPIRED.value(), Map.of());
        }
        return switch (moveBooking.move(file.get().number(), hold.get(), "citizen")) {
            case Booking.Booked booked -> {
                Map<String, Value> values =
                        new HashMap<>(words.values(booked.view(), request.lang()));
                values.put("number", new Value.Str(file.get().number().value()));
                values.put("appointment", values.get("label"));
                yield new CallResult.Ok(values);
            }
            case Booking.SlotTaken taken ->
                    words.taken(taken.nearby(), file.get().service(), request.lang());
            case Booking.Refused refused ->
                    new CallResult.Rejected(refused.why().value(), Map.of());
        };
    }
}
