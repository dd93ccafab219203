package org.citizenwindow.cases;

import java.time.Instant;
import org.citizenwindow.shared.MediaId;

/**
 * A picture of a case. Whether its bytes are there, and what they hash to, {@code media} knows.
 *
 * @param shot the named shot it shows, e.g. {@code front}; several pictures may show the same, the last is the valid one
 * @param addedAt when it was added to the case
 */
public record CasePhoto(String shot, MediaId media, Instant addedAt) {}
