package org.citizenwindow.flows.talks;

import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.flows.reading.Item;

/** Which lines of a talk can be played; of the others it is told what is wrong. */
final class TalkLines {
    /** What a person who answers may do. */
    private static final List<String> AGENT = List.of("took", "spoke", "left");

    /** The process dies before the turn is committed: it is lost and done again. */
    static final String BEFORE_COMMIT = "before_commit";

    /** It dies before the answer is out: the repeat is answered from the receipt. */
    static final String AFTER_COMMIT = "after_commit";

    private static final List<String> CRASH = List.of(BEFORE_COMMIT, AFTER_COMMIT);

    /** The push that is delivered again. */
    private static final String LAST = "last";

    /** What a citizen does that a platform pushes. */
    static final List<String> PUSHES =
            List.of("user", "tap", "photo", "photos", "voice", "location", "other", "followed");

    private TalkLines() {}

    static List<Item> played(Item lines) {
        return lines.items().stream().filter(TalkLines::isPlayed).toList();
    }

    private static boolean isPlayed(Item line) {
        if (!line.isMap()) {
            line.fault("a line says what happens, such as {user: hello}");
            return false;
        }
        return isOne(line, "agent", AGENT, "a person took, spoke or left, not '")
                && isOne(line, "crash", CRASH, "a crash is before_commit or after_commit, not '")
                && isOne(
                        line,
                        "redeliver",
                        List.of(LAST),
                        "what is delivered again is the last, not '")
                && crashes(line)
                && reorders(line);
    }

    private static boolean isOne(Item line, String key, List<String> words, String what) {
        Optional<Item> wrong = line.get(key).filter(word -> !words.contains(word.text()));
        wrong.ifPresent(
                word -> word.fault(what + word.text() + "'" + Nearest.hint(word.text(), words)));
        return wrong.isEmpty();
    }

    private static boolean crashes(Item line) {
        Optional<Item> crash = line.get("crash");
        boolean pushed = PUSHES.stream().anyMatch(key -> line.get(key).isPresent());
        if (crash.isPresent() && !pushed) {
            crash.get().fault("a crash comes with what the citizen sends: user, tap, photo …");
        }
        return crash.isEmpty() || pushed;
    }

    private static boolean reorders(Item line) {
        Optional<Item> reorder = line.get("reorder");
        boolean two =
                reorder.map(Item::items)
                        .filter(items -> items.size() == 2 && items.stream().allMatch(Item::isMap))
                        .isPresent();
        if (reorder.isPresent() && !two) {
            reorder.get()
                    .fault(
                            "two messages change places, such as [{user: a}, {user: b}]: the second"
                                    + " arrives first");
        }
        return reorder.isEmpty() || two;
    }
}
