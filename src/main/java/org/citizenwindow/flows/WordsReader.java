package org.citizenwindow.flows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.Nearest;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Danger;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Numbers;
import org.citizenwindow.dialog.match.Template;
import org.citizenwindow.dialog.match.Times;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.shared.Lang;

/** Reads {@code services/common/words/<lang>.yaml}: the words of the engine itself, of all languages together. */
final class WordsReader {
    private final Map<Character, Character> variants = new HashMap<>();
    private final Map<String, Command> commands = new HashMap<>();
    private final Map<String, Lang> languages = new HashMap<>();
    private final Map<Kind, Set<String>> kinds = new EnumMap<>(Kind.class);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<Template> ordinalPhrases = new ArrayList<>();
    private final List<Template> corrections = new ArrayList<>();
    private final List<Template> meant = new ArrayList<>();
    private final List<Template> retakes = new ArrayList<>();
    private final List<Template> danger = new ArrayList<>();
    private final List<Template> noDanger = new ArrayList<>();
    private final Set<String> now = new HashSet<>();
    private final Map<String, Times.Day> days = new HashMap<>();
    private final Map<String, Times.Part> parts = new HashMap<>();
    private final List<Template> dates = new ArrayList<>();
    private final List<Times.Pattern> patterns = new ArrayList<>();
    private Words.PlateTable plates = new Words.PlateTable("", "", "");
    private Normal normal = new Normal(Map.of());

    /** All files, in any order. */
    static Words read(List<Item> files) {
        WordsReader reader = new WordsReader();
        files.forEach(file -> file.get("variants").ifPresent(reader::variants));
        reader.normal = new Normal(reader.variants);
        files.forEach(reader::file);
        return reader.words();
    }

    private Words words() {
        Numbers counted = new Numbers(numbers, ordinals, ordinalPhrases);
        Times.Tables tables = new Times.Tables(now, days, parts, dates, patterns);
        return new Words(
                normal,
                commands,
                languages,
                kinds,
                counted,
                new Times(tables, counted),
                new Danger(danger, noDanger),
                corrections,
                meant,
                retakes,
                plates);
    }

    /** Pairs such as {@code 點点}: the first is written, the second is meant. */
    private void variants(Item item) {
        for (String pair : item.text().split("\\s+")) {
            if (pair.length() == 2) {
                variants.put(pair.charAt(0), pair.charAt(1));
            } else if (!pair.isEmpty()) {
                item.fault("'" + pair + "' is no pair of characters");
            }
        }
    }

    private void file(Item file) {
        file.need("format");
        file.need("commands").entries().forEach(this::command);
        file.need("languages").entries().forEach(this::language);
        file.need("words").entries().forEach(this::kind);
        file.need("numbers").entries().forEach((word, value) -> number(numbers, word, value));
        file.need("ordinals").entries().forEach((word, value) -> number(ordinals, word, value));
        templates(file.need("ordinal_phrases"), ordinalPhrases);
        templates(file.need("corrections"), corrections);
        templates(file.need("meant"), meant);
        templates(file.need("retakes"), retakes);
        Item words = file.need("danger");
        for (Item word : words.need("words").items()) {
            template(word, "{*}" + spaced(word.text()) + "{*}").ifPresent(danger::add);
        }
        templates(words.need("not"), noDanger);
        words.close();
        times(file.need("times"));
        file.get("plates").ifPresent(this::plates);
        file.close();
    }

    /** Latin words are searched for as whole words; Chinese and Japanese ones anywhere. */
    private static String spaced(String word) {
        return word.chars().allMatch(c -> c < 0x2E80) ? " " + word + " " : word;
    }

    private void command(String name, Item words) {
        Optional<Command> command = constant(Command.values(), name);
        if (command.isEmpty()) {
            words.fault("there is no command '" + name + "'" + hint(name, Command.values()));
        }
        for (Item word : words.items()) {
            command.ifPresent(
                    c -> {
                        Command other = commands.put(normal.of(word.text()), c);
                        if (other != null && other != c) {
                            word.fault(
                                    "'"
                                            + word.text()
                                            + "' is a word for "
                                            + lower(other)
                                            + " too; keep it in one place");
                        }
                    });
        }
    }

    private void language(String tag, Item words) {
        Optional<Lang> lang = Lang.of(tag);
        if (lang.isEmpty()) {
            words.fault("there is no language '" + tag + "'");
        }
        lang.ifPresent(l -> words.texts().forEach(word -> languages.put(normal.of(word), l)));
    }

    private void kind(String name, Item words) {
        Optional<Kind> kind = constant(Kind.values(), name);
        if (kind.isEmpty()) {
            words.fault("there is no meaning '" + name + "'" + hint(name, Kind.values()));
        }
        kind.ifPresent(
                k ->
                        words.texts()
                                .forEach(
                                        word ->
                                                kinds.computeIfAbsent(k, any -> new HashSet<>())
                                                        .add(normal.of(word))));
    }

    private void number(Map<String, Integer> target, String word, Item value) {
        if (normal.of(word).isEmpty()) {
            value.fault("'" + word + "' has no letter or digit");
        } else {
            target.put(normal.of(word), value.number(0, 100));
        }
    }

    private void times(Item item) {
        item.need("now").texts().forEach(word -> now.add(normal.of(word)));
        item.need("parts").entries().forEach((word, range) -> part(word, range));
        item.need("days").entries().forEach(this::day);
        templates(item.need("dates"), dates);
        for (Item pattern : item.need("patterns").items()) {
            Optional<Duration> ago = pattern.get("ago").map(Item::duration);
            int minute = pattern.get("minute").map(m -> m.number(0, 59)).orElse(-1);
            Item match = pattern.need("match");
            template(match, match.text())
                    .ifPresent(t -> patterns.add(new Times.Pattern(t, ago, minute)));
            pattern.close();
        }
        item.close();
    }

    private void part(String word, Item range) {
        String[] hours = range.text().split("-");
        try {
            parts.put(
                    normal.of(word),
                    new Times.Part(Integer.parseInt(hours[0]), Integer.parseInt(hours[1])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notARange) {
            range.fault("hours such as 12-18 are expected here");
        }
    }

    /** {@code -1} or {@code -1 晚上}: days from today, and the part of the day where the word says it. */
    private void day(String word, Item value) {
        String[] offsetAndPart = value.text().split(" ", 2);
        try {
            Optional<Times.Part> part =
                    offsetAndPart.length < 2
                            ? Optional.empty()
                            : Optional.ofNullable(parts.get(normal.of(offsetAndPart[1])));
            if (offsetAndPart.length == 2 && part.isEmpty()) {
                value.fault("'" + offsetAndPart[1] + "' is not among the parts of the day");
            }
            days.put(normal.of(word), new Times.Day(Integer.parseInt(offsetAndPart[0]), part));
        } catch (NumberFormatException notANumber) {
            value.fault("days from today are expected here, such as -1");
        }
    }

    private void plates(Item item) {
        plates =
                new Words.PlateTable(
                        item.need("provinces").text(),
                        item.need("endings").text(),
                        item.need("special").text());
        item.close();
    }

    private void templates(Item list, List<Template> target) {
        for (Item item : list.items()) {
            template(item, item.text()).ifPresent(target::add);
        }
    }

    private Optional<Template> template(Item item, String source) {
        try {
            return Optional.of(Template.parse(source, normal));
        } catch (IllegalArgumentException wrong) {
            item.fault("the phrase '" + source + "' cannot be read: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
        for (E value : values) {
            if (lower(value).equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String hint(String name, Enum<?>[] values) {
        List<String> names = new ArrayList<>();
        for (Enum<?> value : values) {
            names.add(lower(value));
        }
        return Nearest.hint(name, names);
    }
}
