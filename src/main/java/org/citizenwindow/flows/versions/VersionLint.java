package org.citizenwindow.flows.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.Migration;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Meaning;
import org.citizenwindow.dialog.flow.Moves;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.flows.reading.Faults;

/**
 * Compares a flow with a published version of it. A {@link Weight#FAULT} keeps the flow from loading; a {@link Weight#NOTE}
 * tells the author what the change does to conversations under way, and what to declare if that is not meant.
 */
public final class VersionLint {
    private final FlowVersion older;
    private final FlowVersion newer;
    private final List<Finding> findings = new ArrayList<>();

    /** How much a finding weighs. */
    public enum Weight {
        /** The flow does not load. */
        FAULT,
        /** Worth knowing. */
        NOTE
    }

    /** One finding, at its place in the newer version. */
    public record Finding(Weight weight, Faults.Fault fault) {}

    private VersionLint(FlowVersion older, FlowVersion newer) {
        this.older = older;
        this.newer = newer;
    }

    /**
     * Everything to say about a change.
     *
     * @param older a published version
     * @param newer what stands in the files now
     */
    public static List<Finding> compare(FlowVersion older, FlowVersion newer) {
        VersionLint lint = new VersionLint(older, newer);
        lint.compare();
        return List.copyOf(lint.findings);
    }

    /**
     * That a published number stands for something else now.
     *
     * @param published the version of the same number, or else the newest; empty when it cannot be read
     * @param next the number that is free
     */
    public static Faults.Fault notRaised(
            FlowVersion is, Optional<FlowVersion> published, int next) {
        int number = is.flow().ref().version();
        boolean same = published.filter(v -> v.flow().ref().version() == number).isPresent();
        String what =
                same
                        ? "version "
                                + number
                                + " is published and never changes, but this is not it any more ("
                                + is.difference(published.get())
                                + ")"
                        : "version " + (next - 1) + " is published already";
        return new Faults.Fault(
                is.file(), is.line("version"), what + "; raise 'version' to " + next);
    }

    private Flow was() {
        return older.flow();
    }

    private Flow is() {
        return newer.flow();
    }

    private Moves moves() {
        return is().from()
                .getOrDefault(
                        was().ref().version(), new Moves(Map.of(), Map.of(), Map.of(), List.of()));
    }

    private void compare() {
        int published = was().ref().version();
        if (is().ref().version() <= published && newer.meansTheSame(older)) {
            return;
        }
        if (is().ref().version() <= published) {
            findings.add(
                    new Finding(Weight.FAULT, notRaised(newer, Optional.of(older), published + 1)));
            return;
        }
        declared();
        was().steps().values().forEach(this::step);
        was().slots().values().forEach(this::slot);
        ChangeLint.check(older, newer, moves(), this::note);
    }

    /** What is declared about the older version must be about things it has. */
    private void declared() {
        if (!is().from().containsKey(was().ref().version())) {
            return;
        }
        Set<String> steps = new TreeSet<>(moves().renameSteps().keySet());
        steps.addAll(moves().dropSteps().keySet());
        for (String step : steps) {
            if (!was().steps().containsKey(step)) {
                fault(
                        newer.line("from"),
                        was().ref()
                                + " has no step '"
                                + step
                                + "'"
                                + Nearest.hint(step, was().steps().keySet()));
            }
        }
        for (String slot : moves().renameSlots().keySet()) {
            if (!was().slots().containsKey(slot)) {
                fault(
                        newer.line("from"),
                        was().ref()
                                + " has no slot '"
                                + slot
                                + "'"
                                + Nearest.hint(slot, was().slots().keySet()));
            }
        }
    }

    private void step(Step step) {
        Step now = is().steps().get(step.id());
        boolean named =
                moves().renameSteps().containsKey(step.id())
                        || moves().dropSteps().containsKey(step.id());
        if (now != null && !named && !meansTheSame(step, now)) {
            fault(
                    newer.line(now),
                    "step '"
                            + step.id()
                            + "' "
                            + Meaning.of(now)
                            + " now, but in "
                            + was().ref()
                            + " it "
                            + Meaning.of(step)
                            + "; give the new step a name of its own, or declare under 'from: {"
                            + was().ref().version()
                            + ": …}' where those who stand there go on");
        } else if (waits(step)
                && Migration.target(step.id(), was(), is()).isEmpty()
                && (now == null || is().from().containsKey(was().ref().version()))) {
            note(
                    newer.line("from"),
                    "step '"
                            + step.id()
                            + "' of "
                            + was().ref()
                            + " has no target"
                            + near(step)
                            + ": conversations that stand there stay on version "
                            + was().ref().version()
                            + " until they end or expire");
        }
        stops(step, now);
    }

    private boolean meansTheSame(Step step, Step now) {
        return Migration.target(step.id(), was(), is()).isPresent()
                || Meaning.of(step).equals(Meaning.of(now))
                || step instanceof Step.Collect before
                        && now instanceof Step.Collect after
                        && moves().slot(before.slot()).equals(after.slot());
    }

    private String near(Step step) {
        Set<String> same =
                is().steps().values().stream()
                        .filter(now -> Meaning.of(now).equals(Meaning.of(step)))
                        .map(Step::id)
                        .filter(id -> !was().steps().containsKey(id))
                        .collect(Collectors.toCollection(TreeSet::new));
        return same.isEmpty()
                ? ""
                : "; declare from: {"
                        + was().ref().version()
                        + ": {rename_steps: {"
                        + step.id()
                        + ": "
                        + same.iterator().next()
                        + "}}}";
    }

    /** Nobody is met standing at a step that only passes on. */
    static boolean waits(Step step) {
        return !(step instanceof Step.Tell || step instanceof Step.Branch);
    }

    /** A flow that stopped for a yes, or for good, and does not any more. */
    private void stops(Step step, Step now) {
        Optional<String> target = Migration.target(step.id(), was(), is());
        Step then = now != null ? now : target.map(is().steps()::get).orElse(null);
        if (step.common().barrier() && (then == null || !then.common().barrier())) {
            note(
                    then == null ? newer.line("steps") : newer.line(then),
                    "'"
                            + step.id()
                            + "' was final in "
                            + was().ref()
                            + " and no longer is: what was done there can be corrected without"
                            + " being done again");
        }
        boolean confirms = is().steps().values().stream().anyMatch(Step.Confirm.class::isInstance);
        if (step instanceof Step.Confirm && !confirms) {
            note(
                    newer.line("steps"),
                    "the summary '"
                            + step.id()
                            + "' of "
                            + was().ref()
                            + " is gone: nobody is asked for a yes any more");
        }
    }

    private void slot(Slot slot) {
        Slot now = is().slots().get(moves().slot(slot.name()));
        if (now == null || moves().askAgain().contains(now.name())) {
            return;
        }
        if (!Meaning.same(slot.type(), now.type())) {
            note(
                    newer.line(now),
                    "slot '"
                            + now.name()
                            + "' was of type "
                            + slot.type().word()
                            + " in "
                            + was().ref()
                            + " and is "
                            + now.type().word()
                            + " now: answers do not come along");
        } else if (slot.type() instanceof SlotType.OneOf before
                && now.type() instanceof SlotType.OneOf after) {
            Set<String> gone = ids(before);
            gone.removeAll(ids(after));
            if (!gone.isEmpty()) {
                note(
                        newer.line(now),
                        "'"
                                + now.name()
                                + "' has no longer the answers "
                                + gone
                                + " of "
                                + was().ref()
                                + ": whoever gave one of them moves without it");
            }
        }
    }

    private static Set<String> ids(SlotType.OneOf choice) {
        return choice.options().stream()
                .map(SlotType.Option::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void fault(int line, String what) {
        findings.add(new Finding(Weight.FAULT, new Faults.Fault(newer.file(), line, what)));
    }

    private void note(int line, String what) {
        findings.add(new Finding(Weight.NOTE, new Faults.Fault(newer.file(), line, what)));
    }
}
