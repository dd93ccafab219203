package org.citizenwindow.dialog.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.time.Times;
import org.citizenwindow.shared.Lang;

/**
 * The words the engine itself knows, of all languages together: people mix them. Every entry is in {@link Normal} form.
 *
 * @param commands each word to its command; only a whole message is one
 * @param languages each language's names
 * @param kinds words of one meaning
 * @param corrections templates with {@code {field}}, and {@code {rest}} for what it should be
 * @param meant templates with {@code {rest}} that take back the last answer ("no, I meant …")
 * @param retakes templates with {@code {n}}: photograph the n-th again
 * @param plates how number plates are written
 * @param slots how values are written
 * @param numerals reads the numbers in values
 */
public record Words(
        Normal normal,
        Map<String, Command> commands,
        Map<String, Lang> languages,
        Map<Kind, Set<String>> kinds,
        Numbers numbers,
        Times times,
        Danger danger,
        List<Template> corrections,
        List<Template> meant,
        List<Template> retakes,
        PlateTable plates,
        SlotWords slots,
        Numerals numerals) {

    /** Meanings with a plain list of words. */
    public enum Kind {
        YES,
        NO,
        DONE,
        MORE,
        NONE,
        SKIP,
        GREETING,
        THANKS,
        /** The answer is not known, or a question is asked back: never taken for a yes or a no. */
        DOUBT,
        /** Turns the word right behind it into its opposite. */
        NEGATION,
        /** Denies whatever the clause says behind it: nobody, none of us. */
        NOBODY,
        /** Denies whatever the clause says before it, as Japanese does at its end. */
        IS_NOT,
        /** The first of the times that are offered. */
        EARLIEST,
        /** Whichever of the times that are offered. */
        ANY,
        /** Stands around an answer and says nothing: please. */
        POLITE,
        /** The service point that is nearest. */
        NEAREST,
        /** The citizen asks for a moment: what is open stays open. */
        WAIT,
        /** What was said last is heard: got it. */
        ACKNOWLEDGED,
        /** The citizen asks what an answer should look like. */
        HOW,
        /** Make a sentence a question that is asked back: when, how much. */
        ASKS,
        /** The same at its end: ですか, 吗. */
        ASKS_END,
        /** A visit at a service point. */
        BOOKING,
        /** Pictures cannot be taken, or are not to be. */
        PICTURELESS,
        /** Stand before what is the citizen's own. */
        MINE,
        /** Stand before what is somebody else's. */
        OTHERS,
        /** Stand between a name and its value. */
        IS,
        /** End one thought and begin another. */
        THEN
    }

    /**
     * How Chinese number plates are written.
     *
     * @param provinces the characters a plate begins with
     * @param endings characters that may stand last instead of a digit or letter
     * @param special characters a plate may begin with instead of a province
     * @param rescue what plates of the fire brigades end with
     */
    public record PlateTable(String provinces, String endings, String special, String rescue) {}

    public Words {
        commands = Map.copyOf(commands);
        languages = Map.copyOf(languages);
        kinds = Map.copyOf(new EnumMap<>(kinds));
        corrections = List.copyOf(corrections);
        meant = List.copyOf(meant);
        retakes = List.copyOf(retakes);
    }

    /** Whether a whole {@link Normal} text means this. */
    public boolean is(Kind kind, String text) {
        return kinds.getOrDefault(kind, Set.of()).contains(text);
    }

    /** The command a whole {@link Normal} text is; empty when it is none. */
    public Optional<Command> command(String text) {
        return Optional.ofNullable(commands.get(text));
    }

    /** The language a whole {@link Normal} text names; empty when it names none. */
    public Optional<Lang> language(String text) {
        return Optional.ofNullable(languages.get(text));
    }

    /** The language that is named anywhere in a {@link Normal} text; empty when none is, or several are. */
    public Optional<Lang> languageNamedIn(String text) {
        List<Lang> named =
                languages.entrySet().stream()
                        .filter(entry -> text.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /**
     * The language a text is written in by its script: kana → Japanese, two or more Han characters → Chinese, two or more
     * Latin letters and no Han → English; empty when there is nothing to go by, as in a number plate.
     */
    public static Optional<Lang> languageOf(String text) {
        int latin = 0;
        int han = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u3041' && c <= '\u30FF' && c != '\u30FB' || c >= '\uFF66' && c <= '\uFF9D') {
                return Optional.of(Lang.JA);
            }
            han += Character.isIdeographic(c) ? 1 : 0;
            latin += c < '\u0250' && Character.isLetter(c) ? 1 : 0;
        }
        if (han >= 2) {
            return Optional.of(Lang.ZH_CN);
        }
        return han == 0 && latin >= 2 ? Optional.of(Lang.EN) : Optional.empty();
    }
}
