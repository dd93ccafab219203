package org.citizenwindow.dialog.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.value.Known;
import org.citizenwindow.dialog.value.Value;

/**
 * One flow under way.
 *
 * @param flow the pinned version
 * @param step where it stands
 * @param kind why it was started
 * @param openedAt the citizen's first message of it
 * @param slots what is known by name; an appointment's companions have dotted names ({@code slot.site_name})
 * @param trail the answers given, in order, with what each replaced: the way back
 * @param passed steps already entered; a correction does not say or call them again
 * @param question the question that is open
 * @param awaited the call whose answer is awaited
 * @param changed while a correction runs forward again: the slots it changed; empty otherwise
 * @param barrier the last barrier that was left: what was answered before it is submitted
 * @param reminded how often the citizen was reminded of it
 * @param said what the citizen said before it was asked: slots taken so, and a time that is still to be read back
 */
public record Frame(
        FlowRef flow,
        String step,
        Kind kind,
        Instant openedAt,
        Map<String, Value> slots,
        List<Answered> trail,
        Set<String> passed,
        Optional<Question> question,
        Optional<Awaited> awaited,
        Set<String> changed,
        Optional<String> barrier,
        int reminded,
        Map<String, Value> said) {

    /** Why a flow runs. */
    public enum Kind {
        /** The citizen began it. */
        STARTED,
        /** Begun on top of another, which goes on afterwards. */
        DIGRESSION,
        /** Staff asked for it. */
        INVITED,
        /** It answers a word of danger. */
        EMERGENCY
    }

    /** One answer: the step, and what the slots it changed held before (absent = nothing). */
    public record Answered(String step, Set<String> set, Map<String, Value> before) {
        public Answered {
            set = Set.copyOf(set);
            before = Map.copyOf(before);
        }
    }

    /**
     * A call under way.
     *
     * @param callId its id: the same at every try
     * @param purpose what it is for
     * @param since when it was made first
     * @param tries how often it was tried again
     * @param later whether its back end is beyond the machine
     * @param answer of such a one, while it cannot be told yet
     */
    public record Awaited(
            String callId,
            Purpose purpose,
            Instant since,
            int tries,
            boolean later,
            Optional<CallResult> answer) {
        /** A call that is answered in the turn. */
        public Awaited(String callId, Purpose purpose, Instant since) {
            this(callId, purpose, since, 0, false, Optional.empty());
        }

        /** A call to a back end beyond the machine. */
        public static Awaited later(String callId, Instant since) {
            return new Awaited(callId, Purpose.STEP, since, 0, true, Optional.empty());
        }

        /** The same with its answer, which cannot be told yet. */
        public Awaited with(CallResult result) {
            return new Awaited(callId, purpose, since, tries, later, Optional.of(result));
        }
    }

    /** What a call's answer will be used for. */
    public enum Purpose {
        /** The call of a {@code call} step. */
        STEP,
        /** The options of a choice. */
        OPTIONS,
        /** A page of appointment times. */
        OFFER,
        /** Holding the chosen time. */
        HOLD
    }

    public Frame {
        slots = Map.copyOf(slots);
        trail = List.copyOf(trail.subList(Math.max(0, trail.size() - Limits.TRAIL), trail.size()));
        passed = Set.copyOf(passed);
        changed = Set.copyOf(changed);
        said = Map.copyOf(said);
    }

    /** A flow at its first step, of which nothing is known but this. */
    public static Frame begun(Flow flow, Kind kind, Instant at, Map<String, Value> known) {
        return new Frame(
                flow.ref(),
                flow.first(),
                kind,
                at,
                known,
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                0,
                Map.of());
    }

    /** References of all pictures in the slots. */
    public List<String> pictures() {
        List<String> refs = new ArrayList<>();
        for (Value value : slots.values()) {
            if (value instanceof Value.Many many) {
                for (Value item : many.items()) {
                    if (item instanceof Value.Photo photo) {
                        refs.add(photo.ref());
                    }
                }
            }
        }
        return refs;
    }

    /** At another step, or anew at this one: nothing is asked or awaited there yet. */
    public Frame at(String newStep) {
        return copy(
                to -> {
                    to.step = newStep;
                    to.question = Optional.empty();
                    to.awaited = Optional.empty();
                });
    }

    /** With these values in its slots, and no others. */
    public Frame with(Map<String, Value> newSlots) {
        return copy(to -> to.slots = newSlots);
    }

    /** With these answers to be taken back. */
    public Frame trail(List<Answered> newTrail) {
        return copy(to -> to.trail = newTrail);
    }

    /** With these steps entered before. */
    public Frame passed(Set<String> newPassed) {
        return copy(to -> to.passed = newPassed);
    }

    /** With this question open. */
    public Frame asking(Question newQuestion) {
        return copy(to -> to.question = Optional.of(newQuestion));
    }

    /** Waiting for the answer to this call. */
    public Frame awaiting(Awaited call) {
        return copy(to -> to.awaited = Optional.of(call));
    }

    /** Waiting for no call. */
    public Frame answered() {
        return copy(to -> to.awaited = Optional.empty());
    }

    /** With these slots changed since they were used. */
    public Frame changed(Set<String> newChanged) {
        return copy(to -> to.changed = newChanged);
    }

    /** On another version of its flow. */
    public Frame pinned(FlowRef newFlow) {
        return copy(to -> to.flow = newFlow);
    }

    /** Running for another reason. */
    public Frame as(Kind newKind) {
        return copy(to -> to.kind = newKind);
    }

    /** Beyond a barrier there is no way back. */
    public Frame beyond(String newBarrier) {
        return copy(
                to -> {
                    to.barrier = Optional.of(newBarrier);
                    to.trail = List.of();
                    to.said = Map.of();
                });
    }

    /** With more that was said before it was asked. */
    public Frame said(Map<String, Value> more) {
        return copy(to -> to.said = Known.plus(said, more));
    }

    /** With these values said before they were asked for, and no others. */
    public Frame saying(Map<String, Value> newSaid) {
        return copy(to -> to.said = newSaid);
    }

    /** What was said for a slot counts no longer. */
    public Frame unsaid(String slot) {
        Map<String, Value> left = new HashMap<>(said);
        left.remove(slot);
        return copy(to -> to.said = left);
    }

    /** With so many reminders sent. */
    public Frame reminded(int times) {
        return copy(to -> to.reminded = times);
    }

    private Frame copy(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.frame();
    }

    /** The parts of a frame that may change, on the way from one frame to the next. */
    private static final class Copy {
        private final Instant openedAt;
        private FlowRef flow;
        private String step;
        private Kind kind;
        private Map<String, Value> slots;
        private List<Answered> trail;
        private Set<String> passed;
        private Optional<Question> question;
        private Optional<Awaited> awaited;
        private Set<String> changed;
        private Optional<String> barrier;
        private int reminded;
        private Map<String, Value> said;

        Copy(Frame from) {
            flow = from.flow;
            step = from.step;
            kind = from.kind;
            openedAt = from.openedAt;
            slots = from.slots;
            trail = from.trail;
            passed = from.passed;
            question = from.question;
            awaited = from.awaited;
            changed = from.changed;
            barrier = from.barrier;
            reminded = from.reminded;
            said = from.said;
        }

        Frame frame() {
            return new Frame(
                    flow, step, kind, openedAt, slots, trail, passed, question, awaited, changed,
                    barrier, reminded, said);
        }
    }
}
