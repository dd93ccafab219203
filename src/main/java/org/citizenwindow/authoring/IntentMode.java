package org.citizenwindow.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.Faq;
import org.citizenwindow.dialog.Flows;
import org.citizenwindow.dialog.understand.Candidate;
import org.citizenwindow.dialog.understand.Understood;
import org.citizenwindow.shared.Lang;

/** What the first message of a fresh citizen is about, as the engine takes it. */
final class IntentMode implements Mode {
    private static final String OUT_OF_SCOPE = "out_of_scope";

    private final Flows flows;
    private final Optional<Lang> lang;

    IntentMode(Flows flows, Optional<Lang> lang) {
        this.flows = flows;
        this.lang = lang;
    }

    @Override
    public Map<String, Object> read(String text) {
        Understood understood = flows.recogniser().understand(text, lang);
        Lang spoken = lang.orElse(understood.lang());
        List<String> candidates =
                understood.candidates().stream()
                        .map(Candidate::intent)
                        .map(intent -> intent.id())
                        .distinct()
                        .toList();
        if (candidates.isEmpty()) {
            String normal = flows.words().normal().of(text);
            candidates =
                    flows.faq().nearest(normal, spoken, Optional.empty()).stream()
                            .map(Faq.Entry::intent)
                            .toList();
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("text", text);
        line.put("lang", spoken.tag());
        line.put("intent", candidates.isEmpty() ? OUT_OF_SCOPE : candidates.getFirst());
        line.put("candidates", candidates);
        line.put("emergency", understood.danger());
        return line;
    }
}
