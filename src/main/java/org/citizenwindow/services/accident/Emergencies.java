package org.citizenwindow.services.accident;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.cases.CaseDraft;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseRef;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.LocateCase;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;

/** A citizen's emergencies: cases of high priority, put before the desk at once, and where they are. */
@Singleton
public class Emergencies {
    /** For so long a pin that answers no question belongs to the emergency that is open. */
    private static final Duration PINS = Duration.ofHours(12);

    private static final int LOOK_BACK = 20;

    private final OpenCase openCase;
    private final LocateCase locateCase;
    private final CaseQueries cases;

    Emergencies(OpenCase openCase, LocateCase locateCase, CaseQueries cases) {
        this.openCase = openCase;
        this.locateCase = locateCase;
        this.cases = cases;
    }

    /** Opens the case of a call that tells {@code what} happened. */
    CaseView open(CallHandler.Request request, Optional<CaseField.Place> place) {
        Map<String, CaseField> fields = new LinkedHashMap<>();
        fields.put("what", new CaseField.Words(new Arguments(request.arguments()).label("what")));
        place.ifPresent(known -> fields.put(LocateCase.PLACE, known));
        return openCase.open(
                new CaseDraft(
                        request.callId(),
                        CreateHandler.SERVICE,
                        CasePriority.HIGH,
                        request.conversation(),
                        request.citizen(),
                        fields,
                        List.of(),
                        request.openedAt(),
                        false));
    }

    /** The open emergency a pin of this citizen belongs to when nothing is asked: the latest of the last hours. */
    public Optional<CaseNumber> open(ConversationKey citizen, Instant now) {
        return latest(citizen, now).map(CaseView::number);
    }

    /**
     * A pin came while a person answers or another question is open: an emergency without a place gets it, one with a place
     * keeps it, since nobody said that the pin is meant for it.
     */
    public void pinned(ConversationKey citizen, CaseField.Place place, Instant now) {
        latest(citizen, now)
                .filter(file -> !file.fields().containsKey(LocateCase.PLACE))
                .ifPresent(file -> locateCase.locate(CaseRef.of(file.number()), place));
    }

    private Optional<CaseView> latest(ConversationKey citizen, Instant now) {
        return cases.ofConversation(citizen, LOOK_BACK).stream()
                .filter(file -> file.service().equals(CreateHandler.SERVICE))
                .filter(file -> file.priority() == CasePriority.HIGH)
                .filter(file -> file.status() != CaseStatus.CLOSED)
                .filter(file -> file.times().openedAt().plus(PINS).isAfter(now))
                .findFirst();
    }
}
