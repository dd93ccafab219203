package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.match.Words.Kind;

/**
 * Which question a value answers, by the words right before it: the question's own name ("my plate"), whose it is ("theirs"),
 * or nothing at all. Words it does not know name nothing: then the value may be anybody's.
 */
final class Naming {
    /**
     * What the words say.
     *
     * @param slot the question; empty when they do not tell
     * @param bare whether there are no words
     * @param length how many characters of the {@link Normal} words are part of the name
     */
    record Named(Optional<Slot> slot, boolean bare, int length) {}

    private final Turn turn;
    private final Words words;

    /** All questions of the flow a value of this kind answers. */
    private final List<Slot> slots;

    private final List<Slot> others;

    Naming(Turn turn, List<Slot> slots) {
        this.turn = turn;
        this.words = turn.words();
        this.slots = slots;
        this.others = slots.stream().filter(this::isOthers).toList();
    }

    /** The question that words before a value name. */
    Named of(String before) {
        String thought = behindLast(Kind.THEN, words.normal().of(before)).strip();
        String rest = thought;
        while (true) {
            Optional<Slot> named = ends(rest);
            if (named.isPresent()) {
                return named(thought, rest, named.get());
            }
            Optional<String> others = without(Kind.OTHERS, rest);
            Optional<String> mine = without(Kind.MINE, rest);
            if (others.isPresent() || mine.isPresent()) {
                Optional<Slot> slot = others.isPresent() ? sole(this.others) : own(thought);
                String left = others.or(() -> mine).orElseThrow();
                return new Named(slot, false, length(thought, left));
            }
            Optional<String> less = without(Kind.IS, rest);
            if (less.isEmpty()) {
                break;
            }
            rest = less.get();
        }
        if (!rest.isEmpty()) {
            return new Named(Optional.empty(), false, 0);
        }
        return new Named(sole(slots).filter(slot -> !isOthers(slot)), true, thought.length());
    }

    private Named named(String thought, String rest, Slot slot) {
        String name = name(slot, rest);
        String before = rest.substring(0, rest.length() - name.length()).strip();
        String left = without(Kind.IS, before).orElse(before);
        Optional<String> others = without(Kind.OTHERS, left);
        Optional<String> mine = without(Kind.MINE, left);
        int length = length(thought, others.or(() -> mine).orElse(left));
        if (isOthers(slot)) {
            return new Named(Optional.of(slot), false, length);
        }
        if (others.isPresent()) {
            return new Named(sole(this.others), false, length);
        }
        boolean said = mine.isPresent() || holds(Kind.MINE, name);
        boolean own = left.isEmpty() || said && !holdsOthers(thought);
        return new Named(Optional.of(slot).filter(any -> own), false, length);
    }

    private static int length(String thought, String left) {
        return thought.substring(left.length()).strip().length();
    }

    private Optional<Slot> own(String thought) {
        List<Slot> own = slots.stream().filter(slot -> !others.contains(slot)).toList();
        return holdsOthers(thought) ? Optional.empty() : sole(own);
    }

    private static Optional<Slot> sole(List<Slot> slots) {
        return slots.size() == 1 ? Optional.of(slots.getFirst()) : Optional.empty();
    }

    /** The question whose longest name these words end with. */
    private Optional<Slot> ends(String text) {
        Optional<Slot> best = Optional.empty();
        int longest = 0;
        for (Slot slot : slots) {
            int length = name(slot, text).length();
            if (length > longest) {
                longest = length;
                best = Optional.of(slot);
            }
        }
        return best;
    }

    private String name(Slot slot, String text) {
        String longest = "";
        for (String name : names(slot)) {
            if (name.length() > longest.length() && endsWith(text, name)) {
                longest = name;
            }
        }
        return longest;
    }

    private List<String> names(Slot slot) {
        List<String> names = new ArrayList<>();
        names.add(words.normal().of(Correcting.label(turn, turn.flow(), slot)));
        slot.aliases()
                .values()
                .forEach(list -> list.forEach(name -> names.add(words.normal().of(name))));
        return names;
    }

    private boolean isOthers(Slot slot) {
        return names(slot).stream().anyMatch(this::holdsOthers);
    }

    private boolean holdsOthers(String text) {
        return holds(Kind.OTHERS, text);
    }

    private boolean holds(Kind kind, String text) {
        return entries(kind).stream().anyMatch(word -> indexOf(text, word) >= 0);
    }

    private Set<String> entries(Kind kind) {
        return words.kinds().getOrDefault(kind, Set.of());
    }

    /** The text without the longest word of this kind at its end; empty when it ends with none. */
    private Optional<String> without(Kind kind, String text) {
        int longest = 0;
        for (String word : entries(kind)) {
            if (word.length() > longest && endsWith(text, word)) {
                longest = word.length();
            }
        }
        return longest == 0
                ? Optional.empty()
                : Optional.of(text.substring(0, text.length() - longest).strip());
    }

    private String behindLast(Kind kind, String text) {
        int behind = 0;
        for (String word : entries(kind)) {
            int at = indexOf(text, word);
            while (at >= 0) {
                behind = Math.max(behind, at + word.length());
                int next = indexOf(text.substring(at + word.length()), word);
                at = next < 0 ? -1 : at + word.length() + next;
            }
        }
        return text.substring(behind);
    }

    private static boolean endsWith(String text, String word) {
        return !word.isEmpty()
                && text.endsWith(word)
                && bounded(text, text.length() - word.length(), text.length());
    }

    private static int indexOf(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0 && !bounded(text, at, at + word.length())) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    /** Latin words count only whole. */
    private static boolean bounded(String text, int from, int to) {
        boolean before = from > 0 && isLatin(text.charAt(from - 1)) && isLatin(text.charAt(from));
        boolean after =
                to < text.length() && isLatin(text.charAt(to)) && isLatin(text.charAt(to - 1));
        return !before && !after;
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetter(c) && !Normal.isCjk(c);
    }
}
