package org.citizenwindow.services.cases;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.cases.AmendCase;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CaseRef;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.Handled;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.OwnCases;

/**
 * {@code cases.amend {number, field, <field>}}: corrects the field of that name in the citizen's own case, with the value of the
 * argument of the same name; gives its {@code number}. Rejected {@code cases:unknown}, {@code cases:closed}, {@code
 * cases:not_stated} and {@code cases:nothing_new}.
 */
@Singleton
class AmendHandler implements CallHandler {
    private final OwnCases ownCases;
    private final AmendCase amendCase;

    AmendHandler(OwnCases ownCases, AmendCase amendCase) {
        this.ownCases = ownCases;
        this.amendCase = amendCase;
    }

    @Override
    public String service() {
        return "cases.amend";
    }

    @Override
    public CallResult handle(Request request) {
        Arguments arguments = new Arguments(request.arguments());
        Optional<CaseView> file =
                ownCases.find(request.conversation(), arguments.text("number"), request.now());
        if (file.isEmpty()) {
            return new CallResult.Rejected("cases:unknown", Map.of());
        }
        String name = arguments.text("field");
        Optional<CaseField> value =
                Optional.ofNullable(file.get().fields().get(name))
                        .flatMap(stated -> CaseFields.like(stated, arguments, name));
        if (value.isEmpty()) {
            return new CallResult.Rejected(AmendCase.NOT_STATED.value(), Map.of());
        }
        return switch (amendCase.amend(CaseRef.of(file.get().number()), name, value.get())) {
            case Handled.Done done ->
                    new CallResult.Ok(Map.of("number", new Value.Str(file.get().number().value())));
            case Handled.Refused refused ->
                    new CallResult.Rejected(refused.why().value(), Map.of());
            case Handled.Stale stale ->
                    throw new IllegalStateException("no version was given: " + file.get().number());
            case Handled.Unknown unknown -> new CallResult.Rejected("cases:unknown", Map.of());
        };
    }
}
