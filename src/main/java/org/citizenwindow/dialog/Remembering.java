package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.Options;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Profile;
import org.citizenwindow.dialog.value.Value;

/**
 * Answers kept for the citizen's next report ({@code remember: profile}): stored when a flow is submitted, told the first time,
 * offered as buttons before anything is typed, and forgotten all at once when the citizen says so. Never in a flow without
 * identity.
 */
final class Remembering {
    /** Ids of these options begin so; no id of a flow file can. */
    private static final String OPTION = "+remembered.";

    private Remembering() {}

    /** The remembered values a question offers; sensitive ones show only what they are told apart by. */
    static List<Value.Choice> options(Turn turn, Slot slot) {
        Set<String> labels = new LinkedHashSet<>();
        known(turn, slot).forEach(text -> labels.add(Discreet.of(slot.type(), text)));
        List<Value.Choice> options = new ArrayList<>();
        for (String label : labels) {
            options.add(new Value.Choice(OPTION + options.size(), label));
        }
        return options;
    }

    /** What else is offered: only that is told to the readers of slot types, to whom the id of an option is its value. */
    static List<Value.Choice> others(List<Value.Choice> options) {
        return options.stream().filter(option -> !isRemembered(option)).toList();
    }

    private static boolean isRemembered(Value.Choice option) {
        return option.id().startsWith(OPTION);
    }

    /**
     * Takes a remembered value that was chosen. One that was forgotten since it was offered is asked for anew.
     *
     * @return false when none was chosen
     */
    static boolean chosen(Turn turn, Slot slot, Heard heard) {
        List<Value.Choice> offered =
                turn.question().orElseThrow().options().stream()
                        .filter(Remembering::isRemembered)
                        .toList();
        Optional<Value.Choice> choice = Options.exactly(heard.offered(offered));
        if (choice.isEmpty()) {
            return false;
        }
        Optional<String> text =
                known(turn, slot).stream()
                        .filter(
                                known ->
                                        Discreet.of(slot.type(), known)
                                                .equals(choice.get().label()))
                        .findFirst();
        text.ifPresentOrElse(
                value -> Answers.accept(turn, slot, new Value.Str(value)),
                () -> Asking.open(turn, slot));
        return true;
    }

    private static List<String> known(Turn turn, Slot slot) {
        return slot.remembered() && !turn.flow().policy().anonymous()
                ? slot.type().kind().map(turn.memory().profile()::of).orElse(List.of())
                : List.of();
    }

    /** The flow in hand is done. What it submitted is remembered, and said so the first time; unsaid, nothing is remembered. */
    static void submitted(Turn turn) {
        Map<Slot, Profile.Entry> given = given(turn);
        List<Slot> news =
                given.entrySet().stream()
                        .filter(
                                entry ->
                                        turn.memory()
                                                .profile()
                                                .of(entry.getValue().kind())
                                                .isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
        if (given.isEmpty() || !news.isEmpty() && turn.isSilent()) {
            return;
        }
        if (!news.isEmpty()) {
            String labels =
                    news.stream()
                            .map(slot -> turn.text(slot.texts().label()))
                            .collect(Collectors.joining(turn.text("common.separator")));
            turn.say("common.remembered", Map.of("labels", labels));
        }
        turn.memory().remember(List.copyOf(given.values()));
    }

    /** The answers to be kept, in the order of the flow; none of a flow that ended without submitting anything. */
    private static Map<Slot, Profile.Entry> given(Turn turn) {
        Map<Slot, Profile.Entry> given = new LinkedHashMap<>();
        Frame frame = turn.top();
        boolean submits =
                turn.flow().steps().values().stream().anyMatch(step -> step.common().barrier());
        boolean may =
                turn.memory().profile().kept()
                        && !turn.flow().policy().anonymous()
                        && !(submits && frame.barrier().isEmpty())
                        && turn.memory()
                                .forgotAt()
                                .filter(at -> !at.isBefore(frame.openedAt()))
                                .isEmpty();
        for (Slot slot : turn.flow().slots().values()) {
            if (may
                    && slot.remembered()
                    && frame.slots().get(slot.name()) instanceof Value.Str(String text)) {
                slot.type().kind().ifPresent(k -> given.put(slot, new Profile.Entry(k, text)));
            }
        }
        return given;
    }

    /** Forgets everything at once, and what is under way will not be remembered either. */
    static void forget(Turn turn) {
        turn.memory().forget();
        turn.say("common.forgotten");
    }
}
