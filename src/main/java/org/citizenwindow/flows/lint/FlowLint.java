package org.citizenwindow.flows.lint;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Predicate;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.flows.reading.CallBook;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.flows.reading.MovesReader;

/** Finds what is wrong with the shape of one flow: steps nobody reaches, ways without an end, slots used before they are asked. */
public final class FlowLint {
    private static final Set<String> TARGETS = Set.of(Flow.END, Flow.CANCEL);

    /** Types of answers that tell who somebody is. */
    private static final Set<String> PERSONAL =
            Set.of("phone_cn", "id_number", "licence_no", "name");

    private final FlowReader.Read read;
    private final Flow flow;
    private final CallBook calls;
    private final Map<String, Set<String>> ways = new HashMap<>();

    private FlowLint(FlowReader.Read read, CallBook calls) {
        this.read = read;
        this.calls = calls;
        this.flow = read.flow();
    }

    /** Adds what is wrong with a flow's shape to its faults. */
    public static void check(FlowReader.Read read, CallBook calls) {
        new FlowLint(read, calls).check();
    }

    private void check() {
        if (flow.steps().containsKey("")) {
            return;
        }
        flow.steps().values().forEach(this::step);
        flow.slots().values().forEach(this::slot);
        anonymousPictures();
        MovesReader.check(read);
        boolean sound = ways.values().stream().flatMap(Set::stream).allMatch(this::exists);
        if (sound) {
            reach();
            new RoundLint(read).check();
            barriers();
            new UseLint(read, ways).check();
            new CallLint(read, calls).check();
            ChannelLint.windows(read);
            anonymity();
        }
    }

    /** A picture is stored under the citizen's conversation, so a flow that leaves nothing behind takes none. */
    private void anonymousPictures() {
        if (flow.policy().anonymous()) {
            flow.slots().values().stream()
                    .filter(slot -> slot.type() instanceof SlotType.Photos)
                    .forEach(
                            slot ->
                                    read.slots()
                                            .get(slot.name())
                                            .fault(
                                                    "pictures are stored under the citizen's account;"
                                                            + " an anonymous flow cannot ask for them"));
        }
    }

    private boolean exists(String target) {
        return TARGETS.contains(target) || flow.steps().containsKey(target);
    }

    private Item at(Step step) {
        return read.steps().get(step.id());
    }

    private void step(Step step) {
        if (TARGETS.contains(step.id())) {
            at(step).fault("'" + step.id() + "' is a target of its own; call the step otherwise");
        }
        branches(step);
        Set<String> targets = Edges.targets(flow, step);
        switch (step) {
            case Step.Collect collect -> {
                Slot slot = flow.slots().get(collect.slot());
                if (slot == null) {
                    at(step).fault(
                                    "there is no slot '"
                                            + collect.slot()
                                            + "'"
                                            + Nearest.hint(collect.slot(), flow.slots().keySet()));
                }
            }
            case Step.Confirm confirm -> {
                confirm.fields().stream()
                        .filter(field -> !flow.slots().containsKey(field))
                        .forEach(
                                field ->
                                        at(step).fault(
                                                        "there is no slot '"
                                                                + field
                                                                + "'"
                                                                + Nearest.hint(
                                                                        field,
                                                                        flow.slots().keySet())));
            }
            case Step.CallOut call -> {
                List<Step.Detour> detours = new ArrayList<>(call.rejected().values());
                detours.add(call.unavailable());
                for (Step.Detour detour : detours) {
                    if (detour.keepDraft() && flow.policy().draft().isZero()) {
                        at(step).fault(
                                        "'keep: draft' needs a time to keep it for:"
                                                + " policy: {expire: {after: PT48H, draft: P7D}}");
                    }
                    detour.askAgain().stream()
                            .filter(name -> !flow.slots().containsKey(name))
                            .forEach(
                                    name ->
                                            at(step).fault(
                                                            "there is no slot '"
                                                                    + name
                                                                    + "' to ask again"));
                }
            }
            case Step.Tell ignored -> {}
            case Step.Branch ignored -> {}
        }
        for (String target : targets) {
            if (!exists(target) && !target.isEmpty()) { // none at all is told where it is read
                Set<String> known = new TreeSet<>(flow.steps().keySet());
                known.addAll(TARGETS);
                at(step).fault(
                                "step '"
                                        + step.id()
                                        + "' leads to '"
                                        + target
                                        + "', which is no step"
                                        + Nearest.hint(target, known));
            }
        }
        ways.put(step.id(), targets);
    }

    private void branches(Step step) {
        List<Step.Edge> edges = step.next();
        if (edges.isEmpty()) {
            return;
        }
        edges.forEach(edge -> edge.when().ifPresent(condition -> compared(step, condition)));
        if (edges.getLast().when().isPresent()) {
            at(step).fault(
                            "the branches of '"
                                    + step.id()
                                    + "' have no else; end them with {to: …} without if");
        }
        for (int i = 0; i < edges.size() - 1; i++) {
            if (edges.get(i).when().isEmpty()) {
                at(step).fault(
                                "the branch to '"
                                        + edges.get(i).to()
                                        + "' has no condition, so what follows it is never taken");
            }
        }
    }

    /** A choice is compared with ids it has. */
    private void compared(Step step, Predicate condition) {
        condition
                .compared()
                .forEach(
                        (name, texts) -> {
                            Slot slot = flow.slots().get(name);
                            if (slot == null || !(slot.type() instanceof SlotType.OneOf choice)) {
                                return;
                            }
                            Set<String> ids = new TreeSet<>();
                            choice.options().forEach(option -> ids.add(option.id()));
                            texts.stream()
                                    .filter(text -> !ids.contains(text))
                                    .forEach(text -> noOption(step, condition, name, text, ids));
                        });
    }

    private void noOption(
            Step step, Predicate condition, String name, String text, Set<String> ids) {
        at(step).fault(
                        "the condition \""
                                + condition.source()
                                + "\": '"
                                + name
                                + "' has no option '"
                                + text
                                + "'"
                                + Nearest.hintOrAll(text, ids));
    }

    private void slot(Slot slot) {
        Item place = read.slots().get(slot.name());
        if (!slot.name().matches("[a-z][a-z0-9_]*")) {
            place.fault("a slot's name has small letters, digits and underscores only");
        }
        if (flow.given().containsKey(slot.name())) {
            place.fault("'" + slot.name() + "' is a given too; keep one of them");
        }
        for (String other : slot.dependsOn()) {
            if (!flow.slots().containsKey(other)) {
                place.fault(
                        "depends_on names no slot: '"
                                + other
                                + "'"
                                + Nearest.hint(other, flow.slots().keySet()));
            } else if (other.equals(slot.name()) || flow.dependants(slot.name()).contains(other)) {
                place.fault("'" + slot.name() + "' depends on itself through '" + other + "'");
            }
        }
        switch (slot.type()) {
            case SlotType.Photos photos -> photos(place, photos);
            case SlotType.ListOf list -> atMost(place, list.min(), list.max());
            case SlotType.FreeText text -> atMost(place, text.min(), text.max());
            case SlotType.Moment moment -> inOrder(place, moment.from(), moment.to());
            case SlotType.Period period -> inOrder(place, period.from(), period.to());
            case SlotType.Appointment appointment -> {
                appointment
                        .site()
                        .filter(site -> !known(site))
                        .ifPresent(site -> place.fault("'site' names no slot or given: " + site));
                if (appointment.hold().toMinutes() < 1) {
                    place.fault("a hold lasts at least PT1M");
                }
            }
            case SlotType.OneOf oneOf -> {
                Set<String> ids = new HashSet<>();
                oneOf.options().stream()
                        .filter(option -> !ids.add(option.id()))
                        .forEach(option -> place.fault("two options have the id " + option.id()));
                if (oneOf.options().size() < 2) {
                    place.fault("a choice needs at least two options");
                }
            }
            default -> {}
        }
    }

    private void photos(Item place, SlotType.Photos photos) {
        atMost(place, photos.min(), photos.max());
        Set<String> names = new HashSet<>();
        for (SlotType.Shot shot : photos.shots()) {
            if (!names.add(shot.name()) || shot.name().equals("extra")) {
                place.fault("the shot's name '" + shot.name() + "' is taken");
            }
        }
        if (photos.shots().size() > photos.max()) {
            place.fault("there are more shots than 'max' pictures");
        }
        photos.only()
                .filter(only -> !known(only))
                .ifPresent(only -> place.fault("'only' names no given: " + only));
    }

    private static void inOrder(Item place, Duration from, Duration to) {
        if (from.compareTo(to) >= 0) {
            place.fault("'from' must be before 'to'");
        }
    }

    private boolean known(String name) {
        return flow.slots().containsKey(name) || flow.given().containsKey(name);
    }

    private static void atMost(Item place, int min, int max) {
        if (min > max) {
            place.fault("'min' is greater than 'max'");
        }
    }

    /** Every step is reached, and from every step an end is. */
    private void reach() {
        Set<String> reached = from(flow.first());
        for (Step step : flow.steps().values()) {
            if (!reached.contains(step.id())) {
                at(step).fault("no step leads to '" + step.id() + "'; lead to it or remove it");
            } else if (from(step.id()).stream().noneMatch(TARGETS::contains)) {
                at(step).fault("from '" + step.id() + "' no way leads to an end");
            }
        }
    }

    private boolean confirms(String id) {
        return flow.steps().get(id) instanceof Step.Confirm;
    }

    private Set<String> from(String start) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                open.addAll(ways.getOrDefault(id, Set.of()));
            }
        }
        return seen;
    }

    /** Where a flow has a summary, nothing final is done before it was agreed to. */
    private void barriers() {
        boolean confirms = flow.steps().values().stream().anyMatch(Step.Confirm.class::isInstance);
        if (!confirms) {
            return;
        }
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(flow.first()));
        while (!open.isEmpty()) {
            Step step = flow.steps().get(open.pop());
            if (step == null || !seen.add(step.id()) || step instanceof Step.Confirm) {
                continue;
            }
            if (from(step.id()).stream().anyMatch(this::confirms)) {
                early(step);
            }
            open.addAll(ways.get(step.id()));
        }
    }

    /** Who is promised not to be known is not asked who he is. */
    private void anonymity() {
        if (!flow.policy().anonymous()) {
            return;
        }
        for (Slot slot : flow.slots().values()) {
            if (slot.remembered()) {
                read.slots()
                        .get(slot.name())
                        .fault(
                                "'remember' in a flow with identity: none; nothing of it may be kept"
                                        + " for whoever gave it");
            }
            String word =
                    slot.type() instanceof SlotType.ListOf list
                            ? list.of().word()
                            : slot.type().word();
            if (PERSONAL.contains(word)) {
                read.slots()
                        .get(slot.name())
                        .fault(
                                "'"
                                        + slot.name()
                                        + "' asks for "
                                        + word
                                        + " in a flow with identity: none; do not ask who somebody is"
                                        + " who was promised not to be known");
            }
        }
    }

    private void early(Step step) {
        if (step.common().barrier()) {
            at(step).fault("'" + step.id() + "' is final but is reached before the summary");
        }
        if (step.common().handovers().stream().anyMatch(handover -> !handover.urgent())) {
            at(step).fault(
                            "'"
                                    + step.id()
                                    + "' calls the desk before the summary was agreed to; do it after"
                                    + " the summary, or say urgent: true if it cannot wait");
        }
    }
}
