package org.citizenwindow.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Set<String> changed) {

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

    /** A call under way: its id, what it is for, since when. */
    public record Awaited(String callId, Purpose purpose, Instant since) {}

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
        trail = List.copyOf(trail);
        passed = Set.copyOf(passed);
        changed = Set.copyOf(changed);
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

    Frame at(String newStep) {
        return new Frame(
                flow,
                newStep,
                kind,
                openedAt,
                slots,
                trail,
                passed,
                Optional.empty(),
                Optional.empty(),
                changed);
    }

    Frame with(Map<String, Value> newSlots) {
        return new Frame(
                flow, step, kind, openedAt, newSlots, trail, passed, question, awaited, changed);
    }

    Frame trail(List<Answered> newTrail) {
        return new Frame(
                flow, step, kind, openedAt, slots, newTrail, passed, question, awaited, changed);
    }

    Frame passed(Set<String> newPassed) {
        return new Frame(
                flow, step, kind, openedAt, slots, trail, newPassed, question, awaited, changed);
    }

    Frame asking(Question newQuestion) {
        return new Frame(
                flow,
                step,
                kind,
                openedAt,
                slots,
                trail,
                passed,
                Optional.of(newQuestion),
                awaited,
                changed);
    }

    Frame awaiting(Awaited call) {
        return new Frame(
                flow,
                step,
                kind,
                openedAt,
                slots,
                trail,
                passed,
                question,
                Optional.of(call),
                changed);
    }

    Frame answered() {
        return new Frame(
                flow,
                step,
                kind,
                openedAt,
                slots,
                trail,
                passed,
                question,
                Optional.empty(),
                changed);
    }

    Frame changed(Set<String> newChanged) {
        return new Frame(
                flow, step, kind, openedAt, slots, trail, passed, question, awaited, newChanged);
    }

    Frame pinned(FlowRef newFlow) {
        return new Frame(
                newFlow, step, kind, openedAt, slots, trail, passed, question, awaited, changed);
    }
}
