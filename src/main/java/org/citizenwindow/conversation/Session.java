package org.citizenwindow.conversation;

import java.time.Instant;
import java.util.Optional;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Profile;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;

/**
 * A locked conversation row.
 *
 * @param citizen our own id of the citizen
 * @param state what the engine knows
 * @param profile what is remembered of the citizen
 * @param agent who of the staff has taken over
 */
record Session(
        ConversationKey key,
        CitizenId citizen,
        Conversation state,
        Profile profile,
        Optional<String> agent,
        Optional<Instant> messageAt,
        Optional<Instant> tapAt,
        Optional<Instant> unfollowedAt) {

    Session with(Conversation next) {
        return new Session(key, citizen, next, profile, agent, messageAt, tapAt, unfollowedAt);
    }

    Session wroteAt(Instant at) {
        return new Session(
                key, citizen, state, profile, agent, Optional.of(at), tapAt, Optional.empty());
    }

    Session tappedAt(Instant at) {
        return new Session(
                key, citizen, state, profile, agent, messageAt, Optional.of(at), Optional.empty());
    }

    Session leftAt(Instant at) {
        return new Session(
                key,
                citizen,
                state,
                profile,
                agent,
                Optional.empty(),
                Optional.empty(),
                Optional.of(at));
    }

    Session knowing(Profile remembered) {
        return new Session(key, citizen, state, remembered, agent, messageAt, tapAt, unfollowedAt);
    }

    Session takenBy(Optional<String> staff) {
        return new Session(key, citizen, state, profile, staff, messageAt, tapAt, unfollowedAt);
    }
}
