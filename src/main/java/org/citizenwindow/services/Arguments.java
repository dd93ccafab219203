package org.citizenwindow.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.dialog.value.Value;

/** Reads the arguments of a call. What is missing or of another kind is empty: flows are linted, citizens are not blamed. */
public record Arguments(Map<String, Value> values) {

    /** The words of a text, or the id of a choice; empty for anything else. */
    public String text(String name) {
        return text(values.get(name));
    }

    /** The label of a choice, or the words of a text; empty for anything else. */
    public String label(String name) {
        return values.get(name) instanceof Value.Choice choice ? choice.label() : text(name);
    }

    /** A whole number; the given one for anything else. */
    public int number(String name, int otherwise) {
        return values.get(name) instanceof Value.Num number ? number.value().intValue() : otherwise;
    }

    public Optional<Instant> moment(String name) {
        return values.get(name) instanceof Value.Moment moment
                ? Optional.of(moment.at())
                : Optional.empty();
    }

    /** From when to when; empty for anything else. */
    public Optional<Value.Period> period(String name) {
        return values.get(name) instanceof Value.Period period
                ? Optional.of(period)
                : Optional.empty();
    }

    public Optional<Value.Place> place(String name) {
        return values.get(name) instanceof Value.Place place
                ? Optional.of(place)
                : Optional.empty();
    }

    /** The words of a list's items, or of a single text; blanks left out. */
    public List<String> texts(String name) {
        return items(name).stream().map(Arguments::text).filter(text -> !text.isBlank()).toList();
    }

    /** The pictures of a list, less those that could not be had. */
    public List<Value.Photo> photos(String name) {
        return items(name).stream()
                .filter(Value.Photo.class::isInstance)
                .map(Value.Photo.class::cast)
                .filter(photo -> !photo.state().equals("rejected"))
                .toList();
    }

    /** An id of ours. */
    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Value> items(String name) {
        return switch (values.get(name)) {
            case null -> List.of();
            case Value.Many many -> many.items();
            case Value single -> List.of(single);
        };
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Str str -> str.text();
            case Value.Choice choice -> choice.id();
            case null, default -> "";
        };
    }
}
