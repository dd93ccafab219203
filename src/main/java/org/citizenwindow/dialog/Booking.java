package org.citizenwindow.dialog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.SlotType.Appointment;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Frame.Purpose;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;

/**
 * The appointment question: a page of free times, the next page, a hold on the chosen one. The hold's id is the slot's
 * value; what else is known of it stands beside it under dotted names.
 */
final class Booking {
    private static final String OFFER = "appointments.offer";
    private static final String HOLD = "appointments.hold";
    static final String RELEASE = "appointments.release";
    private static final String UNTIL = ".until";

    /** Id of the option that shows the next page. */
    private static final String MORE = "+more";

    private Booking() {}

    /** Asks for a page of free times; the question is put when they are there. */
    static void offer(Turn turn, Slot slot, Appointment type, int page) {
        Map<String, Value> arguments = new HashMap<>();
        arguments.put("service", new Value.Str(type.service()));
        arguments.put("page", number(page));
        arguments.put("size", number(type.page()));
        type.site().map(turn.top().slots()::get).ifPresent(site -> arguments.put("site", site));
        String id = turn.call(OFFER, arguments);
        turn.top(
                frame ->
                        frame.asking(Question.about(slot.name()).page(page))
                                .awaiting(new Frame.Awaited(id, Purpose.OFFER, turn.now())));
    }

    static void offered(Turn turn, Slot slot, Appointment type, CallResult result) {
        Question question = turn.question().orElseThrow();
        switch (result) {
            case CallResult.Ok ok -> {
                List<Value.Choice> options = new ArrayList<>(choices(ok.values().get("options")));
                if (options.isEmpty() && question.page() == 0) {
                    Running.go(turn, Edges.named("full", type.full()), type.full());
                    Running.on(turn);
                } else if (options.isEmpty()) {
                    turn.say("common.no_more_times");
                    offer(turn, slot, type, 0);
                } else {
                    if (ok.values().get("more") instanceof Value.Bool more && more.value()) {
                        options.add(new Value.Choice(MORE, turn.text("common.more")));
                    }
                    Asking.put(turn, slot, question.offering(options));
                }
            }
            case CallResult.Rejected rejected -> {
                boolean full = rejected.code().equals("appointments:full");
                String to = full ? type.full() : type.unavailable();
                Running.go(turn, Edges.named(full ? "full" : "unavailable", to), to);
                Running.on(turn);
            }
            case CallResult.Unavailable ignored -> {
                Running.go(
                        turn, Edges.named("unavailable", type.unavailable()), type.unavailable());
                Running.on(turn);
            }
        }
    }

    /** One of the offered times was chosen, or the next page. */
    static void chosen(Turn turn, Slot slot, Appointment type, Value.Choice choice) {
        if (choice.id().equals(MORE)) {
            offer(turn, slot, type, turn.question().orElseThrow().page() + 1);
            return;
        }
        String id =
                turn.call(
                        HOLD,
                        Map.of("choice", choice, "minutes", number((int) type.hold().toMinutes())));
        turn.top(frame -> frame.awaiting(new Frame.Awaited(id, Purpose.HOLD, turn.now())));
    }

    /**
     * Whether somebody who asks about their appointment means the one that is chosen in the flow in hand; then it is told, and
     * the question stays.
     *
     * @param wished the flow that would tell about earlier ones
     */
    static boolean told(Turn turn, Heard heard, String wished) {
        boolean tells = turn.flows().newest(wished).filter(f -> f.starts().brief()).isPresent();
        if (turn.idle() || !tells || !heard.says(Kind.BOOKING)) {
            return false;
        }
        Map<String, Value> slots = turn.top().slots();
        Optional<Slot> chosen =
                turn.flow().slots().values().stream()
                        .filter(slot -> slot.type() instanceof Appointment)
                        .filter(slot -> slots.containsKey(slot.name()))
                        .findFirst();
        chosen.ifPresent(
                slot -> {
                    turn.say(
                            "common.appointment_chosen",
                            Map.of(
                                    "label", turn.wording().show(slots.get(slot.name())),
                                    "site", words(slots.get(slot.name() + ".site_name"))));
                    Asking.recall(turn);
                });
        return chosen.isPresent();
    }

    static void held(Turn turn, Slot slot, Appointment type, CallResult result) {
        switch (result) {
            case CallResult.Ok ok -> {
                release(turn, slot);
                Map<String, Value> values = new HashMap<>();
                ok.values().forEach((name, value) -> values.put(slot.name() + '.' + name, value));
                values.remove(slot.name() + ".hold");
                values.put(slot.name() + UNTIL, new Value.Moment(turn.now().plus(type.hold())));
                values.put(
                        slot.name(),
                        new Value.Choice(
                                words(ok.values().get("hold")), words(ok.values().get("label"))));
                Answers.accept(turn, slot, values);
            }
            case CallResult.Rejected rejected -> {
                turn.say("common.time_taken");
                List<Value.Choice> nearby = choices(rejected.values().get("options"));
                if (nearby.isEmpty()) {
                    offer(turn, slot, type, 0);
                } else {
                    Asking.put(turn, slot, turn.question().orElseThrow().offering(nearby));
                }
            }
            case CallResult.Unavailable ignored -> {
                Running.go(
                        turn, Edges.named("unavailable", type.unavailable()), type.unavailable());
                Running.on(turn);
            }
        }
    }

    /** Gives a hold back, if the slot is an appointment and has one. Nothing waits for the answer. */
    static void release(Turn turn, Slot slot) {
        if (slot.type() instanceof Appointment
                && turn.top().slots().get(slot.name()) instanceof Value.Choice hold) {
            turn.call(RELEASE, Map.of("hold", new Value.Str(hold.id())));
        }
    }

    /** Whether a value by this name is, or belongs to, a hold: once released it cannot come back. */
    static boolean isHold(Turn turn, String name) {
        int dot = name.indexOf('.');
        Slot slot = turn.flow().slots().get(dot < 0 ? name : name.substring(0, dot));
        return slot != null && slot.type() instanceof Appointment;
    }

    /** The first appointment whose hold has run out meanwhile. */
    static Optional<Slot> expired(Turn turn) {
        return turn.flow().slots().values().stream()
                .filter(slot -> slot.type() instanceof Appointment)
                .filter(
                        slot ->
                                turn.top().slots().get(slot.name() + UNTIL)
                                                instanceof Value.Moment until
                                        && until.at().isBefore(turn.now()))
                .findFirst();
    }

    static List<Value.Choice> choices(Value value) {
        List<Value.Choice> choices = new ArrayList<>();
        if (value instanceof Value.Many many) {
            for (Value item : many.items()) {
                if (item instanceof Value.Choice choice) {
                    choices.add(choice);
                }
            }
        }
        return choices;
    }

    private static String words(Value value) {
        return switch (value) {
            case Value.Str str -> str.text();
            case Value.Choice choice -> choice.id();
            case null, default -> "";
        };
    }

    private static Value number(int value) {
        return new Value.Num(BigDecimal.valueOf(value));
    }
}
