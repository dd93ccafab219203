package org.citizenwindow.dialog.flow;

import java.time.Duration;

/**
 * Every budget of the engine in one place. Nothing a citizen sends and no flow file can make a turn longer, a conversation
 * bigger or an answer louder than this.
 */
public final class Limits {
    /** Steps one event may pass; a flow that needs more goes round in circles. */
    public static final int STEPS_PER_EVENT = 100;

    /** More flows than this on top of each other are too many to find back from. An emergency may be one more. */
    public static final int STACK = 5;

    /** Longer messages are not read, but for words of danger in their beginning. In UTF-16 units. */
    public static final int TEXT = 2000;

    /** Half reports kept for one citizen; the oldest gives way. */
    public static final int DRAFTS = 3;

    /** Values of one kind remembered of a citizen, and offered at a question; the oldest gives way. */
    public static final int REMEMBERED = 3;

    /** Answers that can be taken back one by one; older ones can still be corrected by name. */
    public static final int TRAIL = 100;

    /** Slots of one flow. */
    public static final int SLOTS = 60;

    /** Steps of one flow. */
    public static final int STEPS = 300;

    /** Nesting of a condition. */
    public static final int PREDICATE_DEPTH = 16;

    /** Characters of what a back end beyond the machine may answer, written as it is stored. */
    public static final int ANSWER = 32_000;

    /** Characters of a condition. */
    public static final int PREDICATE_LENGTH = 300;

    /** With this many answers given, or one picture, giving up is asked about once more. */
    public static final int MUCH_TO_LOSE = 4;

    /** Unasked words leave at least this many messages of the platform's window to the desk. */
    public static final int LEFT_TO_THE_DESK = 2;

    /** A back end that has not answered for so long is not waited for when the citizen writes again. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A conversation in which a person answers does not expire; it is looked at again after this time. */
    public static final Duration LOOK_AGAIN = Duration.ofHours(1);

    /** What was said in an anonymous flow is erased so long after its end: by then repeats are over and the answer is out. */
    public static final Duration ERASE_AFTER = Duration.ofMinutes(5);

    private Limits() {}
}
