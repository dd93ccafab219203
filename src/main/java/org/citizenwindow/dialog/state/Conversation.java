package org.citizenwindow.dialog.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.shared.Lang;

/**
 * All the engine knows of one citizen's conversation: plain data, stored as it is.
 *
 * @param key the conversation key as one string; ids are derived from it
 * @param revision counts the events that changed something
 * @param lang the language spoken now
 * @param langSettled whether the citizen chose it, by a command or by the script of what was written
 * @param stack the flows under way, the one in hand last; empty when idle
 * @param aside a question of the engine's own that lies over the flow's, if any
 * @param mode who answers
 * @param agentAt when the person who took over last gave a sign; empty while nobody has
 * @param timers timers waited for: name to the revision they were set in
 * @param heardAt when the citizen last did something
 * @param alarmedAt when an emergency was last raised
 * @param drafts half reports laid aside, the oldest first
 * @param untold name of the flow whose expiry the citizen has not been told of yet
 * @param forgotAt when the citizen last asked to be forgotten: of what was begun before, nothing is remembered
 * @param erase what was said between is to be erased: it belonged to anonymous flows
 * @param told name of the text said last that is not said twice running
 */
public record Conversation(
        String key,
        int revision,
        Lang lang,
        boolean langSettled,
        List<Frame> stack,
        Optional<Aside> aside,
        Mode mode,
        Optional<Instant> agentAt,
        Map<String, Integer> timers,
        Optional<Instant> heardAt,
        Optional<Instant> alarmedAt,
        List<Draft> drafts,
        Optional<String> untold,
        Optional<Instant> forgotAt,
        List<Span> erase,
        Optional<String> told) {

    /** A stretch of time. */
    public record Span(Instant from, Instant to) {}

    /** Who answers the citizen. */
    public enum Mode {
        BOT,
        /** A person at the desk; the engine keeps silent but for emergencies. */
        AGENT
    }

    public Conversation {
        stack = List.copyOf(stack);
        timers = Map.copyOf(timers);
        drafts = List.copyOf(drafts);
        erase = List.copyOf(erase);
    }

    /** A citizen never heard of before. The language is a guess until the first written words settle it. */
    public static Conversation fresh(String key, Lang lang) {
        return new Conversation(
                key,
                0,
                lang,
                false,
                List.of(),
                Optional.empty(),
                Mode.BOT,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Where it is held: the platform part of its key. */
    public String channel() {
        int colon = key.indexOf(':');
        return colon < 0 ? "" : key.substring(0, colon);
    }

    /** The flow in hand; empty when idle. */
    public Optional<Frame> top() {
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
    }

    /**
     * When the citizen's first message of the flow in hand came: the case's clock starts there. {@code otherwise} when idle.
     */
    public Instant openedAt(Instant otherwise) {
        return top().map(Frame::openedAt).orElse(otherwise);
    }

    /** The versions this conversation goes on with: they must stay loaded for it. */
    public Set<FlowRef> pins() {
        Set<FlowRef> pins = new LinkedHashSet<>();
        stack.forEach(frame -> pins.add(frame.flow()));
        drafts.forEach(draft -> pins.add(draft.frame().flow()));
        return pins;
    }

    /** Whether a flow under way waits for the answer to this call, and has none yet. */
    public boolean awaits(String callId) {
        return stack.stream()
                .flatMap(frame -> frame.awaited().stream())
                .anyMatch(call -> call.callId().equals(callId) && call.answer().isEmpty());
    }

    /** Every picture the flows under way and the drafts hold, by reference. */
    public List<String> pictures() {
        List<String> refs = new ArrayList<>();
        stack.forEach(frame -> refs.addAll(frame.pictures()));
        drafts.forEach(draft -> refs.addAll(draft.frame().pictures()));
        return refs;
    }
}
