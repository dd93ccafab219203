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
        Duration clockOffset) {

    /** As on the real platform, in the given mode. */
    public static Settings real(Mode mode) {
        return new Settings(mode, 2, Duration.ofSeconds(5), true, true, false, true, Duration.ZERO);
    }
}
