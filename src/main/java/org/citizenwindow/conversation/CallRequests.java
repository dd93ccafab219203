package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.call.LateTerms;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.ConversationJson;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;

/** What is asked of a back end, sealed while it waits. Of an anonymous flow it holds the pseudonym and nothing else. */
@Singleton
class CallRequests {
    private static final String LINE = "\n";
    private static final int PARTS = 6;

    @Inject Vault vault;
    @Inject ConversationJson json;

    String seal(CallHandler.Request request) {
        return vault.sealText(
                String.join(
                        LINE,
                        List.of(
                                request.callId(),
                                request.conversation().value(),
                                request.citizen().value().toString(),
                                request.lang().tag(),
                                request.openedAt().toString(),
                                json.writeValues(request.arguments()))));
    }

    CallHandler.Request open(String sealed, Instant now) {
        String[] parts = vault.openText(sealed).split(LINE, PARTS);
        return new CallHandler.Request(
                parts[0],
                ConversationKey.parse(parts[1]),
                new CitizenId(UUID.fromString(parts[2])),
                Lang.of(parts[3]).orElseThrow(),
                Instant.parse(parts[4]),
                now,
                json.readValues(parts[5]));
    }

    /** Whether an answer fits into a conversation: who is beyond the machine does not decide how large that grows. */
    boolean fits(CallResult result) {
        Map<String, Value> values =
                switch (result) {
                    case CallResult.Ok ok -> ok.values();
                    case CallResult.Rejected rejected -> rejected.values();
                    case CallResult.Unavailable ignored -> Map.of();
                };
        return json.writeValues(values).length() <= Limits.ANSWER;
    }

    /** The request that undoes this one: an id of its own, and the one it is about. */
    static CallHandler.Request undoing(CallHandler.Request request) {
        Map<String, Value> arguments = new HashMap<>(request.arguments());
        arguments.put(LateTerms.CALL, new Value.Str(request.callId()));
        return new CallHandler.Request(
                request.callId() + ":undo",
                request.conversation(),
                request.citizen(),
                request.lang(),
                request.openedAt(),
                request.now(),
                arguments);
    }
}
