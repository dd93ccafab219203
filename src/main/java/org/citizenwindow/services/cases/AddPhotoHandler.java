package org.citizenwindow.services.cases;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.cases.CaseDraft;
import org.citizenwindow.cases.CaseRef;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.Handled;
import org.citizenwindow.cases.ReceiveInfo;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.OwnCases;
import org.citizenwindow.shared.MediaId;

/**
 * {@code cases.add_photo {number, photos, text?}}: adds pictures, or words the desk asked for, to the citizen's own case; gives
 * its {@code number}. Pictures it has already are no fault. Rejected {@code cases:unknown} and {@code cases:closed}.
 */
@Singleton
class AddPhotoHandler implements CallHandler {
    private final OwnCases ownCases;
    private final ReceiveInfo receiveInfo;

    AddPhotoHandler(OwnCases ownCases, ReceiveInfo receiveInfo) {
        this.ownCases = ownCases;
        this.receiveInfo = receiveInfo;
    }

    @Override
    public String service() {
        return "cases.add_photo";
    }

    @Override
    public CallResult handle(Request request) {
        Arguments arguments = new Arguments(request.arguments());
        Optional<CaseView> file =
                ownCases.find(request.conversation(), arguments.text("number"), request.now());
        if (file.isEmpty()) {
            return new CallResult.Rejected("cases:unknown", Map.of());
        }
        List<CaseDraft.Shot> shots =
                arguments.photos("photos").stream()
                        .map(photo -> new CaseDraft.Shot(photo.shot(), MediaId.parse(photo.ref())))
                        .toList();
        CallResult added =
                new CallResult.Ok(Map.of("number", new Value.Str(file.get().number().value())));
        return switch (receiveInfo.receive(
                CaseRef.of(file.get().number()), shots, arguments.text("text"))) {
            case Handled.Done done -> added;
            case Handled.Refused refused ->
                    refused.why().equals(ReceiveInfo.NOTHING_NEW)
                            ? added
                            : new CallResult.Rejected(refused.why().value(), Map.of());
            case Handled.Stale stale ->
                    throw new IllegalStateException("no version was given: " + file.get().number());
            case Handled.Unknown unknown -> new CallResult.Rejected("cases:unknown", Map.of());
        };
    }
}
