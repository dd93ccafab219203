package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.citizenwindow.dialog.slot.SlotType;

/** Names of the ways out of a step, the same in traces, in coverage and in pictures. */
public final class Edges {
    private Edges() {}

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

    static String next(Step.Edge edge) {
        return edge.when().map(Predicate::source).orElse("else") + " → " + edge.to();
    }

    static String named(String outcome, String to) {
        return outcome + " → " + to;
    }

    static String rejected(String code, String to) {
        return "rejected " + code + " → " + to;
    }
}
