package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.understand.Recogniser;
import org.citizenwindow.shared.Lang;

/**
 * Tests of recognition, {@code phrases/<lang>.yaml} of every service: by intent, what must be understood as it and what must
 * not, as the first message of a citizen who speaks that language. The loader reads them; whether they hold is told by {@code
 * deploy/lint} and the build, so that a sentence nobody taught yet keeps no service from running.
 */
public final class PhraseTests {
    private static final String FORMAT = "cw.phrase_tests/1";
    private static final String MUST = "must";
    private static final String MUST_NOT = "must_not";

    /**
     * One sentence.
     *
     * @param means whether it must be understood as the intent, or must not
     */
    public record Line(
            String file, int line, Lang lang, String intent, boolean means, String text) {}

    private final List<Line> lines = new ArrayList<>();

    private PhraseTests() {}

    /** Reads all of them; what is wrong with the files is told, not whether the sentences are understood. */
    public static PhraseTests read(FlowFiles files, Recogniser recogniser, Faults faults) {
        Set<String> known = new TreeSet<>();
        recogniser.intents().forEach(intent -> known.add(intent.id()));
        PhraseTests tests = new PhraseTests();
        for (String service : files.services()) {
            boolean whole = isWhole(files, service, faults);
            for (Map.Entry<String, String> file : files.of(service).entrySet()) {
                if (file.getKey().startsWith("phrases/")) {
                    tests.read(
                            file.getKey(),
                            Item.parse(
                                    files.place(service, file.getKey()), file.getValue(), faults),
                            whole ? Optional.of(known) : Optional.empty());
                }
            }
        }
        return tests;
    }

    /** Whether the service's intents and the flows that begin by one were read without a fault: what is missing is not theirs. */
    private static boolean isWhole(FlowFiles files, String service, Faults faults) {
        return faults.all().stream()
                .noneMatch(
                        fault ->
                                fault.file().startsWith(files.place(service, "flow"))
                                        || fault.file()
                                                .equals(files.place(service, "intents.yaml")));
    }

    /** The tests of services that were read without a fault. */
    public static PhraseTests of(FlowFiles files, Flows flows) {
        return read(files, flows.recogniser(), new Faults());
    }

    /**
     * @param known all intents; empty when some could not be read
     */
    private void read(String name, Item file, Optional<Set<String>> known) {
        file.format(FORMAT);
        Optional<Lang> lang = Lang.of(name.substring("phrases/".length()).replace(".yaml", ""));
        if (lang.isEmpty()) {
            file.fault("the file is called by its language: zh-CN.yaml, ja.yaml or en.yaml");
            return;
        }
        Map<String, Item> said = new HashMap<>();
        file.entries()
                .forEach(
                        (intent, item) -> {
                            if (intent.equals("format")) {
                                return;
                            }
                            if (!item.isMap()) {
                                item.fault(
                                        "a map with must: and must_not: is expected here, each a"
                                                + " list of sentences");
                                return;
                            }
                            if (known.filter(all -> !all.contains(intent)).isPresent()) {
                                item.fault(
                                        "there is no intent '"
                                                + intent
                                                + "' in any intents.yaml, and no flow of that name"
                                                + Nearest.hint(intent, known.get()));
                            }
                            add(lang.get(), intent, item.get(MUST), Optional.of(said));
                            add(lang.get(), intent, item.get(MUST_NOT), Optional.empty());
                            item.close();
                        });
    }

    /**
     * @param said what must be understood so far; empty for a list of what must not
     */
    private void add(
            Lang lang, String intent, Optional<Item> list, Optional<Map<String, Item>> said) {
        for (Item item : list.map(Item::items).orElse(List.of())) {
            String text = item.text();
            Item before = said.map(all -> all.put(text, item)).orElse(null);
            if (text.isBlank()) {
                item.fault("a sentence is expected here");
            } else if (before != null) {
                item.fault("'" + text + "' stands in line " + before.line() + " already; keep one");
            }
            lines.add(new Line(item.file(), item.line(), lang, intent, said.isPresent(), text));
        }
    }

    /** All sentences, in the order of their files. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Sentences that are not understood as they should be. */
    public List<Faults.Fault> failures(Flows flows) {
        return lines.parallelStream().flatMap(line -> failure(line, flows).stream()).toList();
    }

    private static Optional<Faults.Fault> failure(Line line, Flows flows) {
        String taken = FirstMessage.of(flows, line.text(), Optional.of(line.lang())).intent();
        if (taken.equals(line.intent()) == line.means()) {
            return Optional.empty();
        }
        String what =
                line.means()
                        ? quoted(line)
                                + " is understood as "
                                + taken
                                + ", not "
                                + line.intent()
                                + "; add a mention or a phrase for it, or a sentence"
                                + " under 'not' of the other"
                        : quoted(line)
                                + " must not be understood as "
                                + line.intent()
                                + "; narrow a rule or add one under 'not'";
        return Optional.of(new Faults.Fault(line.file(), line.line(), what));
    }

    private static String quoted(Line line) {
        return "'" + line.text() + "'";
    }

    /** A file of such tests with these lines alone, each with a comment; for those who write one from what citizens said. */
    public static String written(List<String> head, List<Written> sentences) {
        StringBuilder out = new StringBuilder();
        head.forEach(line -> out.append("# ").append(line).append('\n'));
        out.append("format: ").append(FORMAT).append('\n');
        Set<String> intents = new TreeSet<>();
        sentences.forEach(sentence -> intents.add(sentence.intent()));
        for (String intent : intents) {
            out.append(intent).append(":\n");
            for (boolean means : new boolean[] {true, false}) {
                lines(
                        out,
                        means ? MUST : MUST_NOT,
                        sentences.stream()
                                .filter(s -> s.intent().equals(intent) && s.means() == means)
                                .toList());
            }
        }
        return out.toString();
    }

    private static void lines(StringBuilder out, String key, List<Written> sentences) {
        if (!sentences.isEmpty()) {
            out.append("  ").append(key).append(":\n");
        }
        Set<String> written = new TreeSet<>();
        for (Written sentence : sentences) {
            if (written.add(sentence.text())) {
                out.append("    - ").append(YamlText.quoted(sentence.text()));
                out.append(sentence.about().isEmpty() ? "" : "  # " + sentence.about());
                out.append('\n');
            }
        }
    }

    /**
     * A sentence to write.
     *
     * @param about a comment in one line; empty for none
     */
    public record Written(String intent, boolean means, String text, String about) {}
}
