package org.citizenwindow.services.appointments;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.appointments.CancelBooking;
import org.citizenwindow.appointments.Cancelling;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.OwnCases;

/**
 * {@code appointments.cancel {number?}}: gives the case's appointment back. Rejected {@code cases:unknown}, and {@code
 * appointments:none} when there is none.
 */
@Singleton
class CancelHandler implements CallHandler {
    private final OwnCases ownCases;
    private final CancelBooking cancelBooking;

    CancelHandler(OwnCases ownCases, CancelBooking cancelBooking) {
        this.ownCases = ownCases;
        this.cancelBooking = cancelBooking;
    }

    @Override
    public String service() {
        return "appointments.cancel";
    }

    @Override
    public CallResult handle(Request request) {
        String typed = new Arguments(request.arguments()).text("number");
        Optional<CaseView> file = ownCases.find(request.conversation(), typed, request.now());
        if (file.isEmpty()) {
            return new CallResult.Rejected("cases:unknown", Map.of());
        }
        return switch (cancelBooking.cancel(file.get().number(), "citizen")) {
            case Cancelling.Cancelled cancelled ->
                    new CallResult.Ok(Map.of("number", new Value.Str(file.get().number().value())));
            case Cancelling.NothingBooked nothing ->
                    new CallResult.Rejected("appointments:none", Map.of());
        };
    }
}
