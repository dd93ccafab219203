package org.citizenwindow.flows.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citizenwindow.channel.Capabilities;
import org.citizenwindow.dialog.flow.Sentence;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.shared.Lang;

/** Checks the wordings that a text has for one channel only. */
final class ChannelTexts {
    private ChannelTexts() {}

    /** Every channel exists, carries what is written for it, and is told the same facts as the others. */
    static void check(String key, Item item, Sentence sentence) {
        if (sentence.channels().isEmpty() && item.get(TextsReader.GENERAL).isPresent()) {
            item.fault(
                    "the text '"
                            + key
                            + "' names no channel; write the text itself, without 'text:'");
        }
        for (Map.Entry<String, List<String>> words : sentence.channels().entrySet()) {
            Item place = item.get(words.getKey()).orElse(item);
            Optional<Capabilities> channel = Capabilities.of(words.getKey());
            if (channel.isEmpty()) {
                List<String> known = new ArrayList<>(Capabilities.names());
                known.add(TextsReader.GENERAL);
                place.fault(
                        "there is no channel '"
                                + words.getKey()
                                + "'"
                                + Nearest.hintOrAll(words.getKey(), known));
                continue;
            }
            String what = "the text '" + key + "' for " + channel.get().name();
            if (TextsReader.isEmpty(words.getValue())) {
                place.fault(what + " is empty; write it, or remove it: the general form is said");
            }
            for (String wording : words.getValue()) {
                TextsReader.closed(place, key, wording);
                length(place, what, wording, channel.get());
            }
            Set<String> names = TextsReader.placeholders(words.getValue());
            Set<String> general = TextsReader.placeholders(sentence.general());
            if (!names.equals(general)) {
                place.fault(
                        what
                                + " has the placeholders "
                                + names
                                + " but its general form has "
                                + general
                                + "; use the same on every channel");
            }
        }
    }

    private static void length(Item place, String what, String text, Capabilities channel) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (channel.bytes() > 0 && bytes > channel.bytes()) {
            place.fault(
                    what
                            + " has "
                            + bytes
                            + " bytes; it carries "
                            + channel.bytes()
                            + ", so shorten it");
        }
        if (channel.characters() > 0 && text.length() > channel.characters()) {
            place.fault(
                    what
                            + " has "
                            + text.length()
                            + " characters; it carries "
                            + channel.characters()
                            + ", so shorten it");
        }
    }

    /** Notes a channel that is spoken to in its own words in some languages only. */
    static void compare(
            String key,
            Map<Lang, Map<String, Sentence>> texts,
            Map<Lang, Map<String, Item>> places) {
        Set<String> channels = new TreeSet<>();
        texts.values().stream()
                .filter(keys -> keys.containsKey(key))
                .forEach(keys -> channels.addAll(keys.get(key).channels().keySet()));
        for (String channel : channels) {
            List<Lang> own = new ArrayList<>();
            List<Lang> general = new ArrayList<>();
            texts.forEach(
                    (lang, keys) -> {
                        if (keys.containsKey(key)) {
                            boolean has = keys.get(key).channels().containsKey(channel);
                            (has ? own : general).add(lang);
                        }
                    });
            if (!general.isEmpty()) {
                places.get(own.getFirst())
                        .get(key)
                        .note(
                                "the text '"
                                        + key
                                        + "' is worded for "
                                        + channel
                                        + " in "
                                        + tags(own)
                                        + " but not in "
                                        + tags(general)
                                        + ", where the general form is said");
            }
        }
    }

    private static String tags(List<Lang> langs) {
        return langs.stream().map(Lang::tag).collect(Collectors.joining(", "));
    }
}
