package org.citizenwindow.flows.talks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.understand.Deed;
import org.citizenwindow.dialog.understand.Intent;
import org.citizenwindow.dialog.understand.Rule;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.reading.IntentsReader;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.shared.Lang;

/**
 * Which branches of the rules some sentence takes: each of several words, each optional part, there and left out. One that
 * none takes needs a sentence, or is not needed.
 */
final class PhraseBranches {
    /**
     * A rule where it stands.
     *
     * @param unseen those of its branches that no sentence took yet
     * @param untested those that only untested ones took
     */
    private record Place(
            Item item, List<RuleBranches.Branch> unseen, List<RuleBranches.Branch> untested) {}

    private final Map<Lang, Map<Rule, List<Place>>> places = new EnumMap<>(Lang.class);
    private final Map<Lang, Integer> all = new EnumMap<>(Lang.class);

    private PhraseBranches() {}

    /** Those of services that were read without a fault; no sentence takes any yet. */
    static PhraseBranches of(FlowFiles files, Flows flows) {
        PhraseBranches result = new PhraseBranches();
        Map<Lang, RuleBranches> readers = readers(files, flows);
        for (Lang lang : Lang.values()) {
            result.places.put(lang, new LinkedHashMap<>());
            result.all.put(lang, 0);
            for (String service : files.services()) {
                files.of(service)
                        .forEach(
                                (name, yaml) -> {
                                    Item file = parsed(files, service, name, yaml);
                                    if (name.startsWith("intents/" + lang.tag() + "/")) {
                                        result.rules(lang, file, readers.get(lang));
                                    } else if (name.equals("flow.yaml")
                                            || name.startsWith("flows/")) {
                                        result.starts(lang, file, readers.get(lang), flows);
                                    }
                                });
            }
        }
        return result;
    }

    private static Item parsed(FlowFiles files, String service, String name, String yaml) {
        return Item.parse(files.place(service, name), yaml, new Faults());
    }

    private static Map<Lang, RuleBranches> readers(FlowFiles files, Flows flows) {
        Map<Lang, Set<String>> dangers = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            String name = "words/" + lang.tag() + ".yaml";
            Item words = parsed(files, Flows.COMMON, name, files.of(Flows.COMMON).get(name));
            Set<String> own = new HashSet<>();
            for (String word : words.need("danger").need("words").texts()) {
                own.add(flows.words().normal().of(word));
            }
            dangers.put(lang, own);
        }
        IntentsReader reader = new IntentsReader(flows.words(), dangers);
        for (String service : files.services()) {
            for (Lang lang : Lang.values()) {
                String name = "groups/" + lang.tag() + ".yaml";
                String yaml = files.of(service).get(name);
                if (yaml != null) {
                    reader.groups(lang, parsed(files, service, name, yaml));
                }
            }
        }
        Map<Lang, RuleBranches> readers = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            readers.put(lang, new RuleBranches(flows.words().normal(), reader.knownGroups(lang)));
        }
        return readers;
    }

    private void rules(Lang lang, Item file, RuleBranches reader) {
        file.entries()
                .forEach(
                        (intent, rules) -> {
                            if (!rules.isMap()) {
                                return;
                            }
                            for (Item item : items(rules, "mentions")) {
                                put(
                                        lang,
                                        new Rule(intent, item.text()),
                                        item,
                                        reader.ofMention(item.text()));
                            }
                            items(rules, "phrases")
                                    .forEach(item -> phrase(lang, intent, item, reader));
                        });
    }

    private void starts(Lang lang, Item file, RuleBranches reader, Flows flows) {
        String flow = file.need("flow").text();
        String intent =
                flows.recogniser().intents().stream()
                        .filter(any -> any.deed().equals(new Deed.Start(flow)))
                        .map(Intent::id)
                        .findFirst()
                        .orElse(flow);
        file.get("starts")
                .flatMap(starts -> starts.get("phrases"))
                .ifPresent(
                        phrases ->
                                items(phrases, lang.tag())
                                        .forEach(item -> phrase(lang, intent, item, reader)));
    }

    private static List<Item> items(Item map, String key) {
        return map.get(key).map(Item::items).orElse(List.of());
    }

    private void phrase(Lang lang, String intent, Item item, RuleBranches reader) {
        put(
                lang,
                new Rule(intent, reader.sourceOfPhrase(item.text())),
                item,
                reader.ofPhrase(item.text()));
    }

    private void put(Lang lang, Rule rule, Item item, List<RuleBranches.Branch> branches) {
        all.merge(lang, branches.size(), Integer::sum);
        places.get(lang)
                .computeIfAbsent(rule, any -> new ArrayList<>())
                .add(new Place(item, new ArrayList<>(branches), new ArrayList<>()));
    }

    /**
     * Counts what a sentence takes.
     *
     * @param held the rules that hold for it and that it is an example of
     * @param forms the sentence as rules see it
     * @param tested whether a test says that it is understood
     */
    void add(Lang lang, Set<Rule> held, Set<String> forms, boolean tested) {
        for (Rule rule : held) {
            for (Place place : places.get(lang).getOrDefault(rule, List.of())) {
                List<RuleBranches.Branch> taken = taken(place.unseen(), forms);
                place.unseen().removeAll(taken);
                if (tested) {
                    place.untested().removeAll(taken(place.untested(), forms));
                } else {
                    place.untested().addAll(taken);
                }
            }
        }
    }

    private static List<RuleBranches.Branch> taken(
            List<RuleBranches.Branch> branches, Set<String> forms) {
        return branches.stream().filter(branch -> forms.stream().anyMatch(branch.takes())).toList();
    }

    /** How many there are. */
    int all(Lang lang) {
        return all.get(lang);
    }

    /** How many of them some sentence takes. */
    int shown(Lang lang) {
        return all(lang) - count(lang, Place::unseen);
    }

    /** How many of them a tested sentence takes. */
    int tested(Lang lang) {
        return shown(lang) - count(lang, Place::untested);
    }

    private int count(Lang lang, Function<Place, List<RuleBranches.Branch>> branches) {
        return places.get(lang).values().stream()
                .flatMap(List::stream)
                .mapToInt(place -> branches.apply(place).size())
                .sum();
    }

    /** Those that no sentence takes, a line for each rule, by file and line. */
    List<Faults.Fault> unseen(Lang lang) {
        return told(lang, Place::unseen);
    }

    /** Those that only untested sentences take, in the same way. */
    List<Faults.Fault> untested(Lang lang) {
        return told(lang, Place::untested);
    }

    private List<Faults.Fault> told(
            Lang lang, Function<Place, List<RuleBranches.Branch>> branches) {
        Faults told = new Faults();
        for (Map.Entry<Rule, List<Place>> rule : places.get(lang).entrySet()) {
            for (Place place : rule.getValue()) {
                String parts =
                        branches.apply(place).stream()
                                .map(branch -> '`' + branch.part() + '`')
                                .collect(Collectors.joining(" "));
                if (!parts.isEmpty()) {
                    String of = " of `" + place.item().text() + '`';
                    told.add(
                            place.item().file(),
                            place.item().line(),
                            rule.getKey().intent() + ": " + parts + of);
                }
            }
        }
        return told.all();
    }
}
