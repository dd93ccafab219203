package org.citizenwindow.flows.talks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Template;
import org.citizenwindow.dialog.understand.IntentBookBuilder;
import org.citizenwindow.dialog.understand.IntentBookBuilder.Group;

/**
 * The branches of a rule of recognition: each word of several that may stand in a place, each part that may be there or not. A
 * group {@code <name>} is one word here: its words belong to all rules that name it.
 */
final class RuleBranches {
    /**
     * One of them.
     *
     * @param part what is chosen there, as it is written
     * @param takes whether a text the rule holds for takes it
     */
    record Branch(String part, Predicate<String> takes) {}

    private final Normal normal;
    private final Map<String, Group> groups;
    private final IntentBookBuilder book;

    /**
     * @param groups those of the language
     */
    RuleBranches(Normal normal, Map<String, Group> groups) {
        this.normal = normal;
        this.groups = groups;
        book = new IntentBookBuilder(normal, List.of(), groups);
    }

    /** How a phrase is called among the rules: with its groups written out. */
    String sourceOfPhrase(String phrase) {
        return book.template(phrase).source();
    }

    /** Those of a phrase template. */
    List<Branch> ofPhrase(String phrase) {
        Map<String, Template.Reader> readers = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        String source = phrase;
        for (Map.Entry<String, Group> group : groups.entrySet()) {
            String written = '<' + group.getKey() + '>';
            if (source.contains(written)) {
                String name =
                        "group".repeat(readers.size() + 1); // letters alone, and no two the same
                source = source.replace(written, '{' + name + '}');
                readers.put(name, (text, at) -> words(group.getValue(), text, at));
                names.put('{' + name + '}', written);
            }
        }
        List<Branch> branches = new ArrayList<>();
        for (Template.Branch branch : Template.parse(source, normal).branches()) {
            String part = branch.part();
            for (Map.Entry<String, String> name : names.entrySet()) {
                part = part.replace(name.getKey(), name.getValue());
            }
            branches.add(new Branch(part, text -> branch.only().fit(text, readers).isPresent()));
        }
        return branches;
    }

    private static List<Template.Read> words(Group group, String text, int at) {
        return group.words().stream()
                .filter(word -> text.startsWith(word, at))
                .map(word -> new Template.Read(at + word.length(), word))
                .toList();
    }

    /** Those of a mention: words that must not be there are none, a word that only helps is one. */
    List<Branch> ofMention(String mention) {
        List<Branch> branches = new ArrayList<>();
        StringTokenizer parts = new StringTokenizer(mention);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            boolean helps = part.startsWith("?");
            String[] words = (helps ? part.substring(1) : part).split("\\|");
            boolean counts = !part.startsWith("-") && !part.startsWith("+");
            if (counts && (helps || words.length > 1)) {
                for (String word : words) {
                    branches.add(new Branch(helps ? '?' + word : word, said(word)));
                }
            }
        }
        return branches;
    }

    private Predicate<String> said(String word) {
        Group group =
                Optional.ofNullable(groups.get(word.replace("<", "").replace(">", "")))
                        .filter(any -> word.startsWith("<"))
                        .orElseGet(
                                () ->
                                        new Group(
                                                Set.of(normal.of(word.replace('_', ' '))),
                                                Set.of()));
        return text ->
                group.words().stream().anyMatch(each -> said(text, each, group.exceptions()));
    }

    private static boolean said(String text, String word, Set<String> exceptions) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int from = at;
            int to = at + word.length();
            if (edge(text, from)
                    && edge(text, to)
                    && exceptions.stream().noneMatch(longer -> holds(text, longer, from, to))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a longer word stands around a part of a text. */
    private static boolean holds(String text, String longer, int from, int to) {
        for (int at = text.indexOf(longer);
                at >= 0 && at <= from;
                at = text.indexOf(longer, at + 1)) {
            if (at + longer.length() >= to) {
                return true;
            }
        }
        return false;
    }

    /** Latin words are said only as a whole. */
    private static boolean edge(String text, int at) {
        return at == 0
                || at == text.length()
                || !joins(text.charAt(at - 1))
                || !joins(text.charAt(at));
    }

    private static boolean joins(char c) {
        return Character.isLetterOrDigit(c) && !Normal.isCjk(c);
    }
}
