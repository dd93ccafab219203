package org.citizenwindow.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.understand.Deed;
import org.citizenwindow.dialog.understand.Intent;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FirstMessage;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.shared.Lang;

/**
 * What an author would take for granted and what is not so: that a flow begins when somebody writes its title as the menu shows
 * it, and that a question of the FAQ is heard as its intent.
 */
final class Unheard {
    private final FlowFiles files;
    private final Flows flows;
    private final List<Faults.Fault> told = new ArrayList<>();

    private Unheard(FlowFiles files, Flows flows) {
        this.files = files;
        this.flows = flows;
    }

    /** Of all services, which were read without a fault. */
    static List<Faults.Fault> of(FlowFiles files, Flows flows) {
        Unheard unheard = new Unheard(files, flows);
        for (String service : files.services()) {
            for (Map.Entry<String, String> file : files.of(service).entrySet()) {
                String name = file.getKey();
                boolean flow = name.equals("flow.yaml") || name.startsWith("flows/");
                if (!flow && !name.equals("faq.yaml")) {
                    continue;
                }
                String place = files.place(service, name);
                Item item = Item.parse(place, file.getValue(), new Faults());
                if (flow) {
                    unheard.title(item);
                } else {
                    item.need("entries").items().forEach(unheard::question);
                }
            }
        }
        return List.copyOf(unheard.told);
    }

    private void title(Item file) {
        String flow = file.need("flow").text();
        Optional<Item> phrases = file.get("starts").flatMap(starts -> starts.get("phrases"));
        if (phrases.isEmpty()) {
            return;
        }
        String intent =
                flows.recogniser().intents().stream()
                        .filter(any -> any.deed().equals(new Deed.Start(flow)))
                        .map(Intent::id)
                        .findFirst()
                        .orElse(flow);
        for (Lang lang : Lang.values()) {
            Item title = file.need("title").need(lang.tag());
            heard(lang, title, intent)
                    .ifPresent(
                            other ->
                                    tell(
                                            title,
                                            "the title '"
                                                    + title.text()
                                                    + "' is understood as "
                                                    + other
                                                    + ", not "
                                                    + intent
                                                    + ": people write what the menu shows; give"
                                                    + " it a start phrase"));
        }
    }

    private void question(Item entry) {
        String intent = entry.need("intent").text();
        for (Lang lang : Lang.values()) {
            for (Item question : entry.need("questions").need(lang.tag()).items()) {
                heard(lang, question, intent)
                        .ifPresent(
                                other ->
                                        tell(
                                                question,
                                                "the question '"
                                                        + question.text()
                                                        + "' is understood as "
                                                        + other
                                                        + ", not "
                                                        + intent
                                                        + "; when a start phrase takes it, write"
                                                        + " what tells them apart under starts,"
                                                        + " not"));
            }
        }
    }

    private Optional<String> heard(Lang lang, Item said, String intent) {
        String heard = FirstMessage.of(flows, said.text(), Optional.of(lang)).intent();
        return heard.equals(intent) ? Optional.empty() : Optional.of(heard);
    }

    private void tell(Item place, String what) {
        told.add(new Faults.Fault(place.file(), place.line(), what));
    }
}
