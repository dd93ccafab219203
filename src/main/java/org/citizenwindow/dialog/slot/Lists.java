package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Understanding.Partly;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.value.Value;

/** Several values of one type in one message, or one message after another. */
final class Lists {
    /** What stands between values besides white space. */
    private static final String SEPARATORS = ",;/\uFF0C\u3001\uFF1B\n+&";

    /** Words for "and" of one character, which no plate has. */
    private static final String AND = "\u548C\u4E0E\u8DDF\u53CA\u3068";

    private Lists() {}

    static Understanding read(SlotType.ListOf type, Heard heard) {
        List<Value> items = new ArrayList<>();
        if (heard.soFar().orElse(null) instanceof Value.Many many) {
            items.addAll(many.items());
        }
        if (type.none().isPresent() && items.isEmpty() && isNone(type.none().get(), heard)) {
            return new Understood(new Value.Many(List.of()));
        }
        Optional<Value.Choice> clarified = Options.clarified(heard);
        if (clarified.isPresent()) {
            return read(type, heard.of(clarified.get().id()));
        }
        boolean repaired = false;
        for (String part : parts(type, heard)) {
            switch (Understand.words(type.of(), heard.of(part))) {
                case Understood understood -> add(items, understood.value());
                case Repaired value -> {
                    repaired = true;
                    add(items, value.value());
                }
                case Unclear unclear -> {
                    return unclear;
                }
                case Rejected rejected -> {
                    return rejected;
                }
                case Partly partly -> {
                    return partly;
                }
                case Unknown unknown -> {
                    return type.none().filter(none -> Options.isWithin(none, heard)).isPresent()
                            ? new Repaired(new Value.Many(items))
                            : unknown;
                }
            }
        }
        if (items.size() > type.max()) {
            return new Rejected("common.reject_list_many");
        }
        Value value = new Value.Many(items);
        if (items.size() < type.min()) {
            return new Partly(value, "common.list_more");
        }
        return repaired ? new Repaired(value) : new Understood(value);
    }

    private static boolean isNone(SlotType.Option none, Heard heard) {
        Optional<Value.Choice> exact = Options.exactly(heard);
        return exact.isPresent() && exact.get().id().equals(none.id())
                || heard.words().is(Kind.NONE, heard.normal())
                || heard.words().is(Kind.NO, heard.normal())
                || Options.isOwn(none, heard);
    }

    /**
     * Split at separators, else at white space where that gives values only; words around the values are left out. The whole
     * where neither gives several.
     */
    private static List<String> parts(SlotType.ListOf type, Heard heard) {
        List<String> split = values(type, heard, split(type, heard.text(), false));
        if (split.size() > 1) {
            return split;
        }
        List<String> words = values(type, heard, split(type, heard.text(), true));
        boolean each =
                words.size() > 1
                        && words.stream()
                                .allMatch(
                                        part ->
                                                Understand.words(type.of(), heard.of(part))
                                                        instanceof Understood);
        return each ? words : List.of(heard.text());
    }

    /** The parts that are something, if only something wrong. */
    private static List<String> values(SlotType.ListOf type, Heard heard, List<String> parts) {
        return parts.stream()
                .filter(part -> !(Understand.words(type.of(), heard.of(part)) instanceof Unknown))
                .toList();
    }

    private static List<String> split(SlotType.ListOf type, String text, boolean atSpaces) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            boolean between =
                    SEPARATORS.indexOf(c) >= 0
                            || type.of() instanceof SlotType.PlateCn && AND.indexOf(c) >= 0
                            || atSpaces && Character.isWhitespace(c);
            if (!between) {
                part.append(c);
            } else if (!part.toString().isBlank()) {
                parts.add(part.toString().strip());
                part.setLength(0);
            }
        }
        return parts.isEmpty() ? List.of(text) : parts;
    }

    private static void add(List<Value> items, Value value) {
        if (!items.contains(value)) {
            items.add(value);
        }
    }
}
