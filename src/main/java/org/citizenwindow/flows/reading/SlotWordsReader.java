package org.citizenwindow.flows.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Readings;
import org.citizenwindow.dialog.match.Slips;
import org.citizenwindow.dialog.match.SlotWords;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.time.Times;

/** Reads {@code services/common/slots/<lang>.yaml}: how values are written, of all languages together. */
final class SlotWordsReader {
    private static final Set<String> TYPED_TIMES =
            Set.of("day", "part", "weekday", "week", "month");

    /** Times that are also found with another character of the same sound. */
    private static final Set<String> MENDED_TIMES = Set.of("day", "part", "weekday");

    private static final int SHORTEST_TYPED = 5;

    private final Normal normal;
    private final Readings readings = Characters.readings();
    private final Map<Section, Lexicon.Builder<String>> sections = new EnumMap<>(Section.class);
    private final Map<String, List<LocalDate>> festivals = new HashMap<>();
    private final Set<String> familyNames = new HashSet<>();
    private final Set<String> longFamilyNames = new HashSet<>();

    private SlotWordsReader(Normal normal) {
        this.normal = normal;
        for (Section section : Section.values()) {
            sections.put(section, new Lexicon.Builder<>());
        }
    }

    /** All files, in any order. */
    static SlotWords read(List<Item> files, Normal normal) {
        SlotWordsReader reader = new SlotWordsReader(normal);
        files.forEach(reader::file);
        reader.sections.get(Section.NOTHING).addMissing(reader.sections.get(Section.YES_NO));
        Map<Section, Lexicon<String>> read = new EnumMap<>(Section.class);
        Map<Section, Slips> slips = new EnumMap<>(Section.class);
        Map<Section, Set<String>> latin = new EnumMap<>(Section.class);
        Set<String> known = new HashSet<>();
        reader.sections.forEach(
                (section, words) -> {
                    read.put(section, words.build());
                    latin.put(section, Slips.latin(words.words()));
                    known.addAll(latin.get(section));
                });
        for (Section section : List.of(Section.YES_NO, Section.DONE, Section.TIME)) {
            Lexicon<String> lexicon = read.get(section);
            List<String> meant =
                    reader.sections.get(section).words().stream()
                            .filter(w -> isMended(section, lexicon.meaningsOf(w).getFirst()))
                            .toList();
            slips.put(
                    section, new Slips(lexicon, latin.get(section), known, meant, reader.readings));
        }
        return new SlotWords(
                read, slips, reader.festivals, reader.familyNames, reader.longFamilyNames);
    }

    /** Chinese words that are also found with another character of the same sound. */
    private static boolean isMended(Section section, String meaning) {
        return section != Section.TIME || MENDED_TIMES.contains(meaning.split(" ")[0]);
    }

    /** Chinese words that are also found typed in pinyin. */
    private static boolean isTyped(Section section, String meaning) {
        return switch (section) {
            case YES_NO, NOTHING, DONE -> true;
            case TIME -> TYPED_TIMES.contains(meaning.split(" ")[0]);
            default -> false;
        };
    }

    /** A Chinese word in Latin letters, with and without blanks; short ones are too like other words. */
    private void typed(Section section, String meaning, String word) {
        if (word.length() < 2 || !isTyped(section, meaning) || !readings.know(word)) {
            return;
        }
        List<String> syllables = word.chars().mapToObj(c -> readings.commonest((char) c)).toList();
        String joined = String.join("", syllables);
        if (joined.length() >= SHORTEST_TYPED) {
            sections.get(section).add(joined, meaning);
            sections.get(section).add(String.join(" ", syllables), meaning);
        }
    }

    private void file(Item file) {
        file.need("format");
        for (Section section : Section.values()) {
            file.get(section.word())
                    .map(Item::entries)
                    .orElse(Map.of())
                    .forEach((meaning, words) -> words(section, meaning, words));
        }
        file.get("festivals").map(Item::entries).orElse(Map.of()).forEach(this::festival);
        file.get("surnames").ifPresent(this::surnames);
        file.close();
    }

    private void words(Section section, String meaning, Item words) {
        boolean known =
                section == Section.TIME ? Times.isMeaning(meaning) : section.allows(meaning);
        if (!known) {
            words.fault("words of '" + section.word() + "' cannot mean '" + meaning + "'");
            return;
        }
        for (Item word : words.items()) {
            try {
                Expansion.of(word.text()).forEach(one -> word(section, meaning, word, one));
            } catch (IllegalArgumentException wrong) {
                word.fault("'" + word.text() + "': " + wrong.getMessage());
            }
        }
    }

    private void word(Section section, String meaning, Item item, String word) {
        String folded = normal.fold(word);
        if (folded.isEmpty()) {
            item.fault("'" + word + "' has nothing that can be seen");
        } else {
            sections.get(section).add(folded, meaning);
            typed(section, meaning, folded);
        }
    }

    private void festival(String name, Item days) {
        List<LocalDate> read = festivals.computeIfAbsent(name, any -> new ArrayList<>());
        for (Item day : days.items()) {
            try {
                read.add(LocalDate.parse(day.text()));
            } catch (DateTimeException notOne) {
                day.fault("a day such as 2027-02-06 is expected here, not '" + day.text() + "'");
            }
        }
    }

    private void surnames(Item item) {
        item.get("zh")
                .map(Item::text)
                .orElse("")
                .codePoints()
                .forEach(c -> familyNames.add(normal.fold(Character.toString(c))));
        item.get("double")
                .map(Item::texts)
                .orElse(List.of())
                .forEach(name -> longFamilyNames.add(normal.fold(name)));
        item.close();
    }
}
