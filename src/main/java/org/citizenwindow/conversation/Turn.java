package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.conversation.HandleMessage.Passive;
import org.citizenwindow.delivery.OutboxQueries;
import org.citizenwindow.dialog.Context;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.Engine;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.Outcome;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.shared.ConversationKey;

/** One event through the engine: step, carry out, feed the answers of calls back in, save, speak. */
@Singleton
class Turn {
    /** Calls answer at once, so one event can lead to several steps; more than this many is a flow gone wild. */
    private static final int STEPS = 20;

    @Inject SessionStore sessions;
    @Inject RunEffects effects;
    @Inject Speak speak;
    @Inject FlowRegistry registry;
    @Inject OfficeMemo memo;
    @Inject OutboxQueries outbox;
    @Inject ConversationConfig config;
    @Inject Misunderstood misunderstood;

    /** Takes an event, saves the conversation and says what is to be said. */
    Spoken take(Session session, Event first, Instant now, Passive passive) {
        Flows flows = registry.knowing(session.state().pins());
        Context context = context(session, first, now);
        Conversation state = session.state();
        List<Effect.Say> words = new ArrayList<>();
        List<Trace> traces = new ArrayList<>();
        Map<String, Effect> timers = new LinkedHashMap<>();
        Deque<Event> events = new ArrayDeque<>(List.of(first));
        for (int steps = 0; !events.isEmpty(); steps++) {
            if (steps == STEPS) {
                throw new IllegalStateException(
                        "more than " + STEPS + " steps after one event in " + session.key());
            }
            Outcome outcome = Engine.step(state, events.poll(), flows, context);
            state = outcome.state();
            traces.addAll(outcome.traces());
            for (Effect effect : outcome.effects()) {
                switch (effect) {
                    case Effect.Say say -> words.add(say);
                    case Effect.SetTimer timer -> timers.put(timer.name(), timer);
                    case Effect.ClearTimer timer -> timers.put(timer.name(), timer);
                    default -> effects.run(session, state, effect, now).ifPresent(events::add);
                }
            }
        }
        set(timers, session, state, now);
        Session next = session.with(state);
        sessions.save(
                state.mode() == Conversation.Mode.BOT ? next.takenBy(Optional.empty()) : next);
        Map<Boolean, List<Trace>> byName =
                traces.stream()
                        .collect(Collectors.partitioningBy(trace -> anonymous(trace, flows)));
        sessions.trace(session.citizen(), byName.get(false), now);
        sessions.trace(Anonymity.NOBODY, byName.get(true), now);
        misunderstood.note(first, session.state(), traces, words, flows, now);
        return speak.say(session.key(), words, now, passive);
    }

    private static boolean anonymous(Trace trace, Flows flows) {
        return flows.flow(new FlowRef(trace.flow(), trace.version()))
                .filter(flow -> flow.policy().anonymous())
                .isPresent();
    }

    /** What came of the timers at last: one that was set and cleared in the same turn was never there. */
    private void set(Map<String, Effect> timers, Session session, Conversation state, Instant now) {
        timers.forEach(
                (name, effect) -> {
                    boolean was = session.state().timers().containsKey(name);
                    if (effect instanceof Effect.SetTimer || was) {
                        effects.run(session, state, effect, now);
                    }
                });
    }

    /** Words nobody asked for cost messages of the platform's window, so what is left of it is looked up for them only. */
    private Context context(Session session, Event event, Instant now) {
        boolean unasked = event instanceof Event.TimerFired || event instanceof Event.AgentTook;
        return new Context(
                now,
                memo.office().zone(),
                unasked
                        ? Context.Reach.unasked(outbox.budget(session.key(), now).left())
                        : Context.Reach.ANSWERING,
                session.profile(),
                new Context.Patience(config.deskWait(), config.agentIdle()));
    }

    /** Saves what the row knows besides the dialog, and says nothing. */
    Spoken silent(Session session) {
        sessions.save(session);
        return Spoken.NOTHING;
    }

    /** Locks the conversation for an event that no push waits for. */
    void wake(ConversationKey key, Event event, Instant now) {
        take(sessions.lock(key), event, now, Passive.none());
    }

    /** What became the passive answer, if anything did. */
    record Spoken(Optional<Long> answerId, Optional<OutboundMessage> answer) {
        static final Spoken NOTHING = new Spoken(Optional.empty(), Optional.empty());
    }
}
