package org.citizenwindow.flows;

import java.util.Map;
import java.util.TreeMap;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.understand.Recogniser;
import org.citizenwindow.flows.reading.FlowFiles;

/**
 * How citizens are heard, and all it was made from. Making it is most of the work of reading the services, and most edits
 * change nothing of it: then the next reading takes it over.
 *
 * @param sources the files that say how something is said, by service and name
 * @param starts what each flow says of how it begins, by flow and service
 */
public record Heard(
        Map<String, String> sources,
        Map<String, Object> starts,
        Words words,
        Recogniser recogniser) {
    /** The files of these that say how something is said. */
    static Map<String, String> sources(FlowFiles files) {
        Map<String, String> sources = new TreeMap<>();
        for (String service : files.services()) {
            files.of(service)
                    .forEach(
                            (name, content) -> {
                                if (isSource(service, name)) {
                                    sources.put(service + '/' + name, content);
                                }
                            });
        }
        return sources;
    }

    private static boolean isSource(String service, String name) {
        return name.equals("intents.yaml")
                || name.startsWith("intents/")
                || name.startsWith("groups/")
                || service.equals(Flows.COMMON)
                        && (name.startsWith("words/") || name.startsWith("slots/"));
    }

    /** Whether these files, and flows that begin so, would be heard the same. */
    boolean isOf(Map<String, String> files, Map<String, Object> flows) {
        return sources.equals(files) && starts.equals(flows);
    }
}
