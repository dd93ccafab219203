package org.citizenwindow.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.Mentions;
import org.citizenwindow.dialog.slot.Mentions.Mention;
import org.citizenwindow.dialog.slot.Moments;
import org.citizenwindow.dialog.slot.Periods;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.slot.Understanding;
import org.citizenwindow.dialog.value.Known;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Masked;

/**
 * Several answers in one message: values that can be nothing else and are said to be the answer to a question that is still to
 * come are taken for it and read back together. What is not said to be one's own or the other's fills nothing.
 */
final class Gathering {
    /** Digits of a phone or identity number that are shown to tell it by. */
    private static final int SHOWN = 4;

    /**
     * What a message says besides the answer to the open question.
     *
     * @param values by slot, in the order they were said
     * @param rest the message without what belongs to other questions
     */
    record Found(Map<String, Value> values, Heard rest) {}

    private record Taken(Mention mention, Optional<Slot> slot, int cut) {}

    private final Turn turn;
    private final Heard heard;
    private final Optional<Slot> open;
    private final Map<SlotType, List<Slot>> kinds = new LinkedHashMap<>();

    private Gathering(Turn turn, Heard heard, Optional<Slot> open) {
        this.turn = turn;
        this.heard = heard;
        this.open = open;
        for (Slot slot : turn.flow().slots().values()) {
            kind(slot.type()).ifPresent(kind -> add(kind, slot));
        }
    }

    private void add(SlotType kind, Slot slot) {
        Optional<SlotType> same =
                kinds.keySet().stream().filter(k -> k.getClass() == kind.getClass()).findFirst();
        kinds.computeIfAbsent(same.orElse(kind), any -> new ArrayList<>()).add(slot);
    }

    /** What values of a slot are, where they can be told in any sentence. */
    private static Optional<SlotType> kind(SlotType type) {
        SlotType one = type instanceof SlotType.ListOf list ? list.of() : type;
        boolean unmistakable =
                one instanceof SlotType.PlateCn
                        || one instanceof SlotType.PhoneCn
                        || one instanceof SlotType.IdNumber
                        || one instanceof SlotType.CaseNo;
        return unmistakable ? Optional.of(one) : Optional.empty();
    }

    /** What a message says for questions other than the open one. */
    static Found in(Turn turn, Heard heard, Optional<Slot> open) {
        return new Gathering(turn, heard, open).found();
    }

    private Found found() {
        boolean any = kinds.values().stream().flatMap(List::stream).anyMatch(this::fillable);
        if (!any && kinds.values().stream().allMatch(list -> list.size() < 2)) {
            return new Found(Map.of(), heard);
        }
        List<Taken> taken = new ArrayList<>();
        for (Mention mention : Mentions.in(heard, List.copyOf(kinds.keySet()))) {
            taken.add(taken(mention, taken));
        }
        Map<String, List<Value>> said = new LinkedHashMap<>();
        taken.forEach(
                t ->
                        t.slot()
                                .filter(this::fillable)
                                .ifPresent(
                                        slot ->
                                                said.computeIfAbsent(
                                                                slot.name(), n -> new ArrayList<>())
                                                        .add(t.mention().value())));
        Map<String, Value> values = new LinkedHashMap<>();
        said.forEach(
                (name, list) ->
                        value(turn.flow().slots().get(name), list.stream().distinct().toList())
                                .ifPresent(value -> values.put(name, value)));
        values.entrySet().removeIf(e -> e.getValue().equals(turn.top().slots().get(e.getKey())));
        return new Found(values, rest(taken));
    }

    /** A question that is still to come, or whose answer was only said in passing so far. */
    private boolean fillable(Slot slot) {
        boolean empty = !turn.top().slots().containsKey(slot.name());
        return (empty || turn.top().said().containsKey(slot.name()))
                && !open.equals(Optional.of(slot))
                && ahead().contains(slot.name());
    }

    private Set<String> ahead() {
        return turn.flows().ahead(turn.flow(), turn.top().step());
    }

    private Taken taken(Mention mention, List<Taken> before) {
        String words = heard.text().substring(mention.begin(), mention.from());
        Naming.Named named = new Naming(turn, kinds.get(mention.kind())).of(words);
        if (named.bare() && !before.isEmpty()) {
            Taken last = before.getLast();
            boolean same = last.mention().kind().equals(mention.kind());
            if (same && last.slot().isPresent()) {
                return new Taken(mention, last.slot(), mention.begin());
            }
        }
        return new Taken(mention, named.slot(), cut(mention, words, named.length()));
    }

    /** Where the words that name a value begin. */
    private int cut(Mention mention, String words, int length) {
        int at = words.length();
        while (at > 0 && turn.words().normal().of(words.substring(at)).strip().length() < length) {
            at--;
        }
        return mention.begin() + at;
    }

    private static Optional<Value> value(Slot slot, List<Value> said) {
        if (slot.type() instanceof SlotType.ListOf list) {
            boolean fits = said.size() >= list.min() && said.size() <= list.max();
            return fits ? Optional.of(new Value.Many(said)) : Optional.empty();
        }
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    /** The message as an answer to the open question: what is said to answer another one is left out. */
    private Heard rest(List<Taken> taken) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        boolean cut = false;
        for (Taken each : taken) {
            if (each.slot().isPresent() && !each.slot().equals(open)) {
                rest.append(heard.text(), from, Math.max(from, each.cut()));
                from = each.mention().to();
                cut = true;
            }
        }
        if (!cut) {
            return heard;
        }
        rest.append(heard.text().substring(from));
        int begin = 0;
        int end = rest.length();
        while (begin < end && !Character.isLetterOrDigit(rest.charAt(begin))) {
            begin++;
        }
        while (end > begin && !Character.isLetterOrDigit(rest.charAt(end - 1))) {
            end--;
        }
        return heard.of(rest.substring(begin, end));
    }

    /** What the sentence that begins a service says already; a time is kept to be read back when it would be asked. */
    static void begun(Turn turn, Heard heard) {
        Map<String, Value> about = Saying.about(turn.flow(), heard);
        turn.top(frame -> frame.with(Known.plus(frame.slots(), about)));
        Found found = in(turn, heard, Optional.empty());
        note(turn, found.values());
        moment(turn, found.rest());
    }

    private static void moment(Turn turn, Heard heard) {
        Set<String> ahead = turn.flows().ahead(turn.flow(), turn.top().step());
        List<Slot> moments =
                turn.flow().slots().values().stream()
                        .filter(slot -> isTime(slot.type()))
                        .filter(slot -> ahead.contains(slot.name()))
                        .filter(slot -> !turn.top().slots().containsKey(slot.name()))
                        .toList();
        if (moments.size() == 1
                && Moments.told(heard)
                && Understand.words(moments.getFirst().type(), heard)
                        instanceof Understanding.Repaired(Value time)) {
            turn.top(frame -> frame.said(Map.of(moments.getFirst().name(), time)));
        }
    }

    /** The time a citizen spoke of before it was asked; it is proposed once. */
    static Optional<Value> spokenOf(Turn turn, Slot slot) {
        Value said = turn.top().said().get(slot.name());
        boolean time = said instanceof Value.Moment || said instanceof Value.Period;
        if (!isTime(slot.type()) || !time) {
            return Optional.empty();
        }
        turn.top(frame -> frame.unsaid(slot.name()));
        return isWithin(turn, slot.type(), said) ? Optional.of(said) : Optional.empty();
    }

    private static boolean isTime(SlotType type) {
        return type instanceof SlotType.Moment || type instanceof SlotType.Period;
    }

    private static boolean isWithin(Turn turn, SlotType type, Value said) {
        return switch (said) {
            case Value.Moment(Instant at) when type instanceof SlotType.Moment range ->
                    !at.isBefore(turn.now().plus(range.from()))
                            && !at.isAfter(turn.now().plus(range.to()));
            case Value.Period period when type instanceof SlotType.Period range ->
                    Periods.fits(range, period, turn.now(), turn.context().zone());
            default -> false;
        };
    }

    /** Takes values for questions to come and reads them back; the open question stays. */
    static void note(Turn turn, Map<String, Value> values) {
        turn.top(frame -> frame.with(Known.plus(frame.slots(), values)).said(values));
        readBack(turn, values);
    }

    /** Reads back together what was taken. */
    static void readBack(Turn turn, Map<String, Value> values) {
        if (values.isEmpty()) {
            return;
        }
        String items =
                values.entrySet().stream()
                        .map(entry -> item(turn, entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(turn.text("common.noted_next")));
        turn.say("common.noted_all", Map.of("items", items));
    }

    private static String item(Turn turn, String name, Value value) {
        Slot slot = turn.flow().slots().get(name);
        String shown = turn.wording().show(value);
        boolean number =
                kind(slot.type()).filter(kind -> !(kind instanceof SlotType.PlateCn)).isPresent();
        return turn.text(
                "common.noted_item",
                Map.of(
                        "label",
                        turn.text(slot.texts().label()),
                        "value",
                        number ? masked(shown) : shown));
    }

    /** {@code 138****8000}. */
    static String masked(String number) {
        return number.length() < 2 * SHOWN
                ? Masked.tail(number, SHOWN)
                : number.substring(0, SHOWN - 1)
                        + "****"
                        + number.substring(number.length() - SHOWN);
    }
}
