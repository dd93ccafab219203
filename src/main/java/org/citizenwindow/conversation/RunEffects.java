package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.CallRegistry;
import org.citizenwindow.services.desk.CallDesk;

/** Carries out what the engine decided, except for speaking. Each effect has exactly one place here. */
@Singleton
class RunEffects {
    @Inject Timers timers;
    @Inject CallRegistry calls;
    @Inject LateCalls late;
    @Inject CallDesk desk;
    @Inject Anonymity anonymity;
    @Inject Remembered remembered;
    @Inject FlowRegistry registry;

    /** Carries out one effect. Returns the event that follows from it at once, if one does: the answer of a call. */
    Optional<Event> run(Session session, Conversation state, Effect effect, Instant now) {
        switch (effect) {
            case Effect.Say say ->
                    throw new IllegalArgumentException("speaking is not an effect of this room");
            case Effect.Call call -> {
                return Optional.of(
                        new Event.CallAnswered(call.callId(), answer(session, state, call, now)));
            }
            case Effect.CallLater call ->
                    late.write(
                            call,
                            session.key(),
                            request(session, state, call.callId(), call.arguments(), now),
                            now);
            case Effect.EndCall end -> late.end(end.callId(), end.used());
            case Effect.SetTimer timer ->
                    timers.set(
                            session.key(),
                            timer.name(),
                            state.timers().getOrDefault(timer.name(), 0),
                            now.plus(timer.after()));
            case Effect.ClearTimer timer -> timers.clear(session.key(), timer.name());
            case Effect.FetchMedia media -> {
                // Every picture was announced to media when its message came in, wanted by a
                // question or not.
            }
            case Effect.Handover handover ->
                    desk.call(
                            session.key(),
                            session.citizen(),
                            handover.queue(),
                            handover.urgent(),
                            state.openedAt(now),
                            "handover:" + state.key() + ':' + state.revision());
            case Effect.Erase erase -> anonymity.erase(session.key(), erase.from(), erase.to());
            case Effect.Remember remember ->
                    remembered.keep(session.key(), remember.entries(), now);
            case Effect.ForgetProfile ignored -> remembered.forget(session.key());
            case Effect.Forget forget -> {
                // A cancelled report leaves its pictures to the retention of the conversation they
                // were sent in.
            }
        }
        return Optional.empty();
    }

    private CallResult answer(Session session, Conversation state, Effect.Call call, Instant now) {
        CallHandler.Request request = request(session, state, call.callId(), call.arguments(), now);
        return calls.find(call.service())
                .map(handler -> handler.handle(request))
                .orElseThrow(() -> new IllegalStateException("no handler for " + call.service()));
    }

    /** What a back end is asked, from nobody where the flow leaves nothing behind. */
    private CallHandler.Request request(
            Session session,
            Conversation state,
            String callId,
            Map<String, Value> arguments,
            Instant now) {
        CallHandler.Request request =
                new CallHandler.Request(
                        callId,
                        session.key(),
                        session.citizen(),
                        state.lang(),
                        state.openedAt(now),
                        now,
                        arguments,
                        anonymity.asker(session.key(), now));
        return Anonymity.holds(state, registry.current()) ? anonymity.disguised(request) : request;
    }
}
