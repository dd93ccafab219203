package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Danger;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Numbers;
import org.citizenwindow.dialog.match.Numerals;
import org.citizenwindow.dialog.match.SlotWords;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.match.Template;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.time.Times;
import org.citizenwindow.shared.Lang;

/** Reads {@code services/common/words/<lang>.yaml}: the words of the engine itself, of all languages together. */
public final class WordsReader {
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
    private Words.PlateTable plates = new Words.PlateTable("", "", "", "");
    private Normal normal = new Normal(Map.of());

    /**
     * All files, in any order.
     *
     * @param slotFiles those of {@code slots/}: how values are written
     */
    public static Words read(List<Item> files, List<Item> slotFiles) {
        WordsReader reader = new WordsReader();
        reader.variants.putAll(Characters.simplified());
        files.forEach(file -> file.get("variants").ifPresent(reader::variants));
        reader.normal = new Normal(reader.variants);
        files.forEach(reader::file);
        return reader.words(SlotWordsReader.read(slotFiles, reader.normal));
    }

    private Words words(SlotWords slots) {
        Numbers counted = new Numbers(numbers, ordinals, ordinalPhrases);
        Numerals numerals = new Numerals(slots.of(Section.NUMBER));
        return new Words(
                normal,
                commands,
                languages,
                kinds,
                counted,
                new Times(
                        slots.of(Section.TIME),
                        slots.festivals(),
                        numerals,
                        text -> slots.mended(Section.TIME, text)),
                new Danger(danger, noDanger),
                corrections,
                meant,
                retakes,
                plates,
                slots,
                numerals);
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

    private void plates(Item item) {
        plates =
                new Words.PlateTable(
                        item.need("provinces").text(),
                        item.need("endings").text(),
                        item.need("special").text(),
                        item.need("rescue").text());
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
