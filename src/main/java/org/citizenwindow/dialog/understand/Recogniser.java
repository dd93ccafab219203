package org.citizenwindow.dialog.understand;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.shared.Lang;

/**
 * Understands what a message is about, in the language it is written in or, where that says nothing to it, in another one.
 * Used by the engine and by the command line alike. Gives the same answer to the same text, always.
 *
 * <pre>{@code
 * Understood understood = recogniser.understand("wo yao bao an", Optional.empty());
 * understood.candidates().getFirst().intent().id(); // accident.report
 * }</pre>
 */
public final class Recogniser {
    /** The engine's own words are meant when they are all that is written. */
    private static final int SURE = 1000;

    /** What is left of a text without what it denies says something if examples have so many of its pieces. */
    private static final int ENOUGH = 6;

    private final Words words;
    private final Map<String, Intent> intents = new LinkedHashMap<>();
    private final Map<Lang, Speech> speeches;
    private final Languages languages;
    private final Map<Lang, List<Example>> examples;
    private final Weighing weighing;
    private final Map<Lang, Later<Examples>> ready = new EnumMap<>(Lang.class);

    public Recogniser(
            Words words, List<Intent> intents, Map<Lang, Speech> speeches, Languages languages) {
        this.words = words;
        intents.forEach(intent -> this.intents.put(intent.id(), intent));
        this.speeches = Map.copyOf(speeches);
        this.languages = languages;
        weighing = new Weighing(intents);
        examples = Map.of();
    }

    private Recogniser(
            Recogniser same, Map<Lang, List<Example>> examples, Optional<Recogniser> before) {
        words = same.words;
        intents.putAll(same.intents);
        speeches = same.speeches;
        languages = same.languages;
        weighing = same.weighing;
        this.examples = Map.copyOf(examples);
        examples.forEach(
                (lang, all) -> {
                    if (!all.isEmpty()) {
                        Optional<Wording> known = before.flatMap(each -> each.wording(lang));
                        ready.put(lang, new Later<>(() -> ready(lang, all, known)));
                    }
                });
    }

    /**
     * The same with these examples and no others. They are made ready when their language is first heard, which takes some
     * tenths of a second; where they are the ones already known, nothing is done again.
     *
     * @param examples of intents that there are
     * @param before who listened until now; what it has made of sentences that are still the same is taken over
     */
    public Recogniser knowing(Map<Lang, List<Example>> examples, Optional<Recogniser> before) {
        return this.examples.equals(examples) ? this : new Recogniser(this, examples, before);
    }

    private Optional<Wording> wording(Lang lang) {
        return Optional.ofNullable(ready.get(lang)).flatMap(Later::made).map(Examples::wording);
    }

    /** Makes the examples of every language ready, so that no message waits for it; costs nothing when they are. */
    public void prepare() {
        ready.values().forEach(Later::get);
    }

    /** Sentences whose meaning is known, by language. */
    public Map<Lang, List<Example>> examples() {
        return examples;
    }

    private Examples ready(Lang lang, List<Example> all, Optional<Wording> before) {
        Examples.Builder builder =
                new Examples.Builder(intents.size(), speeches.get(lang).book().lexicon().terms());
        for (Example example : all) {
            Reading reading = reading(prepared(example.sentence(), lang), lang, lang == Lang.EN);
            int intent = weighing.number(intents.get(example.intent()));
            builder.add(
                    example,
                    intent,
                    reading.text(),
                    Traits.of(reading.text(), lang, reading.syllables()),
                    reading.found());
        }
        return builder.build(before);
    }

    /** The intent of this id; empty for an unknown one. */
    public Optional<Intent> intent(String id) {
        return Optional.ofNullable(intents.get(id));
    }

    /** All intents, in the order of their files. */
    public List<Intent> intents() {
        return List.copyOf(intents.values());
    }

    /** The language a text is written in; empty when there is nothing to go by. */
    public Optional<Lang> language(String text) {
        return languages.of(text);
    }

    /**
     * What a message is about, with nothing under way.
     *
     * @param spoken the language of the conversation so far; empty when it is the first message
     */
    public Understood understand(String text, Optional<Lang> spoken) {
        return understand(text, spoken, false);
    }

    /**
     * The same.
     *
     * @param answering whether it may as well answer a question: then rules decide, and examples only add what they leave
     *     hardly any doubt of
     */
    public Understood understand(String text, Optional<Lang> spoken, boolean answering) {
        Said said = said(text, spoken);
        boolean command = !said.ruled().isEmpty() && said.ruled().getFirst().points() >= SURE;
        if (command || said.evidence().isEmpty()) {
            return Weighing.ruled(said.lang(), said.ruled());
        }
        return answering
                ? weighing.ofAnswer(said.lang(), said.ruled(), said.evidence().get())
                : weighing.of(said.lang(), said.ruled(), said.evidence().get());
    }

    /**
     * The examples that a text resembles most, one of each intent, the likeliest intent first; for those who ask why.
     *
     * @param most how many
     */
    public List<Example> resembled(String text, Optional<Lang> spoken, int most) {
        Said said = said(text, spoken);
        return said.evidence().stream()
                .flatMap(evidence -> evidence.likeliest().mapToObj(i -> evidence.nearest()[i]))
                .filter(example -> example >= 0)
                .limit(most)
                .map(example -> ready.get(said.lang()).get().get(example))
                .toList();
    }

    /**
     * What rules and examples say of a text, each for itself.
     *
     * @param ruled surest first
     * @param evidence empty where no example has anything in common with it
     */
    private record Said(Lang lang, List<Candidate> ruled, Optional<Evidence> evidence) {}

    private Said said(String text, Optional<Lang> spoken) {
        Optional<Lang> heard = language(text);
        boolean ambiguous =
                heard.filter(l -> l == Lang.ZH_CN).isPresent()
                        && spoken.filter(l -> l == Lang.JA).isPresent();
        Lang lang = (ambiguous ? spoken : heard.or(() -> spoken)).orElse(Lang.ZH_CN);
        Set<Lang> order = new LinkedHashSet<>();
        order.add(lang);
        heard.ifPresent(order::add);
        spoken.ifPresent(order::add);
        order.addAll(others(text, heard));
        Map<Lang, String> prepared = new EnumMap<>(Lang.class);
        order.forEach(each -> prepared.put(each, prepared(text, each)));
        Reading reading = reading(prepared.get(lang), lang, lang == Lang.EN);
        List<Candidate> found = new ArrayList<>();
        for (Lang each : order) {
            String own = prepared.get(each);
            found.addAll(
                    !found.isEmpty()
                            ? dangers(own, each, found)
                            : each == lang ? mended(own, lang, reading) : mended(own, each));
        }
        if (found.isEmpty() && lang != Lang.EN) {
            found.addAll(candidates(reading(prepared.get(lang), lang, true), lang));
        }
        Optional<Evidence> evidence =
                heard.flatMap(any -> Optional.ofNullable(ready.get(lang)))
                        .map(known -> evidence(known.get(), reading, lang))
                        .filter(each -> each.known() > 0);
        found.sort(Candidate.MOST_URGENT);
        return new Said(lang, found, evidence);
    }

    private static Evidence of(Examples known, Reading reading, Lang lang) {
        return known.of(
                reading.text(),
                Traits.of(reading.text(), lang, reading.syllables()),
                reading.found());
    }

    /**
     * What examples say. They know the words of a text and not what it says of them: where it denies a danger, another one is
     * told only as far as what is left tells it.
     */
    private Evidence evidence(Examples known, Reading reading, Lang lang) {
        Evidence evidence = of(known, reading, lang);
        if (!reading.denies()) {
            return evidence;
        }
        Evidence left = of(known, reading(reading.safe(), lang, false), lang);
        return left.known() < ENOUGH
                ? evidence.without(weighing::alarms)
                : evidence.atMost(left, weighing::alarms);
    }

    /** Danger told in a language that is only mixed in; Japanese shares too many characters with Chinese for that. */
    private List<Candidate> dangers(String text, Lang lang, List<Candidate> found) {
        boolean told = found.stream().anyMatch(c -> c.intent().alarms());
        return told || lang == Lang.ZH_CN && language(text).equals(Optional.of(Lang.JA))
                ? List.of()
                : candidates(reading(text, lang, false), lang).stream()
                        .filter(c -> c.intent().alarms())
                        .toList();
    }

    /** Languages that may be mixed in (residents put Chinese terms into kana), or all where there is nothing to go by. */
    private static List<Lang> others(String text, Optional<Lang> heard) {
        boolean latin = text.chars().anyMatch(c -> c < 0x250 && Character.isLetter(c));
        boolean han = text.chars().anyMatch(Character::isIdeographic);
        if (heard.isEmpty()) {
            return List.of(Lang.values());
        }
        return switch (heard.get()) {
            case ZH_CN -> latin ? List.of(Lang.EN) : List.of();
            case EN -> han ? List.of(Lang.ZH_CN) : List.of();
            case JA -> latin ? List.of(Lang.EN, Lang.ZH_CN) : List.of(Lang.ZH_CN);
        };
    }

    private List<Candidate> mended(String text, Lang lang) {
        return mended(text, lang, reading(text, lang, lang == Lang.EN));
    }

    /** What a text may be about as it is written, and as it may have been meant; the surer of both counts. */
    private List<Candidate> mended(String text, Lang lang, Reading reading) {
        List<Candidate> meant = candidates(reading, lang);
        if (reading.text().equals(text)) {
            return meant;
        }
        Map<Intent, Candidate> best = new LinkedHashMap<>();
        for (Candidate candidate : candidates(reading(text, lang, false), lang)) {
            best.put(candidate.intent(), candidate);
        }
        for (Candidate candidate : meant) {
            best.merge(candidate.intent(), candidate, (a, b) -> b.points() > a.points() ? b : a);
        }
        return List.copyOf(best.values());
    }

    /** Whether a text tells of people in danger. */
    public boolean endangered(String text, Optional<Lang> spoken) {
        return understand(text, spoken).danger();
    }

    /** A text as rules see it: other ways to write a word replaced, then in its normal form. */
    private String prepared(String text, Lang lang) {
        Speech speech = speeches.get(lang);
        boolean spelt = speech.sounds().isPresent() && languages.isPinyin(text);
        String folded =
                Normalizer.normalize(spelt ? Languages.letters(text) : text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        String rewritten = speech.rewriting().of(folded);
        boolean romaji = lang == Lang.JA && languages.isRomaji(text);
        return words.normal().of(romaji ? speech.spelled().of(rewritten) : rewritten);
    }

    /**
     * A text as rules and examples read it.
     *
     * @param text mended where that is wanted
     * @param meant the same without what is said not to be meant
     * @param safe the same without what says that there is no danger
     * @param syllables how that sounds; empty where people do not write by sound
     * @param found the words in it
     */
    private record Reading(String text, String meant, String safe, String syllables, Found found) {
        /** Whether it says that there is no danger. */
        boolean denies() {
            return !safe.equals(text);
        }
    }

    private Reading reading(String prepared, Lang lang, boolean misspelt) {
        Speech speech = speeches.get(lang);
        String text = misspelt ? speech.spelling().mended(prepared) : prepared;
        String meant = speech.ignored().without(text);
        String safe = words.danger().withoutNegations(text);
        if (speech.sounds().isEmpty()) {
            return new Reading(text, meant, safe, "", speech.find(meant, true));
        }
        Sounds sounds = speech.sounds().get();
        Pinyin.Sound sound = sounds.of(meant);
        return new Reading(text, meant, safe, sound.syllables(), sounds.find(meant, sound, true));
    }

    private List<Candidate> candidates(Reading reading, Lang lang) {
        Speech speech = speeches.get(lang);
        List<Candidate> candidates = new ArrayList<>(command(reading.text()));
        List<Candidate> wishes = speech.book().candidates(reading.meant(), reading.found());
        for (Candidate candidate : wishes) {
            if (!candidate.intent().alarms()) {
                candidates.add(candidate);
            }
        }
        String safe = reading.safe();
        boolean same =
                safe.equals(reading.meant()) && !(speech.sounds().isPresent() && typed(safe));
        List<Candidate> dangers =
                same ? wishes : speech.book().candidates(safe, speech.find(safe, false));
        for (Candidate candidate : dangers) {
            if (candidate.intent().alarms()) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    /** Whether words of one syllable may be heard in it, which danger is not told by. */
    private static boolean typed(String text) {
        return text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    /** All rules of a language. */
    public Set<Rule> rules(Lang lang) {
        return speeches.get(lang).book().rules();
    }

    /** A text as rules see it: as it is written and mended, without what is said not to be meant and not to be a danger. */
    public Set<String> forms(String text, Lang lang) {
        Speech speech = speeches.get(lang);
        String written = prepared(text, lang);
        Set<String> forms = new LinkedHashSet<>();
        for (String read : List.of(written, speech.spelling().mended(written))) {
            forms.add(speech.ignored().without(read));
            forms.add(words.danger().withoutNegations(read));
        }
        return forms;
    }

    /** The rules of a language that hold for a text: to see which of them are ever of use. */
    public Set<Rule> holding(String text, Lang lang) {
        return holding(forms(text, lang), lang);
    }

    /** The same of a text's {@link #forms}. */
    public Set<Rule> holding(Set<String> forms, Lang lang) {
        Speech speech = speeches.get(lang);
        Set<Rule> rules = new LinkedHashSet<>();
        for (String form : forms) {
            rules.addAll(speech.book().holding(form, speech.find(form, true)));
        }
        return rules;
    }

    /** A whole message that is one of the engine's own words. */
    private List<Candidate> command(String text) {
        Optional<Command> command =
                words.language(text).isPresent()
                        ? Optional.of(Command.LANGUAGE)
                        : words.command(text);
        return command.stream()
                .flatMap(
                        c ->
                                intents.values().stream()
                                        .filter(i -> i.deed().equals(new Deed.Obey(c))))
                .map(intent -> new Candidate(intent, SURE))
                .toList();
    }
}
