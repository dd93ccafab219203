package org.citizenwindow.dialog.understand;

/**
 * A rule without order: all of some terms are mentioned, and none of others.
 *
 * @param source as it was written
 * @param needed terms that must be there
 * @param helpful terms that make it surer
 * @param barred terms that must not be there
 * @param bonus points besides those of its words
 */
record Mention(String source, int[] needed, int[] helpful, int[] barred, int bonus) {
    /** Its points in a text; 0 when it does not hold. */
    int points(Found found) {
        int points = bonus;
        for (int term : needed) {
            if (!found.has(term)) {
                return 0;
            }
            points += found.points(term);
        }
        for (int term : barred) {
            if (found.has(term)) {
                return 0;
            }
        }
        for (int term : helpful) {
            points += found.points(term);
        }
        return Math.max(1, points);
    }
}
