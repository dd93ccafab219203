package org.citizenwindow.dialog.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.citizenwindow.dialog.slot.SlotType;

/** Names of the ways out of a step, the same in traces, in coverage and in pictures. */
public final class Edges {
    /** Before the name of what a button begins. */
    private static final String BUTTON = " | button ";

    private static final String TO = " → ";

    /** In the place of a refusal, where nothing was understood. */
    private static final String NO_MATCH = "no_match";

    private Edges() {}

    /** Whether a trace names a {@link #button}. */
    public static boolean isButton(String edge) {
        return edge.contains(BUTTON);
    }

    /** Every way out of a step of this flow. */
    public static List<String> of(Flow flow, Step step) {
        List<String> names = new ArrayList<>();
        step.next().forEach(edge -> names.add(next(edge)));
        switch (step) {
            case Step.Collect collect -> {
                switch (flow.slots().get(collect.slot()).type()) {
                    case SlotType.Offered offered -> {
                        names.add(named("none", offered.none()));
                        names.add(named("unavailable", offered.unavailable()));
                    }
                    case SlotType.Appointment appointment -> {
                        names.add(named("full", appointment.full()));
                        names.add(named("unavailable", appointment.unavailable()));
                    }
                    default -> {}
                }
                collect.silence().ifPresent(silent -> names.add(silence(silent)));
            }
            case Step.Confirm confirm -> {
                names.add(named("agreed", confirm.agreed()));
                names.add(named("refused", confirm.refused()));
            }
            case Step.CallOut call -> {
                new TreeMap<>(call.rejected())
                        .forEach((code, detour) -> names.add(rejected(code, detour.to())));
                names.add(named("unavailable", call.unavailable().to()));
            }
            case Step.Tell ignored -> {}
            case Step.Branch ignored -> {}
        }
        return names;
    }

    /** Every step or end a step of this flow leads to. */
    public static Set<String> targets(Flow flow, Step step) {
        Set<String> targets = new LinkedHashSet<>();
        step.next().forEach(edge -> targets.add(edge.to()));
        switch (step) {
            case Step.Collect collect -> {
                Slot slot = flow.slots().get(collect.slot());
                switch (slot == null ? null : slot.type()) {
                    case SlotType.Offered offered ->
                            targets.addAll(List.of(offered.none(), offered.unavailable()));
                    case SlotType.Appointment appointment ->
                            targets.addAll(List.of(appointment.full(), appointment.unavailable()));
                    case null, default -> {}
                }
                collect.silence().ifPresent(silent -> targets.add(silent.to()));
            }
            case Step.Confirm confirm -> {
                targets.add(confirm.agreed());
                targets.add(confirm.refused());
            }
            case Step.CallOut call -> {
                call.rejected().values().forEach(detour -> targets.add(detour.to()));
                targets.add(call.unavailable().to());
            }
            case Step.Tell ignored -> {}
            case Step.Branch ignored -> {}
        }
        return targets;
    }

    /** Name of a planned way out: its condition and where it leads. */
    public static String next(Step.Edge edge) {
        return edge.when().map(Predicate::source).orElse("else") + " → " + edge.to();
    }

    /**
     * Name of a button, as coverage counts it.
     *
     * @param place name of the flow and id of the step, with a slash between
     */
    public static String button(String place, String begins) {
        return place + BUTTON + begins;
    }

    /**
     * Name of an answer that was not taken, and of the help it got.
     *
     * @param refusal key of what was wrong with it; empty when it was none
     */
    public static String missed(Optional<String> refusal, Policy.Rung rung) {
        return named(refusal.orElse(NO_MATCH), rung(rung));
    }

    /** Name of a level of help. */
    public static String rung(Policy.Rung rung) {
        return rung.name().toLowerCase(Locale.ROOT);
    }

    /** The help that a {@link #missed} answer got. */
    public static String rung(String missed) {
        return missed.substring(missed.indexOf(TO) + TO.length());
    }

    /** What was wrong with a {@link #missed} answer. */
    public static String reason(String missed) {
        return missed.substring(0, missed.indexOf(TO));
    }

    /** Whether a {@link #missed} answer was one that cannot be taken. */
    public static boolean isRefusal(String missed) {
        return !missed.startsWith(NO_MATCH);
    }

    /** Name of the way out for silence. */
    public static String silence(Step.Silent silent) {
        return named("silence", silent.to());
    }

    /** Name of a way out for an outcome that is not the planned one, e.g. {@code full}. */
    public static String named(String outcome, String to) {
        return outcome + TO + to;
    }

    /** Name of the way out for a refusal with this code. */
    public static String rejected(String code, String to) {
        return "rejected " + code + " → " + to;
    }
}
