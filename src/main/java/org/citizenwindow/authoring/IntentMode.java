package org.citizenwindow.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.reading.FirstMessage;
import org.citizenwindow.shared.Lang;

/** What the first message of a fresh citizen is about, as the engine takes it. */
final class IntentMode implements Mode {
    private final Flows flows;
    private final Optional<Lang> lang;

    IntentMode(Flows flows, Optional<Lang> lang) {
        this.flows = flows;
        this.lang = lang;
    }

    @Override
    public Map<String, Object> read(String text) {
        FirstMessage message = FirstMessage.of(flows, text, lang);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("text", text);
        line.put("lang", message.lang().tag());
        line.put("intent", message.intent());
        line.put("candidates", message.intents());
        line.put("emergency", message.danger());
        return line;
    }
}
