package org.citizenwindow.dialog.flow;

import java.util.Objects;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.value.Value;

/** Whether a name still stands for the same thing in another version of a flow. */
public final class Meaning {
    private Meaning() {}

    /**
     * What a step does, in words: {@code asks for 'plate'}, {@code calls office.hours}, {@code shows the summary},
     * {@code only passes on}. Two steps with the same words can stand for each other.
     */
    public static String of(Step step) {
        return switch (step) {
            case Step.Collect collect -> "asks for '" + collect.slot() + "'";
            case Step.CallOut call -> "calls " + call.call().service();
            case Step.Confirm ignored -> "shows the summary";
            case Step.Tell ignored -> "only passes on";
            case Step.Branch ignored -> "only passes on";
        };
    }

    /** Whether a step of an older version is this one, names of slots translated. */
    public static boolean same(Step older, Step newer, Moves moves) {
        return older instanceof Step.Collect before && newer instanceof Step.Collect now
                ? moves.slot(before.slot()).equals(now.slot())
                : of(older).equals(of(newer));
    }

    /** Whether answers of the one type are answers of the other: the same type, and lists of the same. */
    public static boolean same(SlotType older, SlotType newer) {
        return older instanceof SlotType.ListOf before && newer instanceof SlotType.ListOf now
                ? same(before.of(), now.of())
                : Objects.equals(older.getClass(), newer.getClass());
    }

    /** Whether the citizen is shown answers to choose from. */
    public static boolean offers(SlotType type) {
        return type instanceof SlotType.OneOf
                || type instanceof SlotType.Offered
                || type instanceof SlotType.YesNo
                || type instanceof SlotType.Appointment;
    }

    /** Whether a value is still one that the slot can have: its option is still there. */
    public static boolean holds(Slot slot, Value value) {
        return !(slot.type() instanceof SlotType.OneOf choice)
                || value instanceof Value.Choice chosen
                        && choice.options().stream()
                                .anyMatch(option -> option.id().equals(chosen.id()));
    }

    /** Whether the open question would be put the same way: a number still stands for the same answer. */
    public static boolean asksTheSame(Slot older, Slot newer) {
        return switch (newer.type()) {
            case SlotType.OneOf now ->
                    older.type() instanceof SlotType.OneOf before && ids(before).equals(ids(now));
            case SlotType.YesNo now ->
                    older.type() instanceof SlotType.YesNo before
                            && before.yesFirst() == now.yesFirst();
            case SlotType.Offered now -> now.equals(older.type());
            default -> same(older.type(), newer.type());
        };
    }

    private static java.util.List<String> ids(SlotType.OneOf choice) {
        return choice.options().stream().map(SlotType.Option::id).toList();
    }
}
