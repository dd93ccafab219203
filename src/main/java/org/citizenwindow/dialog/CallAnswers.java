package org.citizenwindow.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.slot.SlotType.Appointment;
import org.citizenwindow.dialog.slot.SlotType.Offered;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;

/** What a back end answered, put to the use it was asked for. */
final class CallAnswers {
    private CallAnswers() {}

    static void answered(Turn turn, CallResult result) {
        Frame.Purpose purpose = turn.top().awaited().orElseThrow().purpose();
        turn.top(Frame::answered);
        switch (purpose) {
            case STEP -> step(turn, result);
            case OPTIONS -> {
                Slot slot = Asking.slot(turn);
                options(turn, slot, (Offered) slot.type(), result);
            }
            case OFFER -> {
                Slot slot = Asking.slot(turn);
                Booking.offered(turn, slot, (Appointment) slot.type(), result);
            }
            case HOLD -> {
                Slot slot = Asking.slot(turn);
                Booking.held(turn, slot, (Appointment) slot.type(), result);
            }
        }
    }

    private static void step(Turn turn, CallResult result) {
        Step.CallOut step = (Step.CallOut) turn.flow().step(turn.top().step()).orElseThrow();
        switch (result) {
            case CallResult.Ok ok -> {
                Answers.brought(turn, named(step, ok.values()));
                Running.leave(turn, step);
            }
            case CallResult.Rejected rejected -> {
                Answers.brought(turn, named(step, rejected.values()));
                Step.Detour detour = step.rejected(rejected.code());
                String name =
                        step.rejected().containsKey(rejected.code()) ? rejected.code() : "other";
                String edge =
                        step.rejected().containsKey(name)
                                ? Edges.rejected(name, detour.to())
                                : Edges.named("unavailable", detour.to());
                Running.detour(turn, edge, detour, Map.of("code", rejected.code()));
            }
            case CallResult.Unavailable ignored -> {
                Step.Detour detour = step.unavailable();
                Running.detour(turn, Edges.named("unavailable", detour.to()), detour, Map.of());
            }
        }
        Running.on(turn);
    }

    /** Only what the flow says a call gives is kept: a back end cannot overwrite answers. */
    private static Map<String, Value> named(Step.CallOut step, Map<String, Value> values) {
        Map<String, Value> named = new HashMap<>(values);
        named.keySet().retainAll(step.call().gives().keySet());
        return named;
    }

    /** The option a back end names as the nearest, for whoever says "the nearest". */
    private static Optional<Value> nearest(CallResult.Ok ok, List<Value.Choice> options) {
        return ok.values().get("nearest") instanceof Value.Str(String id)
                ? options.stream()
                        .filter(option -> option.id().equals(id))
                        .<Value>map(option -> option)
                        .findFirst()
                : Optional.empty();
    }

    private static void options(Turn turn, Slot slot, Offered type, CallResult result) {
        if (!(result instanceof CallResult.Ok ok)) {
            Running.go(turn, Edges.named("unavailable", type.unavailable()), type.unavailable());
            Running.on(turn);
            return;
        }
        List<Value.Choice> options = Booking.choices(ok.values().get("options"));
        if (options.isEmpty()) {
            Running.go(turn, Edges.named("none", type.none()), type.none());
            Running.on(turn);
        } else if (options.size() == 1 && type.takeSingle()) {
            Answers.accept(turn, slot, options.getFirst());
        } else {
            Question question = Question.about(slot.name()).offering(options);
            Asking.put(turn, slot, nearest(ok, options).map(question::partly).orElse(question));
        }
    }
}
