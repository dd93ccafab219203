package org.citizenwindow.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.Flows;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.shared.Lang;

/** What the first message of a fresh citizen begins: danger first, then commands, services, courtesies. */
final class IntentMode implements Mode {
    private static final String OUT_OF_SCOPE = "out_of_scope";

    /** The outer names of what flows are for. */
    private static final Map<String, String> INTENTS =
            Map.of(
                    "traffic.minor_accident", "accident.report",
                    "accident.appointment", "appointment.change",
                    "accident.status", "case.status",
                    "desk.human", "human.handover",
                    "desk.hours", "faq.hours",
                    "desk.goodbye", "goodbye");

    private final Flows flows;
    private final Optional<Lang> lang;

    IntentMode(Flows flows, Optional<Lang> lang) {
        this.flows = flows;
        this.lang = lang;
    }

    @Override
    public Map<String, Object> read(String text) {
        var words = flows.words();
        String normal = words.normal().of(text);
        boolean emergency = words.danger().in(normal);
        List<String> candidates = emergency ? List.of("emergency") : intents(normal);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("text", text);
        line.put("lang", lang.or(() -> Words.languageOf(text)).orElse(Lang.ZH_CN).tag());
        line.put("intent", candidates.isEmpty() ? OUT_OF_SCOPE : candidates.getFirst());
        line.put("candidates", candidates);
        line.put("emergency", emergency);
        return line;
    }

    private List<String> intents(String normal) {
        var words = flows.words();
        Optional<Command> command = words.command(normal);
        if (command.filter(c -> c == Command.HUMAN).isPresent()) {
            return List.of("human.handover");
        }
        if (command.filter(c -> c == Command.HELP).isPresent()) {
            return List.of("help");
        }
        if (command.filter(c -> c == Command.LANGUAGE).isPresent()
                || words.language(normal).isPresent()) {
            return List.of("language.switch");
        }
        if (words.is(Kind.THANKS, normal)) {
            return List.of("thanks");
        }
        if (words.is(Kind.GREETING, normal)) {
            return List.of("greeting");
        }
        return flows.phrases().begunBy(normal).stream()
                .map(flow -> INTENTS.getOrDefault(flow, OUT_OF_SCOPE))
                .distinct()
                .toList();
    }
}
