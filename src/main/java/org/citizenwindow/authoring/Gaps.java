package org.citizenwindow.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.flows.LoadedServices;
import org.citizenwindow.flows.talks.Coverage;
import org.citizenwindow.flows.versions.FlowVersion;
import org.citizenwindow.shared.Lang;

/** What no talk passes, as an author is told: once for all languages, once for a flow that nobody plays, and what would pass it. */
final class Gaps {
    private Gaps() {}

    static List<String> of(LoadedServices services, Coverage coverage) {
        List<String> told = new ArrayList<>();
        for (FlowVersion version : services.versions()) {
            Flow flow = version.flow();
            if (Arrays.stream(Lang.values()).allMatch(lang -> coverage.percent(flow, lang) == 0)) {
                told.add(
                        version.file()
                                + ": no talk plays "
                                + flow.ref().name()
                                + "; play it with deploy/talk --record, or write talks/*.yaml");
                continue;
            }
            Map<String, List<String>> missing = new TreeMap<>();
            for (Lang lang : Lang.values()) {
                for (String part : coverage.missing(flow, lang)) {
                    missing.computeIfAbsent(part, any -> new ArrayList<>()).add(lang.tag());
                }
            }
            missing.forEach((part, langs) -> told.add(version.file() + ": " + line(part, langs)));
        }
        return told;
    }

    private static String line(String part, List<String> langs) {
        return "no talk passes " + part + " (" + String.join(", ", langs) + "); " + remedy(part);
    }

    private static String remedy(String part) {
        String way = part.substring(part.indexOf('|') + 1).strip();
        return switch (way.substring(0, Math.max(0, way.indexOf(' ')))) {
            case "refused" -> "let somebody cancel there";
            case "unavailable" -> "give its call the answer {fail: true}";
            case "rejected" ->
                    "give its call the answer {rejected: \"code\"}, with a code of calls.yaml";
            case "refuses" -> "answer there with what is refused so";
            case "helps" -> "answer a question of it with something odd, once more each time";
            default -> "add a line that does";
        };
    }
}
