package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.citizenwindow.dialog.value.Value;

/**
 * Every plate, mobile number, identity number and case number of a message that can be nothing else, and where it stands. A number within a
 * longer one, a slip of the pen or half a plate is none.
 */
public final class Mentions {
    private static final String SEPARATORS =
            ",;!?\n\uFF0C\u3002\uFF1B\u3001\uFF01\uFF1F\uFF61\u2026";

    /** Longer stretches without any mark are no list of answers. */
    private static final int LONGEST = 200;

    /** Shorter than any value. */
    private static final int SHORTEST = 6;

    /**
     * One value.
     *
     * @param kind the type of question it answers
     * @param begin where the words that may name it begin: behind the last mark or value before it
     * @param from where it begins
     * @param to where it ends
     */
    public record Mention(SlotType kind, Value value, int begin, int from, int to) {}

    private Mentions() {}

    /** The values of these kinds in a text, in the order they stand. */
    public static List<Mention> in(Heard heard, List<SlotType> kinds) {
        List<Mention> found = new ArrayList<>();
        String text = heard.text();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separates(text, i)) {
                if (i - begin >= SHORTEST && i - begin <= LONGEST) {
                    stretch(heard, kinds, begin, i, found);
                }
                begin = i + 1;
            }
        }
        return found;
    }

    private static boolean separates(String text, int at) {
        char c = text.charAt(at);
        if (c == '.') {
            return at + 1 == text.length() || text.charAt(at + 1) == ' ';
        }
        boolean within =
                at > 0
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at - 1))
                        && Character.isDigit(text.charAt(at + 1));
        return SEPARATORS.indexOf(c) >= 0 && !(c == ',' && within);
    }

    private static void stretch(
            Heard heard, List<SlotType> kinds, int begin, int end, List<Mention> found) {
        String text = heard.text().substring(begin, end);
        List<Mention> here = new ArrayList<>();
        for (SlotType kind : kinds) {
            for (String value : sure(kind, heard.of(text))) {
                int from = text.length() - SHORTEST;
                while (from > 0 && !sure(kind, heard.of(text.substring(from))).contains(value)) {
                    from--;
                }
                int to = Math.min(text.length(), from + SHORTEST);
                while (to < text.length()
                        && !sure(kind, heard.of(text.substring(from, to))).contains(value)) {
                    to++;
                }
                here.add(new Mention(kind, new Value.Str(value), 0, begin + from, begin + to));
            }
        }
        here.sort(Comparator.comparingInt(Mention::from));
        int after = begin;
        for (Mention mention : here) {
            found.add(
                    new Mention(
                            mention.kind(), mention.value(), after, mention.from(), mention.to()));
            after = mention.to();
        }
    }

    private static List<String> sure(SlotType kind, Heard heard) {
        return switch (kind) {
            case SlotType.PlateCn ignored -> Plates.sure(heard);
            case SlotType.PhoneCn ignored -> Phones.sure(heard);
            case SlotType.IdNumber ignored -> Papers.sure(heard);
            case SlotType.CaseNo ignored -> CaseNumbers.sure(heard);
            default -> List.of();
        };
    }
}
