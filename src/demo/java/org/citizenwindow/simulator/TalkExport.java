package org.citizenwindow.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Line;

/**
 * Writes a chat as a talk file ({@code cw.talk/1}), the start of a conversation test: what the citizen did, and the words the
 * account said. The platform knows neither the flow nor what back ends answered; the test's author puts that in.
 */
final class TalkExport {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration WORTH_SAYING = Duration.ofMinutes(1);

    private final StringBuilder yaml = new StringBuilder();
    private final List<String> said = new ArrayList<>();
    private Instant before = Instant.EPOCH;
    private boolean anybodySpoke;
    private int photos;

    private TalkExport() {}

    static String yaml(FakeWechat.CitizenView citizen, List<Line> lines) {
        TalkExport export = new TalkExport();
        export.head(citizen, lines);
        lines.forEach(export::line);
        export.flush();
        return export.yaml.toString();
    }

    private void head(FakeWechat.CitizenView citizen, List<Line> lines) {
        yaml.append("format: cw.talk/1\n");
        yaml.append("talk: ").append(quoted("chat of " + citizen.nickname())).append('\n');
        yaml.append("# flow: the flow it is about\n");
        yaml.append("locales: [").append(citizen.lang()).append("]\n");
        if (!lines.isEmpty()) {
            before = lines.getFirst().at();
            yaml.append("clock: ")
                    .append(before.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE).toOffsetDateTime())
                    .append('\n');
        }
        yaml.append("given: {services: {}}\n");
        yaml.append("lines:\n");
    }

    private void line(Line line) {
        switch (line.side()) {
            case PLATFORM -> comment(line.text());
            case ACCOUNT -> {
                if (!anybodySpoke || line.text().isEmpty()) {
                    comment("the account: " + line.kind() + " " + line.text());
                } else {
                    said(line.text());
                }
            }
            case CITIZEN -> {
                flush();
                Duration pause =
                        Duration.between(before, line.at()).truncatedTo(ChronoUnit.SECONDS);
                if (anybodySpoke && pause.compareTo(WORTH_SAYING) >= 0) {
                    yaml.append("  - wait: ").append(pause).append('\n');
                }
                yaml.append("  - ").append(did(line)).append('\n');
                anybodySpoke = true;
            }
        }
        before = line.at();
    }

    /** Line by line, and answers without their numbers: so they stand in what the engine says, however a channel joins it. */
    private void said(String text) {
        for (String row : text.split("\\R")) {
            for (String part : row.split("\u3000(?=\\d+ )")) {
                String words = part.replaceFirst("^\\d+ ", "").strip();
                if (!words.isEmpty()) {
                    said.add(quoted(words));
                }
            }
        }
    }

    private String did(Line line) {
        return switch (line.kind()) {
            case PICTURE -> "photo: p" + ++photos;
            case VOICE -> "voice: " + quoted(line.text());
            case PLACE ->
                    "location: {lat: %s, lng: %s, label: %s}"
                            .formatted(
                                    line.facts().get("latitude"),
                                    line.facts().get("longitude"),
                                    quoted(line.text()));
            case TAP -> "tap: " + quoted(line.text());
            case STICKER -> "other: sticker";
            case LINK -> "other: link";
            case VIDEO -> "other: video";
            case TEXT, MUSIC, NEWS, TAP_MENU, NOTICE -> "user: " + quoted(line.text());
        };
    }

    private void comment(String text) {
        flush();
        yaml.append("  # ").append(text.replaceAll("\\R", " / ")).append('\n');
    }

    /** What the account said since the citizen's last line. */
    private void flush() {
        if (!said.isEmpty()) {
            yaml.append(said.stream().collect(Collectors.joining(", ", "    says: [", "]\n")));
            said.clear();
        }
    }

    /** A double-quoted YAML scalar. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"' -> quoted.append("\\\"");
                                case '\\' -> quoted.append("\\\\");
                                case '\n' -> quoted.append("\\n");
                                case '\t' -> quoted.append("\\t");
                                default -> {
                                    if (c < ' ') {
                                        quoted.append("\\x%02x".formatted(c));
                                    } else {
                                        quoted.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return quoted.append('"').toString();
    }
}
