package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.citizenwindow.dialog.flow.Faq;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.understand.Intent;
import org.citizenwindow.dialog.understand.Recogniser;
import org.citizenwindow.shared.Lang;

/** Reads {@code faq.yaml}: how people ask, which text answers, and where that comes from. */
public final class FaqReader {
    private final Normal normal;
    private final Recogniser recogniser;
    private final List<Faq.Entry> entries = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** With no entry yet; files are read one by one. */
    public FaqReader(Normal normal, Recogniser recogniser) {
        this.normal = normal;
        this.recogniser = recogniser;
    }

    /** Reads the questions and answers of a service; what is wrong is added to the file's faults. */
    public void read(String service, Item file, TextsReader texts) {
        file.format("cw.faq/1");
        for (Item item : file.need("entries").items()) {
            String id = item.need("id").text();
            if (!ids.add(id)) {
                item.fault("there is an entry '" + id + "' already; keep one");
            }
            Item intent = item.need("intent");
            if (!intent.isAbsent() && recogniser.intent(intent.text()).isEmpty()) {
                List<String> known = recogniser.intents().stream().map(Intent::id).toList();
                intent.fault(
                        "there is no intent '"
                                + intent.text()
                                + "' in any intents.yaml; write one there, with faq: true"
                                + Nearest.hint(intent.text(), known));
            }
            Item answer = item.need("answer");
            if (!texts.has(answer.text())) {
                answer.fault(
                        "there is no text '"
                                + answer.text()
                                + "' in texts/*.yaml of "
                                + service
                                + Nearest.hint(answer.text(), texts.keys()));
            }
            Map<Lang, List<String>> questions = questions(item.need("questions"));
            String source = item.need("source").text();
            item.close();
            entries.add(
                    new Faq.Entry(id, service, intent.text(), questions, answer.text(), source));
        }
        file.close();
    }

    private Map<Lang, List<String>> questions(Item item) {
        Map<Lang, List<String>> questions = new EnumMap<>(Lang.class);
        if (item.isAbsent()) {
            return questions;
        }
        for (Lang lang : Lang.values()) {
            List<String> own =
                    item.need(lang.tag()).texts().stream()
                            .map(normal::of)
                            .filter(text -> !text.isEmpty())
                            .toList();
            if (own.isEmpty()) {
                item.fault("there is no question in " + lang.tag() + "; add how people ask");
            }
            questions.put(lang, own);
        }
        item.close();
        return questions;
    }

    /** All entries, ready to be asked. */
    public Faq faq() {
        return ServiceLoader.load(Faq.Maker.class, FaqReader.class.getClassLoader())
                .findFirst()
                .map(maker -> maker.of(entries))
                .orElse(Faq.NONE);
    }
}
