package org.citizenwindow.dialog;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.state.Profile;

/**
 * What a step may know of the world.
 *
 * @param now the time of the event
 * @param zone the office's time zone: times are read and written in it
 * @param reach what the platform lets through to the citizen now
 * @param profile what is remembered of the citizen
 * @param patience how long the citizen is left waiting for people
 */
public record Context(Instant now, ZoneId zone, Reach reach, Profile profile, Patience patience) {
    /** A citizen who is writing at this moment, on a platform without narrow limits. */
    public Context(Instant now, ZoneId zone) {
        this(now, zone, Reach.ANSWERING, Profile.EMPTY, Patience.DEFAULT);
    }

    /** The same for a citizen of whom this is remembered. */
    public Context of(Profile citizen) {
        return new Context(now, zone, reach, citizen, patience);
    }

    /** The same when words come unasked. */
    public Context unasked(Reach left) {
        return new Context(now, zone, left, profile, patience);
    }

    /**
     * How long the citizen is left waiting for people.
     *
     * @param desk after how long without a person the citizen who waits for one is told so
     * @param agent after how long without a word of the person who took over the account offers to go on
     */
    public record Patience(Duration desk, Duration agent) {
        static final Patience DEFAULT =
                new Patience(Duration.ofMinutes(10), Duration.ofMinutes(30));
    }

    /**
     * What the platform lets through. WeChat: 5 messages within 48 h after the citizen's last one, 3 within a minute after a
     * tap; the answer to a push itself is free.
     *
     * @param passive whether a push waits for its answer: then words cost nothing
     * @param left messages the platform still takes unasked
     */
    public record Reach(boolean passive, int left) {
        /** A push waits for words. */
        public static final Reach ANSWERING = new Reach(true, 0);

        /** Nobody waits for words, and so many messages are left. */
        public static Reach unasked(int left) {
            return new Reach(false, left);
        }

        /** Whether words nobody asked for may be said: some messages must stay for the desk. */
        boolean allowsUnasked() {
            return passive || left > Limits.LEFT_TO_THE_DESK;
        }

        /** Whether it may be said that an answer takes a while: a message must stay for the answer. */
        boolean allowsBeforeAnAnswer() {
            return passive || left > 1;
        }
    }
}
