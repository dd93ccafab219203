package org.citizenwindow.services;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citizenwindow.dialog.call.CallSpec;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.slot.SlotType;

/** The names of all calls that flows make. */
final class FlowCalls {
    /** What the question for an appointment asks by itself. */
    private static final Set<String> APPOINTMENT =
            Set.of("appointments.offer", "appointments.hold", "appointments.release");

    private FlowCalls() {}

    /** Those answered in the turn that makes them. */
    static Set<String> inTheTurn(Flows flows) {
        Set<String> names = new TreeSet<>();
        for (Flow flow : flows.all()) {
            for (Step step : flow.steps().values()) {
                if (step instanceof Step.CallOut out && out.call().later().isEmpty()) {
                    names.add(out.call().service());
                }
            }
            for (Slot slot : flow.slots().values()) {
                if (slot.type() instanceof SlotType.Offered offered) {
                    names.add(offered.call().service());
                }
                if (slot.type() instanceof SlotType.Appointment) {
                    names.addAll(APPOINTMENT);
                }
            }
        }
        return names;
    }

    /** Those whose back end is beyond the machine. */
    static Set<String> later(Flows flows) {
        return steps(flows)
                .map(Step.CallOut::call)
                .filter(call -> call.later().isPresent())
                .map(CallSpec::service)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that undo others. */
    static Set<String> undoing(Flows flows) {
        return steps(flows)
                .flatMap(step -> step.call().later().stream())
                .flatMap(later -> later.undo().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Step.CallOut> steps(Flows flows) {
        return flows.all().stream()
                .flatMap(flow -> flow.steps().values().stream())
                .filter(Step.CallOut.class::isInstance)
                .map(Step.CallOut.class::cast);
    }
}
