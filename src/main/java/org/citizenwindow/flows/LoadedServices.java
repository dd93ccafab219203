package org.citizenwindow.flows;

import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.Flows;
import org.citizenwindow.dialog.Phrasebook;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.shared.Lang;

/**
 * All services as their files have them, read and without fault.
 *
 * @param versions the flows, in the order the menu names them
 * @param texts service, then language, then key to variants
 */
record LoadedServices(
        FlowFiles files,
        List<FlowVersion> versions,
        Map<String, Map<Lang, Map<String, List<String>>>> texts,
        Phrasebook phrases,
        Words words) {

    /**
     * What the engine works with.
     *
     * @param numbers the versions flows are published under where those are not what their files say
     */
    Flows flows(Map<String, Integer> numbers) {
        return new Flows(
                versions.stream()
                        .map(
                                version ->
                                        version.numbered(
                                                        numbers.getOrDefault(
                                                                version.flow().ref().name(),
                                                                version.flow().ref().version()))
                                                .flow())
                        .toList(),
                texts,
                phrases,
                words);
    }
}
