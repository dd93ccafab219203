package org.citizenwindow.dialog;

import java.util.stream.Collectors;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.value.Value;

/** Shows of what tells who somebody is only as much as two values are told apart by: {@code 138****8000}. */
public final class Discreet {
    private Discreet() {}

    /** An answer to a question of this type, as it was taken. */
    static String of(SlotType type, String text) {
        return switch (type) {
            case SlotType.PhoneCn ignored -> Gathering.masked(text);
            case SlotType.IdNumber ignored -> Gathering.masked(text);
            case SlotType.LicenceNo ignored -> Gathering.masked(text);
            case SlotType.Name ignored -> text.substring(0, text.offsetByCodePoints(0, 1)) + "**";
            case SlotType.ListOf list -> of(list.of(), text);
            default -> text;
        };
    }

    /** A value of a question of this type, for a reader of {@code words}; several are joined by {@code between}. */
    public static String show(SlotType type, Value value, Wording words, String between) {
        return switch (value) {
            case Value.Str(String text) -> of(type, text);
            case Value.Many many when type instanceof SlotType.ListOf && !many.items().isEmpty() ->
                    many.items().stream()
                            .map(item -> show(type, item, words, between))
                            .collect(Collectors.joining(between));
            default -> words.show(value);
        };
    }
}
