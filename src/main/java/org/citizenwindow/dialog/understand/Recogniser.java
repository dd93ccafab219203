package org.citizenwindow.dialog.understand;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** A second candidate that is so near to the first is asked about. */
    private static final int MARGIN = 1;

    /** The engine's own words are meant when they are all that is written. */
    private static final int SURE = 1000;

    private final Words words;
    private final Map<String, Intent> intents = new LinkedHashMap<>();
    private final Map<Lang, Speech> speeches;
    private final Languages languages;

    public Recogniser(
            Words words, List<Intent> intents, Map<Lang, Speech> speeches, Languages languages) {
        this.words = words;
        intents.forEach(intent -> this.intents.put(intent.id(), intent));
        this.speeches = Map.copyOf(speeches);
        this.languages = languages;
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
     * What a message is about.
     *
     * @param spoken the language of the conversation so far; empty when it is the first message
     */
    public Understood understand(String text, Optional<Lang> spoken) {
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
        Map<Lang, String> prepared = new LinkedHashMap<>();
        order.forEach(each -> prepared.put(each, prepared(text, each)));
        List<Candidate> found = new ArrayList<>();
        for (Lang each : order) {
            found.addAll(
                    found.isEmpty()
                            ? mended(prepared.get(each), each)
                            : dangers(prepared.get(each), each, found));
        }
        if (found.isEmpty()) {
            found.addAll(candidates(prepared.get(lang), lang, true));
        }
        return understood(lang, found);
    }

    /** Danger told in a language that is only mixed in; Japanese shares too many characters with Chinese for that. */
    private List<Candidate> dangers(String text, Lang lang, List<Candidate> found) {
        boolean told = found.stream().anyMatch(c -> c.intent().deed() instanceof Deed.Alarm);
        return told || lang == Lang.ZH_CN && language(text).equals(Optional.of(Lang.JA))
                ? List.of()
                : candidates(text, lang, false).stream()
                        .filter(c -> c.intent().deed() instanceof Deed.Alarm)
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

    /** What a text may be about as it is written, and as it may have been meant; the surer of both counts. */
    private List<Candidate> mended(String text, Lang lang) {
        List<Candidate> written = candidates(text, lang, false);
        Speech speech = speeches.get(lang);
        if (lang != Lang.EN || speech.spelling().mended(text).equals(text)) {
            return written;
        }
        Map<Intent, Candidate> best = new LinkedHashMap<>();
        for (Candidate candidate : written) {
            best.put(candidate.intent(), candidate);
        }
        for (Candidate candidate : candidates(text, lang, true)) {
            best.merge(candidate.intent(), candidate, (a, b) -> b.points() > a.points() ? b : a);
        }
        return List.copyOf(best.values());
    }

    private static Understood understood(Lang lang, List<Candidate> found) {
        List<Candidate> ordered = new ArrayList<>(found);
        ordered.sort(
                Comparator.comparing((Candidate c) -> !(c.intent().deed() instanceof Deed.Alarm))
                        .thenComparing(Comparator.comparingInt(Candidate::points).reversed()));
        boolean danger =
                !ordered.isEmpty() && ordered.getFirst().intent().deed() instanceof Deed.Alarm;
        boolean unsure =
                ordered.size() > 1
                        && !danger
                        && ordered.get(0).points() - ordered.get(1).points() <= MARGIN;
        return new Understood(lang, ordered, unsure, danger);
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

    private List<Candidate> candidates(String text, Lang lang, boolean misspelt) {
        Speech speech = speeches.get(lang);
        String read = misspelt ? speech.spelling().mended(text) : text;
        boolean bySound = speech.sounds().isPresent();
        List<Candidate> candidates = new ArrayList<>(command(read));
        String meant = speech.ignored().without(read);
        List<Candidate> wishes = ruled(speech, meant, bySound, true);
        for (Candidate candidate : wishes) {
            if (!(candidate.intent().deed() instanceof Deed.Alarm)) {
                candidates.add(candidate);
            }
        }
        String safe = words.danger().withoutNegations(read);
        boolean same = safe.equals(meant) && !(bySound && typed(safe));
        for (Candidate candidate : same ? wishes : ruled(speech, safe, bySound, false)) {
            if (candidate.intent().deed() instanceof Deed.Alarm) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    /** Whether words of one syllable may be heard in it, which danger is not told by. */
    private static boolean typed(String text) {
        return text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private static List<Candidate> ruled(
            Speech speech, String text, boolean bySound, boolean single) {
        return bySound
                ? speech.book().candidates(text, speech.sounds().orElseThrow().find(text, single))
                : speech.book().candidates(text);
    }

    /** All rules of a language. */
    public Set<Rule> rules(Lang lang) {
        return speeches.get(lang).book().rules();
    }

    /** The rules of a language that hold for a text as it is written or mended: to see which of them are ever of use. */
    public Set<Rule> holding(String text, Lang lang) {
        Speech speech = speeches.get(lang);
        String written = prepared(text, lang);
        Set<Rule> rules = new LinkedHashSet<>();
        for (String read : List.of(written, speech.spelling().mended(written))) {
            for (String part :
                    List.of(
                            speech.ignored().without(read),
                            words.danger().withoutNegations(read))) {
                Found found =
                        speech.sounds()
                                .map(sounds -> sounds.find(part, true))
                                .orElseGet(() -> speech.book().lexicon().find(part));
                rules.addAll(speech.book().holding(part, found));
            }
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
