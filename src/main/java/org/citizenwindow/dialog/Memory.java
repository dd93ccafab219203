package org.citizenwindow.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Profile;

/** What of one turn is remembered for later, and what is to be erased. */
final class Memory {
    private final Turn turn;
    private Profile profile;
    private Optional<Instant> forgotAt;
    private List<Conversation.Span> erase;
    private Optional<String> told;

    Memory(Turn turn, Conversation before) {
        this.turn = turn;
        this.profile = turn.context().profile();
        this.forgotAt = before.forgotAt();
        this.erase = before.erase();
        this.told = before.told();
    }

    /** What is remembered of the citizen. */
    Profile profile() {
        return profile;
    }

    /** When the citizen last asked to be forgotten. */
    Optional<Instant> forgotAt() {
        return forgotAt;
    }

    /** What was said then is to be erased. */
    List<Conversation.Span> erase() {
        return erase;
    }

    /** The text said last that is not said twice running. */
    Optional<String> told() {
        return told;
    }

    void told(Optional<String> text) {
        told = text;
    }

    void remember(List<Profile.Entry> entries) {
        turn.act(new Effect.Remember(entries));
        for (Profile.Entry entry : entries) {
            profile = profile.plus(entry);
        }
    }

    void forget() {
        turn.act(new Effect.ForgetProfile());
        profile = profile.forgotten();
        forgotAt = Optional.of(turn.now());
    }

    /** The flow in hand is over: what was said in an anonymous one is erased a little later. */
    void leaveNothing() {
        if (turn.flow().policy().anonymous()) {
            List<Conversation.Span> spans = new ArrayList<>(erase);
            spans.add(new Conversation.Span(turn.top().openedAt(), turn.now()));
            erase = spans;
            turn.setTimer(Turn.ERASE, Limits.ERASE_AFTER);
        }
    }

    /** The time for it has come. */
    void eraseNow() {
        erase.forEach(span -> turn.act(new Effect.Erase(span.from(), span.to())));
        erase = List.of();
    }
}
