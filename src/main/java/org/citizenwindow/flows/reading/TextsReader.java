package org.citizenwindow.flows.reading;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.flow.Sentence;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.shared.Lang;

/** Reads the texts of one service and checks that the languages agree with each other. */
public final class TextsReader {
    /** WeChat's limit for one text message (platform-facts 1.5: 2,048 bytes), with room for a numbered line. */
    public static final int LONGEST = 2000;

    /** The key of the form that is said on every channel without one of its own. */
    static final String GENERAL = "text";

    private final Map<Lang, Map<String, Sentence>> texts = new EnumMap<>(Lang.class);
    private final Map<Lang, Map<String, Item>> places = new EnumMap<>(Lang.class);

    /** Reads the texts of a service; they are compared when they can be read in every language. */
    public static TextsReader of(FlowFiles files, String service, Faults faults) {
        TextsReader reader = new TextsReader();
        boolean all = true;
        for (Lang lang : Lang.values()) {
            String name = FlowFiles.texts(lang);
            String place = files.place(service, name);
            String content = files.of(service).get(name);
            if (content == null) {
                faults.add(place, 0, "the file is missing; every service speaks every language");
                all = false;
            } else {
                Item file = Item.parse(place, content, faults);
                all &= !file.isAbsent();
                reader.file(lang, file);
            }
        }
        if (all) {
            reader.compare();
        }
        return reader;
    }

    /** Reads the file of a language. */
    public void file(Lang lang, Item file) {
        Map<String, Sentence> found = new HashMap<>();
        Map<String, Item> where = new LinkedHashMap<>();
        file.entries()
                .forEach(
                        (key, item) -> {
                            Sentence sentence = sentence(item);
                            general(key, item, sentence);
                            if (item.isMap()) {
                                ChannelTexts.check(key, item, sentence);
                            }
                            found.put(key, sentence);
                            where.put(key, item);
                        });
        texts.put(lang, found);
        places.put(lang, where);
    }

    /** A text as it stands in the file: its wordings, or the general ones and those of channels. */
    public static Sentence sentence(Item item) {
        if (!item.isMap()) {
            return Sentence.of(item.texts());
        }
        Map<String, List<String>> channels = new LinkedHashMap<>();
        item.entries().forEach((name, wordings) -> channels.put(name, wordings.texts()));
        List<String> general = channels.remove(GENERAL);
        return new Sentence(general == null ? List.of() : general, channels);
    }

    private static void general(String key, Item item, Sentence sentence) {
        Item place = item.isMap() ? item.get(GENERAL).orElse(item) : item;
        for (String wording : sentence.general()) {
            length(place, key, wording);
            closed(place, key, wording);
        }
        if (item.isMap() && item.get(GENERAL).isEmpty()) {
            place.fault(
                    "the text '"
                            + key
                            + "' has no 'text', the form for every other channel; add it beside"
                            + " the channels'");
        } else if (isEmpty(sentence.general())) {
            place.fault(
                    "the text '"
                            + key
                            + "' is empty; write it, or remove the key from every language");
        }
    }

    static boolean isEmpty(List<String> wordings) {
        return wordings.isEmpty() || wordings.stream().anyMatch(String::isBlank);
    }

    private static void length(Item item, String key, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST) {
            item.fault(
                    "the text '"
                            + key
                            + "' has "
                            + bytes
                            + " bytes in UTF-8; more than "
                            + LONGEST
                            + " do not fit one message, so shorten or split it");
        }
    }

    static void closed(Item item, String key, String text) {
        String plain = text.replace("{{", "").replace("}}", "");
        for (int open = plain.indexOf('{'); open >= 0; open = plain.indexOf('{', open + 1)) {
            int close = plain.indexOf('}', open);
            int next = plain.indexOf('{', open + 1);
            if (close < 0 || next >= 0 && next < close) {
                item.fault(
                        "the text '"
                                + key
                                + "' has a '{' that is never closed; write {name}, or {{ for a"
                                + " brace");
                return;
            }
        }
    }

    /** All texts by language and key. */
    public Map<Lang, Map<String, Sentence>> texts() {
        return texts;
    }

    /** Every key in every language, with the same placeholders. */
    void compare() {
        Map<String, Lang> all = new LinkedHashMap<>();
        places.forEach((lang, keys) -> keys.keySet().forEach(key -> all.putIfAbsent(key, lang)));
        all.forEach(
                (key, lang) -> {
                    ChannelTexts.compare(key, texts, places);
                    Item place = places.get(lang).get(key);
                    Set<String> names = placeholders(lang, key);
                    for (Lang other : Lang.values()) {
                        if (!texts.getOrDefault(other, Map.of()).containsKey(key)) {
                            place.fault(
                                    "the text '"
                                            + key
                                            + "' is missing in "
                                            + other.tag()
                                            + "; add it to texts/"
                                            + other.tag()
                                            + ".yaml"
                                            + Nearest.hint(
                                                    key,
                                                    texts.getOrDefault(other, Map.of()).keySet()));
                        } else if (!placeholders(other, key).equals(names)) {
                            places.get(other)
                                    .get(key)
                                    .fault(
                                            "the text '"
                                                    + key
                                                    + "' has the placeholders "
                                                    + placeholders(other, key)
                                                    + " but "
                                                    + lang.tag()
                                                    + " has "
                                                    + names
                                                    + "; use the same in every language");
                        }
                    }
                });
    }

    /** The names in braces of all wordings of a text's general form; those of channels have the same. */
    public Set<String> placeholders(Lang lang, String key) {
        Sentence sentence = texts.getOrDefault(lang, Map.of()).get(key);
        return sentence == null ? Set.of() : placeholders(sentence.general());
    }

    static Set<String> placeholders(List<String> wordings) {
        Set<String> names = new TreeSet<>();
        wordings.forEach(wording -> names.addAll(placeholders(wording)));
        return names;
    }

    /** Names of the placeholders in a text. */
    public static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("{{", i) || text.startsWith("}}", i)) {
                i += 2;
                continue;
            }
            int end = text.charAt(i) == '{' ? text.indexOf('}', i) : -1;
            if (end > 0) {
                names.add(text.substring(i + 1, end));
                i = end;
            }
            i++;
        }
        return names;
    }

    /** Whether any language has a text by this key. */
    public boolean has(String key) {
        return texts.values().stream().anyMatch(keys -> keys.containsKey(key));
    }

    /** The keys of all languages. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        texts.values().forEach(each -> keys.addAll(each.keySet()));
        return keys;
    }

    /** Says at a text's place that something is wrong with it. */
    public void fault(String key, String what) {
        places.values().stream()
                .filter(keys -> keys.containsKey(key))
                .findFirst()
                .ifPresent(keys -> keys.get(key).fault(what));
    }
}
