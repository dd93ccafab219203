package org.citizenwindow.services.accident;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.CallHandler;

/** {@code accidents.emergency {what}}: puts a case of high priority before the desk at once; gives its {@code number}. */
@Singleton
class EmergencyHandler implements CallHandler {
    private final Emergencies emergencies;

    EmergencyHandler(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public String service() {
        return "accidents.emergency";
    }

    @Override
    public CallResult handle(Request request) {
        CaseView file = emergencies.open(request, Optional.empty());
        return new CallResult.Ok(Map.of("number", new Value.Str(file.number().value())));
    }
}
