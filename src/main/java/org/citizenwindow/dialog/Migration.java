package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Meaning;
import org.citizenwindow.dialog.flow.Moves;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;

/**
 * Moves a running flow to a newer version of it, by what that version declares. A pure function: a dry run and the move itself
 * ask it alike, so that they cannot disagree.
 */
public final class Migration {
    /** Stands behind a step's id in {@link Frame#passed} once its barrier holds. */
    private static final String BARRIER = "!";

    private final Frame frame;
    private final Flow older;
    private final Flow newer;
    private final Moves moves;

    /** What becomes of a running flow. */
    public sealed interface Move {
        /**
         * It goes on in the newer version.
         *
         * @param frame as it stands there; without an open question where that has to be put anew
         * @param lost slots of the older version whose values did not come along: what they hold is to be released
         */
        record Moved(Frame frame, List<String> lost) implements Move {}

        /**
         * It goes on in its own version.
         *
         * @param step where it stands
         */
        record Stays(Reason why, String step) implements Move {}
    }

    /** Why a running flow stays in its version. */
    public enum Reason {
        /** The newer version says nothing about this one. */
        NOT_DECLARED,
        /** Where it stands is gone, or means something else, and no other step is named for it. */
        NO_TARGET,
        /** A back end's answer is under way to the older version. */
        AWAITS_AN_ANSWER
    }

    private Migration(Frame frame, Flow older, Flow newer, Moves moves) {
        this.frame = frame;
        this.older = older;
        this.newer = newer;
        this.moves = moves;
    }

    /**
     * What becomes of a running flow.
     *
     * @param frame pinned to {@code older}
     * @param newer another version of the same flow
     */
    public static Move move(Frame frame, Flow older, Flow newer) {
        Moves moves = newer.from().get(older.ref().version());
        if (moves == null) {
            return new Move.Stays(Reason.NOT_DECLARED, frame.step());
        }
        if (frame.awaited().isPresent()) {
            return new Move.Stays(Reason.AWAITS_AN_ANSWER, frame.step());
        }
        return new Migration(frame, older, newer, moves).move();
    }

    /** The step of the newer version at which one goes on who stands at this step of the older; empty when there is none. */
    public static Optional<String> target(String step, Flow older, Flow newer) {
        Moves moves = newer.from().get(older.ref().version());
        if (moves == null) {
            return Optional.empty();
        }
        String named = moves.renameSteps().getOrDefault(step, moves.dropSteps().get(step));
        if (named != null) {
            return newer.step(named).map(Step::id);
        }
        return newer.step(step)
                .filter(
                        now ->
                                older.step(step)
                                        .filter(s -> Meaning.same(s, now, moves))
                                        .isPresent())
                .map(Step::id);
    }

    private Move move() {
        Optional<String> target = target(frame.step(), older, newer);
        if (target.isEmpty()) {
            return new Move.Stays(Reason.NO_TARGET, frame.step());
        }
        Set<String> asked = new HashSet<>(moves.askAgain());
        Set<String> behind = behind(target.get());
        asked.removeIf(slot -> submitted() && behind.contains(slot));
        List<String> lost = new ArrayList<>();
        Map<String, Value> slots = slots(asked, lost);
        Set<String> changed = renamed(frame.changed());
        changed.removeIf(slot -> !newer.slots().containsKey(slot));
        String step = target.get();
        boolean back = asked.stream().anyMatch(behind::contains);
        if (back) {
            // As after a correction: from the first of them on the flow runs forward over what is
            // known.
            step = first(asked, behind);
            changed.addAll(asked);
        }
        Frame moved =
                frame.at(step)
                        .pinned(newer.ref())
                        .with(slots)
                        .trail(trail())
                        .passed(passed(step, back))
                        .changed(changed)
                        .saying(said());
        Optional<Question> question = back ? Optional.empty() : question(step, asked);
        return new Move.Moved(question.map(moved::asking).orElse(moved), lost);
    }

    /** Slots to be asked again that no way on from the target comes to. */
    private Set<String> behind(String target) {
        Set<String> behind = new HashSet<>(moves.askAgain());
        behind.removeAll(newer.ahead(target));
        behind.removeIf(slot -> newer.collecting(slot).isEmpty());
        return behind;
    }

    private String first(Set<String> asked, Set<String> behind) {
        for (Step step : newer.steps().values()) {
            if (step instanceof Step.Collect collect
                    && asked.contains(collect.slot())
                    && behind.contains(collect.slot())) {
                return step.id();
            }
        }
        throw new IllegalStateException("no step collects " + behind);
    }

    /** What was submitted is not asked about again. */
    private boolean submitted() {
        return frame.passed().stream().anyMatch(id -> id.endsWith(BARRIER));
    }

    private Map<String, Value> slots(Set<String> asked, List<String> lost) {
        Map<String, Value> slots = new HashMap<>();
        frame.slots()
                .forEach(
                        (name, value) -> {
                            if (keeps(name, value, asked)) {
                                slots.put(moves.slot(name), value);
                            } else if (older.slots().containsKey(name)) {
                                lost.add(name);
                            }
                        });
        return slots;
    }

    private boolean keeps(String name, Value value, Set<String> asked) {
        String now = moves.slot(name);
        String root = root(now);
        Slot slot = newer.slots().get(root);
        if (slot == null) {
            return newer.given().containsKey(now) || brought(now);
        }
        Slot before = older.slots().get(root(name));
        boolean own = name.equals(root(name));
        return before != null
                && !asked.contains(root)
                && Meaning.same(before.type(), slot.type())
                && Meaning.holds(slot, own ? value : frame.slots().getOrDefault(root(name), value));
    }

    private boolean brought(String name) {
        return newer.steps().values().stream()
                .anyMatch(
                        step ->
                                step instanceof Step.CallOut call
                                        && call.call().gives().containsKey(name));
    }

    private static String root(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private Set<String> renamed(Set<String> names) {
        Set<String> renamed = new HashSet<>();
        names.forEach(name -> renamed.add(moves.slot(name)));
        return renamed;
    }

    private Map<String, Value> said() {
        Map<String, Value> said = new HashMap<>();
        frame.said().forEach((name, value) -> said.put(moves.slot(name), value));
        said.keySet().retainAll(newer.slots().keySet());
        return said;
    }

    private List<Frame.Answered> trail() {
        List<Frame.Answered> trail = new ArrayList<>();
        for (Frame.Answered answered : frame.trail()) {
            Optional<String> step = target(answered.step(), older, newer);
            if (step.filter(id -> newer.steps().get(id) instanceof Step.Collect).isPresent()) {
                Map<String, Value> before = new HashMap<>();
                answered.before().forEach((name, value) -> before.put(moves.slot(name), value));
                trail.add(new Frame.Answered(step.get(), renamed(answered.set()), before));
            }
        }
        return trail;
    }

    private Set<String> passed(String step, boolean back) {
        Set<String> passed = new HashSet<>();
        for (String id : frame.passed()) {
            boolean barrier = id.endsWith(BARRIER);
            String old = barrier ? id.substring(0, id.length() - BARRIER.length()) : id;
            Optional<String> now = target(old, older, newer);
            if (barrier) {
                passed.add(now.orElse(old) + BARRIER);
            } else {
                now.ifPresent(passed::add);
            }
        }
        if (back) {
            passed.add(step);
        }
        return passed;
    }

    /** The open question, if it would be put the same way and not be answered again. */
    private Optional<Question> question(String step, Set<String> asked) {
        if (frame.question().isEmpty() || moves.dropSteps().containsKey(frame.step())) {
            return Optional.empty();
        }
        Question open = frame.question().get();
        Step before = older.steps().get(frame.step());
        Step now = newer.steps().get(step);
        boolean same =
                switch (now) {
                    case Step.Confirm confirm ->
                            before instanceof Step.Confirm was
                                    && renamedInOrder(was.fields()).equals(confirm.fields());
                    case Step.Collect collect ->
                            before instanceof Step.Collect was
                                    && was.slot().equals(open.slot())
                                    && !asked.contains(collect.slot())
                                    && Meaning.asksTheSame(
                                            older.slots().get(was.slot()),
                                            newer.slots().get(collect.slot()));
                    default -> false;
                };
        return same ? Optional.of(open.about(moves)) : Optional.empty();
    }

    private List<String> renamedInOrder(List<String> slots) {
        return slots.stream().map(moves::slot).toList();
    }
}
