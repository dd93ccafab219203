package org.citizenwindow.services.accident;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.citizenwindow.cases.CaseDraft;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.dialog.CallResult;
import org.citizenwindow.dialog.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;

/** {@code accidents.emergency {what}}: puts a case of high priority before the desk at once; gives its {@code number}. */
@Singleton
class EmergencyHandler implements CallHandler {
    private final OpenCase openCase;

    EmergencyHandler(OpenCase openCase) {
        this.openCase = openCase;
    }

    @Override
    public String service() {
        return "accidents.emergency";
    }

    @Override
    public CallResult handle(Request request) {
        String what = new Arguments(request.arguments()).label("what");
        CaseView file =
                openCase.open(
                        new CaseDraft(
                                request.callId(),
                                CreateHandler.SERVICE,
                                CasePriority.HIGH,
                                request.conversation(),
                                request.citizen(),
                                Map.of("what", new CaseField.Words(what)),
                                List.of(),
                                request.openedAt(),
                                false));
        return new CallResult.Ok(Map.of("number", new Value.Str(file.number().value())));
    }
}
