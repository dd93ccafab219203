package org.citizenwindow.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.Migration;

/**
 * Conversations that would not move, counted by why and where.
 *
 * @param step of the older version, where they stand
 */
public record Stay(Migration.Reason why, String step, int count) {
    /** As one text for the database, one a line. */
    static String write(Map<Migration.Move.Stays, Integer> counts) {
        List<String> lines = new ArrayList<>();
        counts.forEach((stay, n) -> lines.add(stay.why() + " " + n + " " + stay.step()));
        lines.sort(null);
        return String.join("\n", lines);
    }

    static List<Stay> read(String text) {
        return text.lines()
                .map(line -> line.split(" ", 3))
                .map(p -> new Stay(Migration.Reason.valueOf(p[0]), p[2], Integer.parseInt(p[1])))
                .toList();
    }
}
