package org.citizenwindow.flows.reading;

import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Faq;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.understand.Candidate;
import org.citizenwindow.dialog.understand.Understood;
import org.citizenwindow.shared.Lang;

/**
 * What a message of a citizen with nothing under way is about, as the engine takes it: the rules first, where they say nothing
 * the nearest question of the FAQ.
 *
 * @param lang the language it was read in
 * @param intents the surest first; empty when nothing was understood
 */
public record FirstMessage(Lang lang, List<String> intents, boolean danger) {
    /** The intent of what nothing fits. */
    public static final String NOTHING = "out_of_scope";

    /**
     * @param spoken the citizen's language; recognised from the words where it is empty
     */
    public static FirstMessage of(Flows flows, String text, Optional<Lang> spoken) {
        Understood understood = flows.recogniser().understand(text, spoken);
        Lang lang = spoken.orElse(understood.lang());
        List<String> intents =
                understood.candidates().stream()
                        .map(Candidate::intent)
                        .map(intent -> intent.id())
                        .distinct()
                        .toList();
        if (intents.isEmpty()) {
            String normal = flows.words().normal().of(text);
            intents =
                    flows.faq().nearest(normal, lang, Optional.empty()).stream()
                            .map(Faq.Entry::intent)
                            .toList();
        }
        return new FirstMessage(lang, intents, understood.danger());
    }

    /** What it is taken for. */
    public String intent() {
        return intents.isEmpty() ? NOTHING : intents.getFirst();
    }
}
