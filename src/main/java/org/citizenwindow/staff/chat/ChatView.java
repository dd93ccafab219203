package org.citizenwindow.staff.chat;

import java.util.List;

/**
 * A conversation, ready to show.
 *
 * @param name what news about it is called
 * @param lang the citizen's language, a tag
 * @param digest what somebody who takes over reads first
 * @param agent name of the member of staff who took over; empty while the account itself answers
 * @param mine whether that is the reader
 */
public record ChatView(
        String name,
        String lang,
        DigestView digest,
        List<Line> lines,
        Budget budget,
        String agent,
        boolean mine) {

    /** Whether a person answers. */
    public boolean takenOver() {
        return !agent.isEmpty();
    }

    /**
     * One bubble.
     *
     * @param ours whether the office said it
     * @param who whose words they are
     * @param text what was said; for what is no text, what it is
     * @param photo our id of a picture to show; empty for none
     * @param options answers that were offered
     * @param fate what became of a message of ours, in words; empty when it simply arrived
     * @param failed whether it did not arrive, or may not have
     */
    public record Line(
            String id,
            boolean ours,
            boolean byStaff,
            String who,
            String text,
            String photo,
            List<String> options,
            String at,
            String fate,
            boolean failed) {}

    /**
     * What the platform still takes.
     *
     * @param words {@code 3 of 5 left, closes in 6 h}
     * @param open whether anything can be sent
     */
    public record Budget(String words, boolean open) {}
}
