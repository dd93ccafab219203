package org.citizenwindow.services.appointments;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.appointments.ReleaseHold;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;

/** {@code appointments.release {hold}}: gives a held slot back; always well. */
@Singleton
class ReleaseHandler implements CallHandler {
    private final ReleaseHold releaseHold;

    ReleaseHandler(ReleaseHold releaseHold) {
        this.releaseHold = releaseHold;
    }

    @Override
    public String service() {
        return "appointments.release";
    }

    @Override
    public CallResult handle(Request request) {
        new Arguments(request.arguments()).id("hold").ifPresent(releaseHold::release);
        return new CallResult.Ok(Map.of());
    }
}
