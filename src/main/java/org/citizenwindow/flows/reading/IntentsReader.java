package org.citizenwindow.flows.reading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.understand.Deed;
import org.citizenwindow.dialog.understand.Example;
import org.citizenwindow.dialog.understand.Intent;
import org.citizenwindow.dialog.understand.IntentBookBuilder;
import org.citizenwindow.dialog.understand.Languages;
import org.citizenwindow.dialog.understand.Pinyin;
import org.citizenwindow.dialog.understand.Recogniser;
import org.citizenwindow.dialog.understand.Speech;
import org.citizenwindow.shared.Lang;

/** Reads what citizens may want: {@code intents.yaml} and {@code intents/<lang>/*.yaml} of every service. */
public final class IntentsReader {
    /** The group that every language has: its words of danger. */
    private static final String DANGER = "danger";

    private final Words words;
    private final Map<Lang, Set<String>> dangers;
    private final Map<String, Intent> intents = new LinkedHashMap<>();
    private final Map<String, Item> places = new LinkedHashMap<>();
    private final Map<Lang, GroupsReader> groups = new EnumMap<>(Lang.class);
    private final Map<Lang, Map<Item, String>> rules = new EnumMap<>(Lang.class);
    private final Set<String> spoken = new HashSet<>();

    /** With the engine's own words, and the words of danger by language. */
    public IntentsReader(Words words, Map<Lang, Set<String>> dangers) {
        this.words = words;
        this.dangers = dangers;
        for (Lang lang : Lang.values()) {
            groups.put(lang, new GroupsReader(words.normal()));
            rules.put(lang, new LinkedHashMap<>());
        }
    }

    /** Reads {@code intents.yaml}: which intents there are, and what is done about each. */
    public void intents(String service, Item file) {
        file.format("cw.intents/1");
        file.need("intents")
                .entries()
                .forEach(
                        (id, item) -> {
                            if (intents.put(id, new Intent(id, service, deed(item))) != null) {
                                item.fault(
                                        "there is an intent '"
                                                + id
                                                + "' in "
                                                + places.get(id).file()
                                                + " already; keep one");
                            }
                            places.put(id, item);
                        });
        file.close();
    }

    private static Deed deed(Item item) {
        Optional<String> text = item.get("say").map(Item::text);
        Optional<String> again = item.get("again").map(Item::text);
        Optional<String> start = item.get("start").map(Item::text);
        Optional<String> queue = item.get("hand_over").map(Item::text);
        Optional<Command> command = item.get("command").flatMap(IntentsReader::command);
        Optional<String> emergency = item.get("emergency").map(Item::text);
        Optional<Boolean> faq = item.get("faq").map(Item::flag);
        boolean menu = item.get("menu").map(Item::flag).orElse(false);
        boolean idle = item.get("idle").map(Item::flag).orElse(false);
        boolean unknown = item.get("unknown").map(Item::flag).orElse(false);
        item.close();
        if (emergency.isPresent()) {
            if (!Set.of("accident", "other").contains(emergency.get())) {
                item.fault("emergency is 'accident' or 'other'");
            }
            return new Deed.Alarm(emergency.get().equals("accident"));
        }
        if (start.isPresent()) {
            return new Deed.Start(start.get());
        }
        if (queue.isPresent() && text.isPresent()) {
            return new Deed.HandOver(text.get(), queue.get());
        }
        if (faq.orElse(false) && text.isPresent()) {
            return new Deed.Answer(text.get());
        }
        if (command.isPresent()) {
            return new Deed.Obey(command.get());
        }
        if (text.isPresent()) {
            return new Deed.Say(text.get(), again, menu, idle);
        }
        if (!unknown) {
            item.fault(
                    "it must do one of: start: <flow>, say: <text>, command: <command>, faq: true"
                            + " with say:, hand_over: <queue> with say:, emergency: accident|other,"
                            + " unknown: true");
        }
        return new Deed.Unknown();
    }

    private static Optional<Command> command(Item item) {
        for (Command command : Command.values()) {
            if (command.name().toLowerCase(Locale.ROOT).equals(item.text())) {
                return Optional.of(command);
            }
        }
        List<String> commands =
                Stream.of(Command.values())
                        .map(command -> command.name().toLowerCase(Locale.ROOT))
                        .toList();
        item.fault(
                "there is no command '" + item.text() + "'" + Nearest.hint(item.text(), commands));
        return Optional.empty();
    }

    /** Reads {@code groups/<lang>.yaml}. */
    public void groups(Lang lang, Item file) {
        groups.get(lang).read(file);
    }

    /** Notes {@code intents/<lang>/<topic>.yaml}; it is read when all groups are known. */
    public void rules(String service, Lang lang, Item file) {
        file.format("cw.phrases/1");
        rules.get(lang).put(file, service);
    }

    /** What a flow's own {@code starts.phrases} say, as those of the intent that starts it. */
    public Intent ofFlow(String flow, String service) {
        return intents.values().stream()
                .filter(intent -> intent.deed().equals(new Deed.Start(flow)))
                .findFirst()
                .orElseGet(
                        () -> {
                            Intent own = new Intent(flow, service, new Deed.Start(flow));
                            intents.put(flow, own);
                            return own;
                        });
    }

    /** The ids of all intents. */
    public Set<String> ids() {
        return intents.keySet();
    }

    /** Every intent and where it stands, for those who check what it starts and says. */
    public Map<Intent, Item> places() {
        Map<Intent, Item> all = new LinkedHashMap<>();
        places.forEach((id, place) -> all.put(intents.get(id), place));
        return all;
    }

    /**
     * Puts everything together.
     *
     * @param phrasesOfFlows what flows say themselves: intent, language, item, and whether it begins the flow
     * @param examples sentences that say how intents are asked for as rules do; they are not put in
     */
    public Recogniser build(List<FlowPhrase> phrasesOfFlows, Map<Lang, List<Example>> examples) {
        List<Intent> all = List.copyOf(new LinkedHashSet<>(intents.values()));
        Pinyin pinyin = new Pinyin(Characters.readings());
        Map<Lang, Speech> speeches = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            IntentBookBuilder builder =
                    new IntentBookBuilder(words.normal(), all, knownGroups(lang));
            rules.get(lang).keySet().forEach(file -> rules(builder, file));
            for (FlowPhrase phrase : phrasesOfFlows) {
                if (phrase.lang() == lang) {
                    phraseOfFlow(builder, phrase);
                }
            }
            GroupsReader own = groups.get(lang);
            speeches.put(
                    lang,
                    Speech.of(
                                    builder.build(),
                                    new Speech.Rewriting(own.rewrite()),
                                    new Speech.Ignored(own.ignored(builder)),
                                    Optional.of(pinyin).filter(any -> lang == Lang.ZH_CN),
                                    own.right())
                            .spelled(new Speech.Rewriting(own.romaji())));
        }
        examples.values().forEach(own -> own.forEach(example -> spoken.add(example.intent())));
        mute();
        return new Recogniser(
                words,
                all,
                speeches,
                new Languages(
                        groups.get(Lang.JA).marks(),
                        groups.get(Lang.ZH_CN).marks(),
                        groups.get(Lang.EN).marks(),
                        pinyin));
    }

    /** What a flow's {@code starts} says. */
    public record FlowPhrase(Intent intent, Lang lang, Item item, boolean begins) {}

    /** Words of danger; the English ones too. */
    private IntentBookBuilder.Group danger(Lang lang) {
        Set<String> all = new HashSet<>(dangers.getOrDefault(lang, Set.of()));
        all.addAll(dangers.getOrDefault(Lang.EN, Set.of()));
        return new IntentBookBuilder.Group(all, Set.of());
    }

    /** All groups rules of a language may name. */
    public Map<String, IntentBookBuilder.Group> knownGroups(Lang lang) {
        Map<String, IntentBookBuilder.Group> known = groupsOf(lang);
        known.put(DANGER, danger(lang));
        return known;
    }

    /** Words of a group in a language, and the English ones of the same name: people mix them in. */
    private Map<String, IntentBookBuilder.Group> groupsOf(Lang lang) {
        Map<String, IntentBookBuilder.Group> own = groups.get(lang).groups();
        Map<String, IntentBookBuilder.Group> english = groups.get(Lang.EN).groups();
        Map<String, IntentBookBuilder.Group> all = new LinkedHashMap<>(own);
        if (lang != Lang.EN) {
            english.forEach(
                    (name, group) ->
                            all.computeIfPresent(name, (same, mine) -> both(mine, latin(group))));
        }
        return all;
    }

    /** Chinese words among the English ones are for English sentences only. */
    private static IntentBookBuilder.Group latin(IntentBookBuilder.Group group) {
        return new IntentBookBuilder.Group(latin(group.words()), latin(group.exceptions()));
    }

    private static Set<String> latin(Set<String> words) {
        return words.stream()
                .filter(word -> word.chars().noneMatch(c -> Normal.isCjk((char) c)))
                .collect(Collectors.toSet());
    }

    private static IntentBookBuilder.Group both(
            IntentBookBuilder.Group a, IntentBookBuilder.Group b) {
        Set<String> words = new HashSet<>(a.words());
        words.addAll(b.words());
        Set<String> exceptions = new HashSet<>(a.exceptions());
        exceptions.addAll(b.exceptions());
        return new IntentBookBuilder.Group(words, exceptions);
    }

    private void rules(IntentBookBuilder builder, Item file) {
        file.entries()
                .forEach(
                        (id, item) -> {
                            if (id.equals("format")) {
                                return;
                            }
                            Intent intent = intents.get(id);
                            if (intent == null) {
                                item.fault(
                                        "there is no intent '"
                                                + id
                                                + "' in any intents.yaml"
                                                + Nearest.hint(id, intents.keySet()));
                                return;
                            }
                            spoken.add(id);
                            intent(builder, intent, item);
                        });
    }

    private void intent(IntentBookBuilder builder, Intent intent, Item item) {
        each(item, "mentions", rule -> guarded(rule, () -> builder.mention(intent, rule.text())));
        each(item, "not", rule -> guarded(rule, () -> builder.not(intent, rule.text())));
        each(item, "phrases", phrase -> phrase(builder, intent, phrase, true));
        each(item, "not_phrases", phrase -> phrase(builder, intent, phrase, false));
        item.close();
    }

    private static void each(Item item, String key, Consumer<Item> reading) {
        item.get(key).ifPresent(list -> list.items().forEach(reading));
    }

    private static void phrase(IntentBookBuilder builder, Intent intent, Item item, boolean meant) {
        guarded(item, () -> put(builder, intent, item.text(), meant));
    }

    /** What is wrong with it, {@code PhraseLint} tells. */
    private static void phraseOfFlow(IntentBookBuilder builder, FlowPhrase phrase) {
        try {
            put(builder, phrase.intent(), phrase.item().text(), phrase.begins());
        } catch (IllegalArgumentException told) {
            // with its place
        }
    }

    private static void put(
            IntentBookBuilder builder, Intent intent, String phrase, boolean meant) {
        var template = builder.template(phrase);
        if (template.fitsAnything()) {
            throw new IllegalArgumentException("it fits anything; add fixed words");
        }
        if (meant) {
            builder.phrase(intent, template);
        } else {
            builder.notPhrase(intent, template);
        }
    }

    private static void guarded(Item item, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException wrong) {
            item.fault("'" + item.text() + "' cannot be read: " + wrong.getMessage());
        }
    }

    /** An intent that no rule of any language and no command leads to is never heard. */
    private void mute() {
        places.forEach(
                (id, place) -> {
                    Deed deed = intents.get(id).deed();
                    boolean heardOtherwise =
                            deed instanceof Deed.Alarm
                                    || deed instanceof Deed.Unknown
                                    || deed instanceof Deed.Obey;
                    if (!spoken.contains(id) && !heardOtherwise) {
                        place.fault(
                                "no file intents/<lang>/*.yaml or examples/<lang>.tsv says how '"
                                        + id
                                        + "' is asked for");
                    }
                });
    }
}
