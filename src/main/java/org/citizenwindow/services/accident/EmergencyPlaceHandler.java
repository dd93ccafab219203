package org.citizenwindow.services.accident;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CaseRef;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.Handled;
import org.citizenwindow.cases.LocateCase;
import org.citizenwindow.cases.ReceiveInfo;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.OwnCases;

/**
 * {@code accidents.emergency_place {number, place, what?}}: puts where it is on the citizen's own emergency; gives its {@code
 * number}. Without a number, because {@code accidents.emergency} could not be had, the case is opened now. Rejected {@code
 * cases:unknown} and {@code cases:closed}.
 */
@Singleton
class EmergencyPlaceHandler implements CallHandler {
    private final Emergencies emergencies;
    private final OwnCases ownCases;
    private final LocateCase locateCase;

    EmergencyPlaceHandler(Emergencies emergencies, OwnCases ownCases, LocateCase locateCase) {
        this.emergencies = emergencies;
        this.ownCases = ownCases;
        this.locateCase = locateCase;
    }

    @Override
    public String service() {
        return "accidents.emergency_place";
    }

    @Override
    public CallResult handle(Request request) {
        Arguments arguments = new Arguments(request.arguments());
        CaseField.Place place =
                arguments
                        .place("place")
                        .map(CreateHandler::field)
                        .orElseGet(() -> new CaseField.Place(arguments.text("place"), false, 0, 0));
        String number = arguments.text("number");
        if (number.isEmpty()) {
            return kept(emergencies.open(request, Optional.of(place)));
        }
        Optional<CaseView> file = ownCases.find(request.conversation(), number, request.now());
        if (file.isEmpty()) {
            return new CallResult.Rejected("cases:unknown", Map.of());
        }
        return switch (locateCase.locate(CaseRef.of(file.get().number()), place)) {
            case Handled.Done done -> kept(done.view());
            case Handled.Refused refused ->
                    refused.why().equals(ReceiveInfo.NOTHING_NEW)
                            ? kept(refused.current())
                            : new CallResult.Rejected(refused.why().value(), Map.of());
            case Handled.Stale stale ->
                    throw new IllegalStateException("no version was given: " + file.get().number());
            case Handled.Unknown unknown -> new CallResult.Rejected("cases:unknown", Map.of());
        };
    }

    private static CallResult kept(CaseView file) {
        return new CallResult.Ok(Map.of("number", new Value.Str(file.number().value())));
    }
}
