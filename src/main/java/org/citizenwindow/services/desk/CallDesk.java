package org.citizenwindow.services.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.citizenwindow.cases.CaseDraft;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;

/**
 * Brings a conversation to the desk as a case of the service {@value #SERVICE}, so that it stands in the same queue, with the
 * same clock and history, as everything else that waits.
 */
@Singleton
public class CallDesk {
    public static final String SERVICE = "desk";

    /** The engine's queue for danger: there the flow that follows opens the case, with its number for the citizen. */
    private static final String EMERGENCY = "emergency";

    private static final int LOOK_BACK = 20;

    @Inject OpenCase openCase;
    @Inject CaseQueries cases;

    /** Opens a case for the desk, unless one is open already for this conversation. */
    public void call(
            ConversationKey conversation,
            CitizenId citizen,
            String queue,
            boolean urgent,
            Instant firstMessageAt,
            String callId) {
        boolean waits =
                cases.ofConversation(conversation, LOOK_BACK).stream()
                        .anyMatch(
                                view ->
                                        view.service().equals(SERVICE)
                                                && view.status() != CaseStatus.CLOSED);
        if (queue.equals(EMERGENCY) || waits) {
            return;
        }
        openCase.open(
                new CaseDraft(
                        callId,
                        SERVICE,
                        urgent ? CasePriority.HIGH : CasePriority.NORMAL,
                        conversation,
                        citizen,
                        Map.of(),
                        List.of(),
                        firstMessageAt,
                        false));
    }
}
