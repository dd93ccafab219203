package org.citizenwindow.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person who takes over has to know first, read off the conversation as it stands.
 *
 * @param service what is under way; empty when nothing is
 * @param anonymous whether who it is was promised not to be known: then nothing that was answered is told
 * @param question the field that is being asked for; empty where none is
 * @param summary whether the answers are being looked through
 * @param misses how often in a row the answer to that question was not understood
 * @param facts what was answered so far, in the order of the questions
 * @param missed the last words that were not understood
 * @param waitingSince since when the citizen waits for a person; empty when not, or one answers
 * @param heardAt when the citizen last did something
 * @param drafts half reports laid aside
 */
public record Digest(
        String service,
        boolean anonymous,
        String question,
        boolean summary,
        int misses,
        List<Fact> facts,
        Optional<Missed> missed,
        Optional<Instant> waitingSince,
        Optional<Instant> heardAt,
        int drafts) {

    /**
     * One answer.
     *
     * @param value numbers of persons masked
     */
    public record Fact(String label, String value) {}

    /**
     * Words nobody understood.
     *
     * @param words masked; empty where nothing of them may be shown
     */
    public record Missed(String words, Instant at) {}

    public Digest {
        facts = List.copyOf(facts);
    }
}
