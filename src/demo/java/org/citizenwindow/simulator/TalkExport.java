package org.citizenwindow.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Line;

/**
 * Writes a chat as a talk file ({@code cw.talk/1}), the start of a conversation test: what the citizen did, and what the
 * account said word for word. The platform does not know the flow's text keys; the test's author puts them in.
 */
final class TalkExport {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration WORTH_SAYING = Duration.ofMinutes(1);

    private TalkExport() {}

    static String yaml(FakeWechat.CitizenView citizen, List<Line> lines) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("format: cw.talk/1\n");
        yaml.append("talk: ").append(quoted("chat of " + citizen.nickname())).append('\n');
        yaml.append("locale: ").append(citizen.lang()).append('\n');
        yaml.append("channel: wechat\n");
        if (!lines.isEmpty()) {
            yaml.append("clock: ")
                    .append(
                            lines.getFirst()
                                    .at()
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .atZone(ZONE)
                                    .toOffsetDateTime())
                    .append('\n');
        }
        yaml.append("talk_lines:\n");
        Instant before = lines.isEmpty() ? Instant.EPOCH : lines.getFirst().at();
        for (Line line : lines) {
            Duration pause = Duration.between(before, line.at()).truncatedTo(ChronoUnit.SECONDS);
            if (line.side() == Line.Side.CITIZEN && pause.compareTo(WORTH_SAYING) >= 0) {
                yaml.append("  - wait: ").append(pause).append('\n');
            }
            before = line.at();
            append(yaml, line);
        }
        return yaml.toString();
    }

    private static void append(StringBuilder yaml, Line line) {
        switch (line.side()) {
            case PLATFORM -> yaml.append("  # ").append(line.text()).append('\n');
            case ACCOUNT -> {
                if (line.text().isEmpty()) {
                    yaml.append("  # the account sent: ").append(line.kind()).append('\n');
                } else {
                    yaml.append("    says: ").append(quoted(line.text())).append('\n');
                }
            }
            case CITIZEN ->
                    yaml.append(
                            switch (line.kind()) {
                                case PICTURE -> "  - photo: " + line.media() + ".jpg\n";
                                case VOICE -> "  - voice: " + quoted(line.text()) + '\n';
                                case PLACE ->
                                        "  - location: {lat: %s, lng: %s, label: %s}\n"
                                                .formatted(
                                                        line.facts().get("latitude"),
                                                        line.facts().get("longitude"),
                                                        quoted(line.text()));
                                case TAP -> "  - menu: " + quoted(line.text()) + '\n';
                                case STICKER -> "  - sticker: " + quoted(line.text()) + '\n';
                                case TEXT, LINK, VIDEO, MUSIC, NEWS, TAP_MENU, NOTICE ->
                                        "  - user: " + quoted(line.text()) + '\n';
                            });
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
