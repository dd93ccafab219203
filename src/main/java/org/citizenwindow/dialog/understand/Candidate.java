package org.citizenwindow.dialog.understand;

import java.util.Comparator;

/**
 * An intent that a text may have.
 *
 * @param points how much of the text speaks for it, more for surer; comparable within one text only
 */
public record Candidate(Intent intent, int points) {
    /** Danger first, then the surest. */
    static final Comparator<Candidate> MOST_URGENT =
            Comparator.comparing((Candidate candidate) -> !candidate.intent().alarms())
                    .thenComparing(Comparator.comparingInt(Candidate::points).reversed());
}
