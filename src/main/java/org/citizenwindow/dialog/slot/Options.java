package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.value.Value;

/**
 * Answers to questions that offer some: by number, by label, by another word for it, and, where it can mean only one, by a
 * word within a sentence. A doubt, a question asked back and a negated word are no answer.
 */
public final class Options {
    private Options() {}

    /** The option a text names by its number or its whole label, politely or not; empty when it names none. */
    public static Optional<Value.Choice> exactly(Heard heard) {
        Optional<Value.Choice> exact = exactly(heard, heard.normal());
        String plain = exact.isPresent() ? heard.normal() : plain(heard);
        return plain.equals(heard.normal()) ? exact : exactly(heard, plain);
    }

    /** Without "please" and its like around it. */
    private static String plain(Heard heard) {
        String text = heard.normal();
        for (String polite : heard.words().kinds().getOrDefault(Kind.POLITE, Set.of())) {
            int rest = text.length() - polite.length();
            if (rest > 0 && at(text, polite, rest) == rest) {
                text = text.substring(0, rest).strip();
            } else if (rest > 0 && at(text, polite, 0) == 0) {
                text = text.substring(polite.length()).strip();
            }
        }
        return text;
    }

    private static Optional<Value.Choice> exactly(Heard heard, String normal) {
        for (Value.Choice option : heard.options()) {
            if (heard.words().normal().of(option.label()).equals(normal)) {
                return Optional.of(option);
            }
        }
        OptionalInt nth = heard.words().numbers().nth(normal);
        return nth.isPresent() && nth.getAsInt() >= 1 && nth.getAsInt() <= heard.options().size()
                ? Optional.of(heard.options().get(nth.getAsInt() - 1))
                : numbered(heard, normal);
    }

    /** Whether a text is, word for word, an answer to a question of this type: an option, or a plain yes or no. */
    public static boolean isAnswer(SlotType type, Heard heard) {
        return switch (type) {
            case SlotType.YesNo yesNo ->
                    exactly(heard).isPresent()
                            || isOwn(yesNo.yes(), heard)
                            || isOwn(yesNo.no(), heard)
                            || heard.words().is(Kind.YES, heard.normal())
                            || heard.words().is(Kind.NO, heard.normal());
            case SlotType.OneOf oneOf ->
                    exactly(heard).isPresent()
                            || oneOf.options().stream().anyMatch(option -> isOwn(option, heard));
            default -> false;
        };
    }

    /** A number and the label it stands before, as people copy it from the screen. */
    private static Optional<Value.Choice> numbered(Heard heard, String normal) {
        for (int i = 0; i < heard.options().size(); i++) {
            Value.Choice option = heard.options().get(i);
            if (heard.words().normal().of((i + 1) + " " + option.label()).equals(normal)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    static Understanding yesNo(SlotType.YesNo type, Heard heard) {
        Optional<Value.Choice> exact = exactly(heard);
        if (exact.isPresent()) {
            return new Understood(new Value.Bool(exact.get().id().equals(type.yes().id())));
        }
        boolean yes = isOwn(type.yes(), heard);
        boolean no = isOwn(type.no(), heard);
        if (yes != no) {
            return new Understood(new Value.Bool(yes));
        }
        Optional<Polarity.Said> said = Understand.polarity(heard, Section.YES_NO, "yes", "no");
        if (said.isPresent()) {
            return Understand.understanding(said.get());
        }
        if (doubtful(heard)) {
            return new Unknown();
        }
        int yesLength = longestStart(heard, type.yes());
        int noLength = longestStart(heard, type.no());
        return yesLength == noLength
                ? new Unknown()
                : new Understood(new Value.Bool(yesLength > noLength));
    }

    static Understanding oneOf(List<SlotType.Option> options, Heard heard) {
        Optional<Value.Choice> exact = exactly(heard);
        if (exact.isPresent()) {
            return new Understood(exact.get());
        }
        List<Value.Choice> whole = new ArrayList<>();
        List<Value.Choice> within = new ArrayList<>();
        Optional<Value.Choice> none = none(options, heard);
        List<String> clauses = Denials.clauses(heard);
        int longest = 0;
        for (Value.Choice choice : heard.options()) {
            SlotType.Option option = byId(options, choice.id());
            if (option != null && isOwn(option, heard)) {
                whole.add(choice);
            }
            int length =
                    none.equals(Optional.of(choice))
                            ? 0
                            : longestWithin(heard, clauses, choice, option);
            if (length > longest) {
                within.clear();
            }
            if (length > 0 && length >= longest) {
                longest = length;
                within.add(choice);
            }
        }
        if (whole.size() == 1) {
            return new Understood(whole.getFirst());
        }
        if (doubtful(heard) || within.size() > 1) {
            return new Unknown();
        }
        return within.isEmpty()
                ? none.map(choice -> none(choice, options, clauses, heard)).orElseGet(Unknown::new)
                : new Understood(within.getFirst());
    }

    /** The option that says that no other holds. */
    private static Optional<Value.Choice> none(List<SlotType.Option> options, Heard heard) {
        return heard.options().stream()
                .filter(
                        choice -> {
                            SlotType.Option option = byId(options, choice.id());
                            return option != null
                                    && option.words().values().stream()
                                            .flatMap(List::stream)
                                            .anyMatch(word -> heard.words().is(Kind.NO, word));
                        })
                .findFirst();
    }

    /**
     * Whether an answer that affirms none of the other options says that none holds. Denying them one by one, and words that
     * say it of all only beside others, are read back.
     */
    private static Understanding none(
            Value.Choice none, List<SlotType.Option> options, List<String> clauses, Heard heard) {
        boolean said = longestWithin(heard, clauses, none, byId(options, none.id())) > 0;
        if (said || Denials.ofDanger(heard)) {
            return Denials.contrasts(heard) ? new Repaired(none) : new Understood(none);
        }
        Optional<Polarity.Said> nothing = Understand.polarity(heard, Section.NOTHING, "yes", "no");
        if (nothing.isPresent()) {
            boolean limited = nothing.get().limited() || !nothing.get().whole();
            return nothing.get().first()
                    ? new Unknown()
                    : limited ? new Repaired(none) : new Understood(none);
        }
        return isNamed(none, options, heard) ? new Repaired(none) : new Unknown();
    }

    /** Whether another option is named at all, be it only to deny it. */
    private static boolean isNamed(Value.Choice none, List<SlotType.Option> options, Heard heard) {
        return heard.options().stream()
                .filter(choice -> !choice.equals(none))
                .map(choice -> byId(options, choice.id()))
                .anyMatch(
                        option ->
                                option != null
                                        && option.words().values().stream()
                                                .flatMap(List::stream)
                                                .map(heard.words().normal()::of)
                                                .anyMatch(word -> at(heard.normal(), word) >= 0));
    }

    static Understanding offered(Heard heard) {
        Understanding whole = oneOf(List.of(), heard);
        return whole instanceof Unknown ? Offers.meant(heard) : whole;
    }

    /** One of the places offered, which may be named as the nearest. */
    static Understanding place(Heard heard) {
        Understanding named = offered(heard);
        if (!(named instanceof Unknown) || !heard.says(Kind.NEAREST)) {
            return named;
        }
        return heard.soFar().filter(Value.Choice.class::isInstance).isPresent()
                ? new Understood(heard.soFar().get())
                : Unclear.without("common.nearest_unknown");
    }

    private static SlotType.Option byId(List<SlotType.Option> options, String id) {
        for (SlotType.Option option : options) {
            if (option.id().equals(id)) {
                return option;
            }
        }
        return null;
    }

    /** Whether the whole text is one of an option's own words. */
    static boolean isOwn(SlotType.Option option, Heard heard) {
        for (List<String> words : option.words().values()) {
            for (String word : words) {
                if (heard.words().normal().of(word).equals(heard.normal())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of an option's own words stands in the text and is not denied. */
    static boolean isWithin(SlotType.Option option, Heard heard) {
        List<String> clauses = Denials.clauses(heard);
        return !doubtful(heard)
                && option.words().values().stream()
                        .flatMap(List::stream)
                        .map(heard.words().normal()::of)
                        .anyMatch(word -> within(heard, clauses, word) > 0);
    }

    /** Which of the offered readings is meant: as {@link #exactly}, or by the one character in which they differ. */
    static Optional<Value.Choice> clarified(Heard heard) {
        Optional<Value.Choice> exact = exactly(heard);
        if (exact.isPresent() || heard.normal().length() != 1) {
            return exact;
        }
        return heard.options().stream()
                .filter(option -> option.id().startsWith(heard.normal()))
                .findFirst();
    }

    /** A doubt or a question asked back. */
    static boolean doubtful(Heard heard) {
        if (heard.text().endsWith("?") || heard.text().endsWith("\uFF1F")) {
            return true;
        }
        return heard.says(Kind.DOUBT);
    }

    /** A question that is asked back: no answer, not even where any words are one. */
    static boolean asksBack(Heard heard) {
        Set<String> ends = heard.words().kinds().getOrDefault(Kind.ASKS_END, Set.of());
        return heard.text().endsWith("?")
                || heard.text().endsWith("\uFF1F")
                || heard.says(Kind.ASKS)
                || ends.stream().anyMatch(heard.normal()::endsWith);
    }

    private static int longestStart(Heard heard, SlotType.Option own) {
        int longest = 0;
        for (List<String> words : own.words().values()) {
            longest =
                    Math.max(
                            longest,
                            starts(heard, words.stream().map(heard.words().normal()::of).toList()));
        }
        return longest;
    }

    private static int starts(Heard heard, Collection<String> words) {
        int longest = 0;
        for (String word : words) {
            if (word.length() > 1 && at(heard.normal(), word) == 0) {
                longest = Math.max(longest, word.length());
            }
        }
        return longest;
    }

    private static int longestWithin(
            Heard heard, List<String> clauses, Value.Choice choice, SlotType.Option option) {
        int longest = within(heard, clauses, heard.words().normal().of(choice.label()));
        if (option != null) {
            for (List<String> words : option.words().values()) {
                for (String word : words) {
                    longest =
                            Math.max(
                                    longest,
                                    within(heard, clauses, heard.words().normal().of(word)));
                }
            }
        }
        return longest;
    }

    /** A plain yes, no or none within a sentence says nothing about which option is meant. */
    private static boolean isPlain(Heard heard, String word) {
        return heard.words().is(Kind.YES, word)
                || heard.words().is(Kind.NO, word)
                || heard.words().is(Kind.NONE, word);
    }

    private static int within(Heard heard, List<String> clauses, String word) {
        if (word.length() < 2 || isPlain(heard, word)) {
            return 0;
        }
        for (String clause : clauses) {
            int at = at(clause, word, 0);
            while (at >= 0 && Denials.denied(heard.words(), clause, at, at + word.length())) {
                at = at(clause, word, at + 1);
            }
            if (at >= 0) {
                return word.length();
            }
        }
        return 0;
    }

    /** Where a word stands in a text: Chinese and Japanese anywhere, Latin only as a whole word. */
    private static int at(String text, String word) {
        return at(text, word, 0);
    }

    static int at(String text, String word, int begin) {
        int from = text.indexOf(word, begin);
        while (from >= 0) {
            int end = from + word.length();
            boolean starts = from == 0 || free(text.charAt(from - 1), word.charAt(0));
            boolean ends =
                    end == text.length() || free(text.charAt(end), word.charAt(word.length() - 1));
            if (starts && ends) {
                return from;
            }
            from = text.indexOf(word, from + 1);
        }
        return -1;
    }

    private static boolean free(char outside, char inside) {
        return outside == ' ' || Normal.isCjk(outside) || Normal.isCjk(inside);
    }
}
