package org.citizenwindow.flows.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Phrasebook;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Phrase;
import org.citizenwindow.dialog.match.Template;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;

/** Builds the phrasebook of all flows and finds phrases that begin two of them, and menu keys that do. */
public final class PhraseLint {
    private final Normal normal;
    private final List<Phrasebook.Entry> entries = new ArrayList<>();
    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, List<Sample>> samples = new HashMap<>();

    private record Sample(Item place, String text) {}

    /** With no phrase yet; flows are added one by one. */
    public PhraseLint(Words words) {
        this.normal = words.normal();
    }

    /** Takes in the phrases and menu keys of a flow. */
    public void add(FlowReader.Read read) {
        Flow flow = read.flow();
        List<Template> must = new ArrayList<>();
        read.must()
                .values()
                .forEach(items -> items.forEach(item -> must.addAll(template(flow, item, true))));
        List<Template> not = new ArrayList<>();
        read.not()
                .values()
                .forEach(items -> items.forEach(item -> not.addAll(template(flow, item, false))));
        if (!must.isEmpty()) {
            entries.add(new Phrasebook.Entry(flow.ref().name(), new Phrase(must), new Phrase(not)));
        }
        for (String key : flow.starts().menu()) {
            String other = byKey.put(key, flow.ref().name());
            if (other != null) {
                read.place().fault("the menu key " + key + " begins '" + other + "' already");
            }
        }
    }

    private List<Template> template(Flow flow, Item item, boolean begins) {
        try {
            Template template = Template.parse(item.text(), normal);
            if (template.fitsAnything()) {
                item.fault("the phrase '" + item.text() + "' fits anything; add fixed words");
                return List.of();
            }
            if (begins) {
                wide(item, template);
                for (String text : template.samples()) {
                    samples.computeIfAbsent(flow.ref().name(), any -> new ArrayList<>())
                            .add(new Sample(item, text));
                }
            }
            return List.of(template);
        } catch (IllegalArgumentException wrong) {
            item.fault("the phrase '" + item.text() + "' cannot be read: " + wrong.getMessage());
            return List.of();
        }
    }

    /** A gap beside a single character takes in half of what people write. */
    private static void wide(Item item, Template template) {
        if (item.text().contains("{*}")
                && template.samples().stream()
                        .anyMatch(sample -> sample.codePointCount(0, sample.length()) < 2)) {
            item.fault(
                    "the phrase '"
                            + item.text()
                            + "' is too wide: beside a gap {*} stand at least two characters");
        }
    }

    /** Every phrase of a flow, spoken in its shortest forms, begins that flow and no other. */
    public Phrasebook check() {
        Phrasebook book = new Phrasebook(entries, byKey);
        samples.forEach(
                (flow, all) -> {
                    for (Sample sample : all) {
                        List<String> begun = book.begunBy(sample.text());
                        List<String> others =
                                begun.stream().filter(name -> !name.equals(flow)).toList();
                        if (!others.isEmpty()) {
                            sample.place()
                                    .fault(
                                            "'"
                                                    + sample.text()
                                                    + "' begins "
                                                    + others
                                                    + " too; narrow one of the phrases or add it"
                                                    + " under 'not'");
                        }
                    }
                });
        return book;
    }
}
