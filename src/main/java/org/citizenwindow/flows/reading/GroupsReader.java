package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Template;
import org.citizenwindow.dialog.understand.IntentBookBuilder;
import org.citizenwindow.dialog.understand.IntentBookBuilder.Group;

/** Reads {@code groups/<lang>.yaml}: words of one meaning, other ways to write, what is left out, and what marks a language. */
final class GroupsReader {
    private final Normal normal;
    private final Map<String, Item> sources = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> rewrite = new HashMap<>();
    private final List<Item> ignored = new ArrayList<>();
    private final Set<String> right = new HashSet<>();
    private final Set<String> marks = new HashSet<>();
    private final Map<String, String> romaji = new HashMap<>();

    GroupsReader(Normal normal) {
        this.normal = normal;
    }

    void read(Item file) {
        file.format("cw.groups/1");
        file.need("groups")
                .entries()
                .forEach(
                        (name, item) -> {
                            if (sources.put(name, item) != null) {
                                item.fault("there is a group '" + name + "' already; keep one");
                            }
                        });
        file.get("rewrite")
                .ifPresent(
                        map -> map.entries().forEach((from, to) -> rewrite.put(from, to.text())));
        file.get("romaji")
                .ifPresent(map -> map.entries().forEach((from, to) -> romaji.put(from, to.text())));
        file.get("ignore").ifPresent(list -> ignored.addAll(list.items()));
        file.get("right").ifPresent(list -> right.addAll(list.texts()));
        file.get("marks").ifPresent(list -> marks.addAll(list.texts()));
        file.close();
    }

    /** All groups, those they take in filled in. */
    Map<String, Group> groups() {
        sources.keySet().forEach(name -> resolve(name, new HashSet<>()));
        return groups;
    }

    private Group resolve(String name, Set<String> within) {
        Group known = groups.get(name);
        if (known != null) {
            return known;
        }
        Set<String> words = new HashSet<>();
        Set<String> exceptions = new HashSet<>();
        for (Item item : sources.get(name).items()) {
            String text = item.text();
            if (text.startsWith("<") && text.endsWith(">")) {
                String other = text.substring(1, text.length() - 1);
                if (!sources.containsKey(other)) {
                    item.fault(
                            "there is no group <"
                                    + other
                                    + ">"
                                    + Nearest.hint(other, sources.keySet()));
                } else if (!within.add(other)) {
                    item.fault("<" + other + "> takes itself in; take it out of one of the groups");
                } else {
                    Group taken = resolve(other, within);
                    words.addAll(taken.words());
                    exceptions.addAll(taken.exceptions());
                }
            } else {
                word(item, text, words, exceptions);
            }
        }
        Group group = new Group(words, exceptions);
        groups.put(name, group);
        return group;
    }

    private void word(Item item, String text, Set<String> words, Set<String> exceptions) {
        boolean exception = text.startsWith("-");
        String plain = normal.of(exception ? text.substring(1) : text);
        if (plain.isEmpty()) {
            item.fault("'" + text + "' has no letter");
        } else if (exception) {
            exceptions.add(plain);
        } else {
            words.add(plain);
        }
    }

    Map<String, String> rewrite() {
        return rewrite;
    }

    Set<String> right() {
        return right;
    }

    /** Syllables in Latin letters to kana. */
    Map<String, String> romaji() {
        return romaji;
    }

    Set<String> marks() {
        return marks;
    }

    List<Template> ignored(IntentBookBuilder builder) {
        List<Template> templates = new ArrayList<>();
        for (Item item : ignored) {
            try {
                templates.add(builder.template(item.text()));
            } catch (IllegalArgumentException wrong) {
                item.fault("'" + item.text() + "' cannot be read: " + wrong.getMessage());
            }
        }
        return templates;
    }
}
