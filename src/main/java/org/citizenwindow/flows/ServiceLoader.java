package org.citizenwindow.flows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Phrasebook;
import org.citizenwindow.dialog.flow.Sentence;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.understand.Deed;
import org.citizenwindow.dialog.understand.Example;
import org.citizenwindow.dialog.understand.Intent;
import org.citizenwindow.dialog.understand.Recogniser;
import org.citizenwindow.flows.lint.AssetLint;
import org.citizenwindow.flows.lint.ChannelLint;
import org.citizenwindow.flows.lint.FlowLint;
import org.citizenwindow.flows.lint.PhraseLint;
import org.citizenwindow.flows.lint.SilenceLint;
import org.citizenwindow.flows.lint.StartLint;
import org.citizenwindow.flows.lint.TextLint;
import org.citizenwindow.flows.lint.UseLint;
import org.citizenwindow.flows.reading.CallBook;
import org.citizenwindow.flows.reading.ExamplesReader;
import org.citizenwindow.flows.reading.FaqReader;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FaultyServices;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.IntentsReader;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.flows.reading.PhraseTests;
import org.citizenwindow.flows.reading.StrayFiles;
import org.citizenwindow.flows.reading.TextsReader;
import org.citizenwindow.flows.reading.WordsReader;
import org.citizenwindow.flows.versions.FlowVersion;
import org.citizenwindow.shared.Lang;

/**
 * Reads all services into {@link Flows}. The loader is the lint: what has a fault does not load, and everything that is wrong
 * is told at once.
 */
public final class ServiceLoader {
    private final FlowFiles files;
    private final Optional<Heard> before;
    private final Faults faults = new Faults();
    private final Map<String, TextsReader> texts = new HashMap<>();
    private final List<FlowReader.Read> reads = new ArrayList<>();
    private final Map<FlowReader.Read, String> names = new IdentityHashMap<>();
    private final Map<String, Item> ownWords = new HashMap<>();

    private ServiceLoader(FlowFiles files) {
        this(files, Optional.empty());
    }

    private ServiceLoader(FlowFiles files, Optional<Heard> before) {
        this.files = files;
        this.before = before;
    }

    /**
     * What came of reading.
     *
     * @param services empty when there was any fault
     */
    public record Checked(Optional<LoadedServices> services, Faults faults) {
        /** All data of the engine; empty when there was any fault. */
        public Optional<Flows> flows() {
            return services.map(LoadedServices::flows);
        }
    }

    /**
     * Reads and checks everything.
     *
     * @throws FaultyServices naming every fault
     */
    public static Flows load(FlowFiles files) {
        return read(files, Optional.empty()).flows();
    }

    /**
     * Reads and checks everything, and keeps the flows apart for publishing them.
     *
     * @param before how citizens were heard by the files as they were; taken over where nothing of it changed
     * @throws FaultyServices naming every fault
     */
    static LoadedServices read(FlowFiles files, Optional<Heard> before) {
        Checked checked = check(files, before);
        return checked.services().orElseThrow(() -> new FaultyServices(checked.faults()));
    }

    /** Reads and checks everything, and tells what is wrong and what is worth knowing. */
    public static Checked check(FlowFiles files) {
        return check(files, Optional.empty());
    }

    /**
     * The same.
     *
     * @param before how citizens were heard by the files as they were; taken over where nothing of it changed
     */
    public static Checked check(FlowFiles files, Optional<Heard> before) {
        ServiceLoader loader = new ServiceLoader(files, before);
        return new Checked(loader.read(), loader.faults);
    }

    /** The flows of some files as far as they can be read, whatever is wrong with them. */
    public static List<FlowVersion> versions(FlowFiles files) {
        ServiceLoader loader = new ServiceLoader(files);
        loader.readFlows();
        return loader.versions();
    }

    private void readFlows() {
        for (String service : files.services()) {
            texts.put(service, TextsReader.of(files, service, faults));
        }
        for (String service : files.services()) {
            for (Map.Entry<String, String> file : files.of(service).entrySet()) {
                if (file.getKey().equals("flow.yaml") || file.getKey().startsWith("flows/")) {
                    FlowReader.Read read = FlowReader.read(service, item(service, file));
                    reads.add(read);
                    names.put(read, file.getKey());
                }
            }
        }
    }

    private Map<String, Map<Lang, Map<String, Sentence>>> allTexts() {
        Map<String, Map<Lang, Map<String, Sentence>>> all = new HashMap<>();
        texts.forEach((service, read) -> all.put(service, read.texts()));
        return all;
    }

    private List<FlowVersion> versions() {
        Map<String, Map<Lang, Map<String, Sentence>>> all = allTexts();
        Map<Lang, Map<String, Sentence>> common = all.getOrDefault(Flows.COMMON, Map.of());
        return reads.stream()
                .map(
                        read ->
                                new FlowVersion(
                                        read,
                                        names.get(read),
                                        all.get(read.flow().service()),
                                        common))
                .toList();
    }

    private Optional<LoadedServices> read() {
        faults.addAll(files.faults().all());
        StrayFiles.tell(files, faults);
        readFlows();
        Map<String, String> sources = Heard.sources(files);
        Map<String, Object> starts = starts();
        Optional<Heard> same = before.filter(heard -> heard.isOf(sources, starts));
        Words words = same.map(Heard::words).orElseGet(this::words);
        Phrasebook phrases = check(words);
        Map<String, Item> faqs = each("faq.yaml");
        Recogniser recogniser = recogniser(words, same.map(Heard::recogniser), faqs);
        FaqReader reader = new FaqReader(words.normal(), recogniser);
        faqs.forEach((service, file) -> reader.read(service, file, texts.get(service)));
        PhraseTests.read(files, recogniser, faults);
        if (!faults.none()) {
            return Optional.empty();
        }
        Flows flows =
                new Flows(
                        reads.stream().map(FlowReader.Read::flow).toList(),
                        allTexts(),
                        phrases,
                        words,
                        recogniser,
                        reader.faq());
        Heard heard = new Heard(sources, starts, words, recogniser);
        return Optional.of(new LoadedServices(files, versions(), flows, heard));
    }

    private Map<String, Object> starts() {
        Map<String, Object> starts = new HashMap<>();
        for (FlowReader.Read read : reads) {
            String name = read.flow().ref().name() + ' ' + read.flow().service();
            starts.put(name, read.place().plain().getOrDefault("starts", ""));
        }
        return starts;
    }

    /**
     * @param same what the same sources made before, perhaps with other examples
     */
    private Recogniser recogniser(Words words, Optional<Recogniser> same, Map<String, Item> faqs) {
        Map<Lang, Set<String>> dangers = same.isPresent() ? Map.of() : dangers(words);
        IntentsReader reader = new IntentsReader(words, dangers);
        for (String service : files.services()) {
            for (Map.Entry<String, String> file : files.of(service).entrySet()) {
                String name = file.getKey();
                if (name.equals("intents.yaml")) {
                    reader.intents(service, item(service, file));
                }
                if (same.isPresent()) {
                    continue;
                }
                for (Lang lang : Lang.values()) {
                    if (name.equals("groups/" + lang.tag() + ".yaml")) {
                        reader.groups(lang, item(service, file));
                    } else if (name.startsWith("intents/" + lang.tag() + "/")) {
                        reader.rules(service, lang, item(service, file));
                    }
                }
            }
        }
        reader.places().forEach(this::intent);
        List<IntentsReader.FlowPhrase> phrases = phrasesOfFlows(reader);
        Map<Lang, List<Example>> examples =
                ExamplesReader.read(files, faqs.values(), reader.ids(), faults);
        return same.orElseGet(() -> reader.build(phrases, examples))
                .knowing(examples, before.map(Heard::recogniser));
    }

    /** What an intent starts or says must be there. */
    private void intent(Intent intent, Item place) {
        List<String> said =
                switch (intent.deed()) {
                    case Deed.Start start -> {
                        Set<String> flows = new TreeSet<>();
                        reads.forEach(read -> flows.add(read.flow().ref().name()));
                        if (!flows.contains(start.flow())) {
                            place.fault(
                                    "there is no flow '"
                                            + start.flow()
                                            + "'"
                                            + Nearest.hint(start.flow(), flows));
                        }
                        yield List.of();
                    }
                    case Deed.Say say ->
                            Stream.concat(Stream.of(say.text()), say.again().stream()).toList();
                    case Deed.HandOver over -> List.of(over.text());
                    case Deed.Answer answer -> List.of(answer.text());
                    case Deed.Obey ignored -> List.of();
                    case Deed.Alarm ignored -> List.of();
                    case Deed.Unknown ignored -> List.of();
                };
        TextsReader own = texts.get(intent.service());
        for (String text : said) {
            if (!own.has(text) && !texts.get(Flows.COMMON).has(text)) {
                place.fault(
                        "there is no text '"
                                + text
                                + "' in texts/*.yaml of "
                                + intent.service()
                                + Nearest.hint(text, own.keys()));
            }
        }
    }

    /** The words of danger by language, as a group for the rules. */
    private Map<Lang, Set<String>> dangers(Words words) {
        Map<Lang, Set<String>> dangers = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            String name = "words/" + lang.tag() + ".yaml";
            if (ownWords.containsKey(name)) {
                Item file = ownWords.get(name);
                Set<String> own = new HashSet<>();
                file.get("danger")
                        .flatMap(danger -> danger.get("words"))
                        .ifPresent(
                                list -> list.texts().forEach(w -> own.add(words.normal().of(w))));
                dangers.put(lang, own);
            }
        }
        return dangers;
    }

    private List<IntentsReader.FlowPhrase> phrasesOfFlows(IntentsReader reader) {
        List<IntentsReader.FlowPhrase> phrases = new ArrayList<>();
        for (FlowReader.Read read : reads) {
            if (read.must().isEmpty() && read.not().isEmpty()) {
                continue;
            }
            Intent intent = reader.ofFlow(read.flow().ref().name(), read.flow().service());
            read.must()
                    .forEach(
                            (lang, items) ->
                                    items.forEach(
                                            i ->
                                                    phrases.add(
                                                            new IntentsReader.FlowPhrase(
                                                                    intent, lang, i, true))));
            read.not()
                    .forEach(
                            (lang, items) ->
                                    items.forEach(
                                            i ->
                                                    phrases.add(
                                                            new IntentsReader.FlowPhrase(
                                                                    intent, lang, i, false))));
        }
        return phrases;
    }

    private Item item(String service, Map.Entry<String, String> file) {
        return Item.parse(files.place(service, file.getKey()), file.getValue(), faults);
    }

    private Words words() {
        List<Item> words = own("words");
        return WordsReader.read(words, own("slots"));
    }

    /** The files of a folder of the engine's own. */
    private List<Item> own(String folder) {
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, String> file : files.of(Flows.COMMON).entrySet()) {
            if (file.getKey().startsWith(folder + "/")) {
                Item item = item(Flows.COMMON, file);
                items.add(item);
                ownWords.put(file.getKey(), item);
            }
        }
        if (items.isEmpty()) {
            faults.add("services/common/" + folder, 0, "the engine's own words are missing");
        }
        return items;
    }

    /** The calls flows may make. */
    public static CallBook calls(FlowFiles files) {
        return new ServiceLoader(files).calls();
    }

    private CallBook calls() {
        return CallBook.read(List.copyOf(each(CallBook.FILE).values()));
    }

    /** The file of this name of every service that has one, by service. */
    private Map<String, Item> each(String name) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (String service : files.services()) {
            Optional.ofNullable(files.of(service).get(name))
                    .ifPresent(
                            content -> items.put(service, item(service, Map.entry(name, content))));
        }
        return items;
    }

    private Phrasebook check(Words words) {
        TextsReader common = texts.getOrDefault(Flows.COMMON, new TextsReader());
        PhraseLint phrases = new PhraseLint(words);
        CallBook calls = calls();
        Map<String, FlowReader.Read> byName = new HashMap<>();
        for (FlowReader.Read read : reads) {
            FlowReader.Read other = byName.put(read.flow().ref().name(), read);
            if (other != null) {
                read.place()
                        .fault(
                                "there is a flow '"
                                        + read.flow().ref().name()
                                        + "' in "
                                        + other.place().file()
                                        + " already");
            }
            FlowLint.check(read, calls);
            SilenceLint.check(read);
            AssetLint.check(read, files);
            Set<String> shown =
                    new TextLint(read, texts.get(read.flow().service()), common, words).check();
            UseLint.unused(read, shown);
            new ChannelLint(read, texts.get(read.flow().service()), common).check();
            phrases.add(read);
        }
        StartLint.check(reads);
        List<FlowReader.Read> emergencies =
                reads.stream().filter(read -> read.flow().starts().emergency()).toList();
        if (emergencies.size() > 1) {
            emergencies.getLast().place().fault("only one flow can be the one for emergencies");
        }
        for (FlowReader.Read read : emergencies) {
            emergency(read.flow(), read.place());
        }
        return phrases.check();
    }

    private static void emergency(Flow flow, Item place) {
        boolean ready = flow.given().keySet().equals(Set.of("what"));
        if (!ready) {
            place.fault("the flow for emergencies is given exactly {what: text}");
        }
    }
}
