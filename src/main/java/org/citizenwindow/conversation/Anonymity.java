package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.json.SealedJson;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;

/**
 * Flows that leave nothing behind ({@code policy.identity: none}). A back end gets a pseudonym that nobody can trace back
 * without the master key, one for each call; what was said is erased when the flow is over and its answer is out.
 */
@Singleton
class Anonymity {
    /** Whose steps are counted in an anonymous flow: nobody's. */
    static final CitizenId NOBODY = new CitizenId(new UUID(0, 0));

    private static final SealedJson<OutboundMessage> OUT = new SealedJson<>(OutboundMessage.class);

    @Inject Vault vault;
    @Inject Sql sql;

    /** Whether the flow in hand is one of them. */
    static boolean holds(Conversation state, Flows flows) {
        return state.top()
                .flatMap(frame -> flows.flow(frame.flow()))
                .filter(flow -> flow.policy().anonymous())
                .isPresent();
    }

    /** The same request from nobody: the same call gives the same pseudonym, so a repeat is known as one. */
    CallHandler.Request disguised(CallHandler.Request request) {
        String call = vault.blindIndex("call:" + request.callId());
        String who = vault.blindIndex("who:" + request.conversation().value() + request.callId());
        return new CallHandler.Request(
                call,
                new ConversationKey(
                        ConversationKey.ANONYMOUS, request.conversation().account(), who),
                new CitizenId(UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8))),
                request.lang(),
                request.openedAt(),
                request.now(),
                request.arguments(),
                request.asker());
    }

    /** Whoever asks, as a mark that nobody can trace back without the master key and that is another one every hour. */
    CallHandler.Asker asker(ConversationKey own, Instant now) {
        return CallHandler.Asker.of(
                own,
                () ->
                        vault.blindIndex(
                                "asker:" + now.truncatedTo(ChronoUnit.HOURS) + ':' + own.value()));
    }

    /**
     * Erases what was said. What is sent still counts for the platform's window, so its row stays without its words; what
     * could not be sent by now never will be: nothing of it may lie here until the citizen happens to write again.
     */
    void erase(ConversationKey key, Instant from, Instant to) {
        sql.update(
                "delete from receipt where conversation_key = ? and state = 'done'"
                        + " and coalesce(handled_at, received_at) between ?::timestamptz and ?::timestamptz",
                key.value(),
                from,
                to);
        sql.update(
                "delete from outbox where conversation_key = ? and state in ('waiting', 'sending')"
                        + " and created_at between ?::timestamptz and ?::timestamptz",
                key.value(),
                from,
                to);
        sql.update(
                "update outbox set kind = 'text', text_key = null, content = ? where conversation_key = ?"
                        + " and created_at between ?::timestamptz and ?::timestamptz",
                OUT.write(new OutboundMessage.Text("", List.of())),
                key.value(),
                from,
                to);
    }
}
