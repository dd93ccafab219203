package org.citizenwindow.services;

import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.Flow;
import org.citizenwindow.dialog.Flows;
import org.citizenwindow.dialog.Slot;
import org.citizenwindow.dialog.Step;
import org.citizenwindow.dialog.slot.SlotType;

/** The names of all calls that flows make. */
final class FlowCalls {
    /** What the question for an appointment asks by itself. */
    private static final Set<String> APPOINTMENT =
            Set.of("appointments.offer", "appointments.hold", "appointments.release");

    private FlowCalls() {}

    static Set<String> of(Flows flows) {
        Set<String> names = new TreeSet<>();
        for (Flow flow : flows.all()) {
            for (Step step : flow.steps().values()) {
                if (step instanceof Step.CallOut out) {
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
}
