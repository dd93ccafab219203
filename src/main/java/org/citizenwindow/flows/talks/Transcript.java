package org.citizenwindow.flows.talks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.shared.Lang;

/** A chat as an officer at the desk reads it: who said what, one below the other, in the chat's own language. */
final class Transcript {
    private final Lang lang;
    private final StringBuilder text = new StringBuilder();

    Transcript(Talk talk, Lang lang) {
        this.lang = lang;
        text.append("# ").append(talk.title()).append("\n\n```text\n");
    }

    /** What happened in one line of a talk, and what was said and asked of back ends because of it. */
    void line(Item line, List<Effect.Say> said, List<String> called) {
        happened(line);
        for (String call : called) {
            note("chat.call", call);
        }
        for (Effect.Say say : said) {
            StringBuilder words = new StringBuilder();
            if (!say.picture().isEmpty()) {
                words.append('[').append(say.picture()).append("]\n");
            }
            words.append(say.text().strip());
            for (int i = 0; i < say.options().size(); i++) {
                words.append("\n  ").append(i + 1).append(' ').append(say.options().get(i));
            }
            spoken("chat.office", words.toString());
        }
    }

    private void happened(Item line) {
        sent(line);
        line.get("crash").ifPresent(item -> note("chat.crash." + item.text()));
        line.get("redeliver").ifPresent(item -> note("chat.redelivered"));
        line.get("reorder")
                .ifPresent(
                        both -> {
                            both.items().reversed().forEach(this::sent);
                            note("chat.reordered");
                        });
        line.get("agent").ifPresent(item -> note("chat.agent." + item.text()));
        line.get("photo_failed")
                .ifPresent(item -> note("chat.photo_failed", item.need("photo").text()));
        line.get("wait").ifPresent(item -> note("chat.later", time(item.duration())));
    }

    private void sent(Item line) {
        line.get("invited").ifPresent(known -> note("chat.invited"));
        line.get("user").ifPresent(item -> spoken("chat.citizen", Talk.words(item, lang)));
        line.get("tap")
                .ifPresent(
                        item ->
                                citizen(
                                        "chat.tap",
                                        item.isNumber() ? item.text() : Talk.words(item, lang)));
        line.get("photo").ifPresent(item -> citizen("chat.photo", item.text()));
        line.get("photos")
                .ifPresent(item -> citizen("chat.photo", String.join(", ", item.texts())));
        line.get("voice").ifPresent(item -> citizen("chat.voice", Talk.words(item, lang)));
        line.get("other").ifPresent(item -> citizen("chat.other", item.text()));
        line.get("followed").ifPresent(item -> citizen("chat.followed"));
        line.get("location")
                .ifPresent(
                        item ->
                                citizen(
                                        "chat.pin",
                                        item.get("label")
                                                .map(label -> Talk.words(label, lang))
                                                .orElse("")));
    }

    private void citizen(String key, String... values) {
        spoken("chat.citizen", ReviewWords.in(lang, key, values).strip());
    }

    private void spoken(String who, String words) {
        String name = ReviewWords.in(lang, who);
        String room = " ".repeat(Math.max(1, 8 - width(name)));
        String[] lines = words.split("\n", -1);
        text.append(name).append(room).append(lines[0].strip()).append('\n');
        for (int i = 1; i < lines.length; i++) {
            text.append(lines[i].isBlank() ? "" : "        " + lines[i].stripTrailing());
            text.append('\n');
        }
        text.append('\n');
    }

    private void note(String key, String... values) {
        text.append("        ").append(ReviewWords.in(lang, key, values)).append("\n\n");
    }

    private static int width(String name) {
        return name.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }

    private String time(Duration time) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("chat.days", time.toDays());
        parts.put("chat.hours", (long) time.toHoursPart());
        parts.put("chat.minutes", (long) time.toMinutesPart());
        parts.put("chat.seconds", (long) time.toSecondsPart());
        return parts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(part -> ReviewWords.in(lang, part.getKey(), part.getValue().toString()))
                .reduce((a, b) -> a + ReviewWords.in(lang, "chat.between") + b)
                .orElse(time.toString());
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n```\n";
    }
}
