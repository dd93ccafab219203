package org.citizenwindow.flows.talks;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.reading.YamlText;
import org.citizenwindow.shared.Lang;

/** Writes what was played as a talk file that {@link TalkPlayer} passes unchanged. */
final class TalkRecording {
    private final String flow;
    private final Lang lang;
    private final OffsetDateTime clock;
    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final StringBuilder lines = new StringBuilder();

    TalkRecording(String flow, Lang lang, OffsetDateTime clock) {
        this.flow = flow;
        this.lang = lang;
        this.clock = clock;
    }

    void answered(String call, TalkAnswer answer) {
        answers.computeIfAbsent(call, any -> new ArrayList<>()).add(shown(answer));
    }

    void line(String line, List<Effect.Say> said, List<String> called) {
        lines.append("  - ").append(line).append('\n');
        lines.append("    bot: ")
                .append(said.isEmpty() ? "none" : list(said.stream().map(Effect.Say::key).toList()))
                .append('\n');
        if (!called.isEmpty()) {
            lines.append("    calls: ").append(list(called)).append('\n');
        }
    }

    String yaml() {
        StringBuilder out = new StringBuilder("format: cw.talk/1\n");
        out.append("talk: ").append(YamlText.quoted("played by hand: " + flow)).append('\n');
        out.append("flow: ").append(flow).append('\n');
        out.append("locales: [").append(lang.tag()).append("]\n");
        out.append("clock: ").append(YamlText.quoted(clock.toString())).append('\n');
        if (!answers.isEmpty()) {
            out.append("given:\n  services:\n");
            answers.forEach(
                    (call, all) ->
                            out.append("    ")
                                    .append(call)
                                    .append(": [")
                                    .append(String.join(", ", all))
                                    .append("]\n"));
        }
        return out.append("lines:\n").append(lines).toString();
    }

    private static String list(List<String> items) {
        return items.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** An answer as talk files write it. */
    static String shown(TalkAnswer answer) {
        String shown = answer.result().map(TalkRecording::shown).orElse("{fail: timeout}");
        return answer.after().isZero()
                ? shown
                : shown.substring(0, shown.length() - 1) + ", after: " + answer.after() + "}";
    }

    private static String shown(CallResult result) {
        return switch (result) {
            case CallResult.Ok ok -> "{ok: " + values(ok.values()) + "}";
            case CallResult.Rejected rejected ->
                    "{rejected: "
                            + YamlText.quoted(rejected.code())
                            + (rejected.values().isEmpty()
                                    ? ""
                                    : ", values: " + values(rejected.values()))
                            + "}";
            case CallResult.Unavailable ignored -> "{fail: true}";
        };
    }

    private static String values(Map<String, Value> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(each -> each.getKey() + ": " + value(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Str str -> YamlText.quoted(str.text());
            case Value.Bool bool -> Boolean.toString(bool.value());
            case Value.Num num -> num.value().toPlainString();
            case Value.Moment moment -> YamlText.quoted(moment.at().toString());
            case Value.Period period -> YamlText.quoted(period.from() + "/" + period.to());
            case Value.Place place -> YamlText.quoted(place.label());
            case Value.Photo photo -> YamlText.quoted(photo.ref());
            case Value.Choice choice ->
                    "{id: "
                            + YamlText.quoted(choice.id())
                            + ", label: "
                            + YamlText.quoted(choice.label())
                            + "}";
            case Value.Many many ->
                    many.items().stream()
                            .map(TalkRecording::value)
                            .collect(Collectors.joining(", ", "[", "]"));
        };
    }
}
