package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.understand.Example;
import org.citizenwindow.shared.Lang;

/**
 * Reads {@code examples/<lang>.tsv} of every service: sentences as citizens say them, one a line, {@code
 * intent<TAB>sentence}; lines that begin with {@code #} are for people. A sentence stands once in a language, whatever its
 * punctuation, in whichever service.
 */
public final class ExamplesReader {
    static final String FOLDER = "examples/";
    static final String ENDING = ".tsv";
    private static final String COMMENT = "#";

    private record Place(String file, int line, String intent) {}

    private final Set<String> intents;
    private final Faults faults;
    private final Map<Lang, List<Example>> examples = new EnumMap<>(Lang.class);
    private final Map<Lang, Map<String, Place>> places = new EnumMap<>(Lang.class);

    private ExamplesReader(Set<String> intents, Faults faults) {
        this.intents = intents;
        this.faults = faults;
        for (Lang lang : Lang.values()) {
            examples.put(lang, new ArrayList<>());
            places.put(lang, new HashMap<>());
        }
    }

    /**
     * All of them by language, in the order of their files. The questions of the FAQ are examples too.
     *
     * @param faqs every {@code faq.yaml}
     * @param intents all there are
     */
    public static Map<Lang, List<Example>> read(
            FlowFiles files, Collection<Item> faqs, Set<String> intents, Faults faults) {
        ExamplesReader reader = new ExamplesReader(intents, faults);
        for (String service : files.services()) {
            files.of(service)
                    .forEach(
                            (name, content) -> {
                                if (reads(name)) {
                                    reader.read(name, files.place(service, name), content);
                                }
                            });
        }
        faqs.forEach(reader::questions);
        return reader.examples;
    }

    /** Reads the questions of a FAQ; what is wrong with it tells {@link FaqReader}. */
    private void questions(Item faq) {
        for (Item entry : faq.get("entries").map(Item::items).orElse(List.of())) {
            String intent = entry.get("intent").map(Item::text).orElse("");
            for (Lang lang : Lang.values()) {
                entry.get("questions")
                        .flatMap(questions -> questions.get(lang.tag()))
                        .map(Item::items)
                        .orElse(List.of())
                        .forEach(question -> question(lang, intent, question));
            }
        }
    }

    private void question(Lang lang, String intent, Item question) {
        Place here = new Place(question.file(), question.line(), intent);
        Place before = places.get(lang).putIfAbsent(letters(question.text()), here);
        if (before == null && intents.contains(intent)) {
            examples.get(lang).add(new Example(intent, question.text()));
        } else if (before != null && !before.intent().equals(intent)) {
            question.fault(twice(question.text(), intent, before));
        }
    }

    /** Whether a file of a service is one of these. */
    static boolean reads(String name) {
        return name.startsWith(FOLDER) && name.endsWith(ENDING);
    }

    /**
     * @param name below the service
     * @param file how messages name it
     */
    private void read(String name, String file, String content) {
        String tag = name.substring(FOLDER.length(), name.length() - ENDING.length());
        Optional<Lang> lang = Lang.of(tag);
        if (lang.isEmpty()) {
            faults.add(file, 0, "the file is called by its language: zh-CN.tsv, ja.tsv or en.tsv");
            return;
        }
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith(COMMENT)) {
                read(lang.get(), file, number, line);
            }
        }
    }

    private void read(Lang lang, String file, int number, String line) {
        int tab = line.indexOf('\t');
        String intent = tab < 0 ? "" : line.substring(0, tab).strip();
        String sentence = tab < 0 ? "" : line.substring(tab + 1).strip();
        String letters = letters(sentence);
        if (letters.isEmpty() || intent.isEmpty() || sentence.indexOf('\t') >= 0) {
            faults.add(
                    file,
                    number,
                    "a line is an intent, one tab and a sentence, e.g. fine.pay<TAB>how do I pay"
                            + " this ticket");
            return;
        }
        if (!intents.contains(intent)) {
            faults.add(
                    file,
                    number,
                    "there is no intent '"
                            + intent
                            + "' in any intents.yaml"
                            + Nearest.hint(intent, intents));
            return;
        }
        Place here = new Place(file, number, intent);
        Place before = places.get(lang).putIfAbsent(letters, here);
        if (before == null) {
            examples.get(lang).add(new Example(intent, sentence));
        } else {
            faults.add(file, number, twice(sentence, intent, before));
        }
    }

    private static String twice(String sentence, String intent, Place before) {
        String where = "'" + sentence + "' stands in " + before.file() + ":" + before.line();
        return before.intent().equals(intent)
                ? where + " already; keep one"
                : where + " as an example of " + before.intent() + "; it can mean only one";
    }

    /** What two sentences have in common that differ in punctuation, white space and capitals alone. */
    private static String letters(String sentence) {
        StringBuilder out = new StringBuilder(sentence.length());
        sentence.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
