package org.citizenwindow.simulator.wechat;

import java.time.Duration;

/**
 * What can be changed while the platform runs.
 *
 * @param repeats how often a push without answer is sent again: 2, by another reading of the platform's document 3
 * @param patience how long the platform waits for the answer to a push, 5 s
 * @param recognition whether voice messages carry what speech recognition heard
 * @param addUp whether the budgets of different acts add up
 * @param previousKey push with the key before the last change
 * @param certified an account that is not may send no customer-service messages: 48001
 * @param listed whether the caller's address is on the account's list; else every call for a token ends in 40164
 * @param spent the API whose quota of the day is used up (45009), by the end of its path; empty for none
 * @param clockOffset how far the platform's book-keeping (tokens, media, budgets) is ahead of the clock; pushes carry the
 *     true time
 */
public record Settings(
        Mode mode,
        int repeats,
        Duration patience,
        boolean recognition,
        boolean addUp,
        boolean previousKey,
        boolean certified,
        boolean listed,
        String spent,
        Duration clockOffset) {

    /** With the caller's address on the list and every quota untouched. */
    public Settings(
            Mode mode,
            int repeats,
            Duration patience,
            boolean recognition,
            boolean addUp,
            boolean previousKey,
            boolean certified,
            Duration clockOffset) {
        this(
                mode,
                repeats,
                patience,
                recognition,
                addUp,
                previousKey,
                certified,
                true,
                "",
                clockOffset);
    }

    /** These, with the caller's address on the list or not. */
    public Settings withListed(boolean isListed) {
        return new Settings(
                mode,
                repeats,
                patience,
                recognition,
                addUp,
                previousKey,
                certified,
                isListed,
                spent,
                clockOffset);
    }

    /** These, with the quota of one API used up; of none, when it is empty. */
    public Settings withSpent(String api) {
        return new Settings(
                mode,
                repeats,
                patience,
                recognition,
                addUp,
                previousKey,
                certified,
                listed,
                api,
                clockOffset);
    }

    /** As on the real platform, in the given mode. */
    public static Settings real(Mode mode) {
        return new Settings(mode, 2, Duration.ofSeconds(5), true, true, false, true, Duration.ZERO);
    }
}
