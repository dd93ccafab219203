package org.citizenwindow.flows.talks;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.understand.Recogniser;
import org.citizenwindow.dialog.understand.Rule;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.flows.reading.PhraseTests;
import org.citizenwindow.shared.Lang;

/**
 * Which rules of recognition are held up by an example: a mention, a phrase or a start phrase of the data for which at least
 * one sentence of a phrase test, of the developers' set or of a talk holds; and which {@linkplain RuleBranches branches} of
 * them. One that has none is a guess that nobody tests.
 */
public final class PhraseCoverage {
    private final Recogniser recogniser;
    private final Map<Lang, Set<Rule>> rules = new EnumMap<>(Lang.class);
    private final Map<Lang, Set<Rule>> held = new EnumMap<>(Lang.class);
    private final PhraseBranches branches;

    /**
     * @param files what the flows were read from
     */
    public PhraseCoverage(FlowFiles files, Flows flows) {
        recogniser = flows.recogniser();
        branches = PhraseBranches.of(files, flows);
        for (Lang lang : Lang.values()) {
            rules.put(lang, new TreeSet<>(recogniser.rules(lang)));
            held.put(lang, new HashSet<>());
        }
    }

    /**
     * Counts what a sentence holds up.
     *
     * @param intent the intent it is an example of, whose rules alone count; empty where it is not said
     */
    public void add(Lang lang, String text, Optional<String> intent) {
        add(lang, text, intent, true);
    }

    private void add(Lang lang, String text, Optional<String> intent, boolean tested) {
        Set<String> forms = recogniser.forms(text, lang);
        Set<Rule> own =
                recogniser.holding(forms, lang).stream()
                        .filter(rule -> intent.map(rule.intent()::equals).orElse(true))
                        .collect(Collectors.toSet());
        if (tested) {
            held.get(lang).addAll(own);
        }
        branches.add(lang, own, forms, tested);
    }

    /** The shipped examples: they show what a rule is for, but nobody tests them. */
    public void addExamples() {
        recogniser
                .examples()
                .forEach(
                        (lang, examples) ->
                                examples.forEach(
                                        each ->
                                                add(
                                                        lang,
                                                        each.sentence(),
                                                        Optional.of(each.intent()),
                                                        false)));
    }

    /** The must lines of all phrase tests. */
    public void add(PhraseTests tests) {
        tests.lines().stream()
                .filter(PhraseTests.Line::means)
                .forEach(line -> add(line.lang(), line.text(), Optional.of(line.intent())));
    }

    /** What citizens write in the talks. */
    public void add(FlowFiles files) {
        for (String service : files.services()) {
            files.of(service)
                    .forEach(
                            (name, yaml) -> {
                                if (name.startsWith("talks/")) {
                                    add(Talk.read(name, yaml, new Faults()));
                                }
                            });
        }
    }

    private void add(Talk talk) {
        for (Item line : talk.lines()) {
            for (String key : List.of("user", "voice")) {
                line.get(key)
                        .ifPresent(
                                words ->
                                        talk.locales()
                                                .forEach(
                                                        lang ->
                                                                add(
                                                                        lang,
                                                                        Talk.words(words, lang),
                                                                        Optional.empty())));
            }
        }
    }

    /** Of a hundred rules of a language, how many have an example. */
    public int percent(Lang lang) {
        int all = rules.get(lang).size();
        return all == 0 ? 100 : 100 * count(lang) / all;
    }

    private int count(Lang lang) {
        return (int) rules.get(lang).stream().filter(held.get(lang)::contains).count();
    }

    /** Of a hundred branches of the rules of a language, how many a tested sentence takes. */
    public int percentOfBranches(Lang lang) {
        return branches.all(lang) == 0 ? 100 : 100 * branches.tested(lang) / branches.all(lang);
    }

    /** Two lines for those who only want to know whether all is well. */
    public String summary() {
        return "rules of recognition with an example: "
                + each(lang -> count(lang) + " of " + rules.get(lang).size())
                + "\nbranches of them that it takes (or a shipped example): "
                + each(
                        lang ->
                                branches.tested(lang)
                                        + " ("
                                        + branches.shown(lang)
                                        + ") of "
                                        + branches.all(lang));
    }

    private static String each(Function<Lang, String> figures) {
        return Stream.of(Lang.values())
                .map(lang -> lang.tag() + ' ' + figures.apply(lang))
                .collect(Collectors.joining(", "));
    }

    /** Branches that no sentence takes, each rule where it stands. */
    public List<Faults.Fault> missing() {
        return Stream.of(Lang.values())
                .flatMap(lang -> branches.unseen(lang).stream().map(each -> missing(each, lang)))
                .toList();
    }

    private static Faults.Fault missing(Faults.Fault unseen, Lang lang) {
        return new Faults.Fault(
                unseen.file(),
                unseen.line(),
                "no sentence takes "
                        + unseen.what()
                        + "; write one under must of phrases/"
                        + lang.tag()
                        + ".yaml, or leave it out");
    }

    /** A table by intent, and every rule without an example. */
    public String markdown() {
        StringBuilder out = new StringBuilder("# Rules of recognition with an example\n\n");
        out.append("| intent |");
        for (Lang lang : Lang.values()) {
            out.append(' ').append(lang.tag()).append(" |");
        }
        out.append("\n|---|").append("---|".repeat(Lang.values().length)).append('\n');
        Map<Lang, Map<String, List<Rule>>> byIntent = new EnumMap<>(Lang.class);
        TreeSet<String> intents = new TreeSet<>();
        for (Lang lang : Lang.values()) {
            byIntent.put(
                    lang, rules.get(lang).stream().collect(Collectors.groupingBy(Rule::intent)));
            intents.addAll(byIntent.get(lang).keySet());
        }
        for (String intent : intents) {
            out.append("| ").append(intent).append(" |");
            for (Lang lang : Lang.values()) {
                List<Rule> own = byIntent.get(lang).getOrDefault(intent, List.of());
                long there = own.stream().filter(held.get(lang)::contains).count();
                out.append(' ').append(there).append(" of ").append(own.size()).append(" |");
            }
            out.append('\n');
        }
        for (Lang lang : Lang.values()) {
            out.append("\n## Without an example: ").append(lang.tag()).append("\n\n");
            rules.get(lang).stream()
                    .filter(rule -> !held.get(lang).contains(rule))
                    .forEach(
                            rule ->
                                    out.append("- ")
                                            .append(rule.intent())
                                            .append(": `")
                                            .append(rule.source())
                                            .append("`\n"));
        }
        for (Lang lang : Lang.values()) {
            out.append("\n## Branches that no sentence takes: ").append(lang.tag()).append("\n\n");
            out.append("Each needs a sentence under `must` of `phrases/").append(lang.tag());
            out.append(".yaml`, or can go. `-[…]` is an optional part left out.\n\n");
            branches.unseen(lang).forEach(each -> out.append("- ").append(each).append('\n'));
            out.append("\n## Branches that only shipped examples take: ").append(lang.tag());
            out.append("\n\n");
            branches.untested(lang).forEach(each -> out.append("- ").append(each).append('\n'));
        }
        return out.toString();
    }
}
