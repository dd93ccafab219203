package org.citizenwindow.dialog.understand;

/**
 * An intent that a text may have.
 *
 * @param points how much of the text speaks for it, more for surer; comparable within one text only
 */
public record Candidate(Intent intent, int points) {}
