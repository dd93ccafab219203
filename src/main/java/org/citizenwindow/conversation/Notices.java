package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.shared.Lang;

/** The sentences a citizen reads outside of a flow: the services' own texts with the facts of the moment in them. */
@Singleton
class Notices {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_.]+)}");

    @Inject FlowRegistry flows;

    /** A text of a service, or the common one of that key; a fact it names and nobody gave is left out. */
    Optional<String> text(String service, Lang lang, String key, Map<String, String> facts) {
        return flows.current().text(service, lang, key, 0).map(text -> fill(text, facts));
    }

    /** Whether there is a flow of this name. */
    boolean knowsFlow(String name) {
        return flows.current().newest(name).isPresent();
    }

    static String fill(String text, Map<String, String> facts) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), "")))
                .replace("{{", "{")
                .replace("}}", "}");
    }
}
