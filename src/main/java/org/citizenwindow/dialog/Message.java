package org.citizenwindow.dialog;

import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.value.Value;

/** What the citizen says in one turn, and what of it nobody has taken yet. */
final class Message {
    private Optional<Heard> sentence = Optional.empty();
    private Map<String, Value> gathered = Map.of();
    private Optional<Heard> rest = Optional.empty();

    /** All that is said. */
    void is(Heard heard) {
        sentence = Optional.of(heard);
    }

    /** What was said, for the service it begins; only the first is given it. */
    Optional<Heard> takeSentence() {
        Optional<Heard> taken = sentence;
        sentence = Optional.empty();
        return taken;
    }

    /** What it says for other questions than the open one; it is taken with the answer, if there is one. */
    void gather(Gathering.Found found) {
        gathered = found.values();
        rest = Optional.of(found.rest());
    }

    /** What it says besides what was gathered from it. */
    Optional<Heard> rest() {
        return rest;
    }

    Map<String, Value> takeGathered() {
        Map<String, Value> taken = gathered;
        gathered = Map.of();
        return taken;
    }
}
