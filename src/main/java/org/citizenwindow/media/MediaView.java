package org.citizenwindow.media;

import java.time.Instant;
import org.citizenwindow.shared.MediaId;

/**
 * What became of one thing a citizen sent.
 *
 * @param state {@code asked}, {@code received}, {@code stored} or {@code rejected}
 * @param reason why it was rejected, as in {@code MediaSettled}; else empty
 * @param sha256 lower-hex hash of the bytes as received; empty before
 * @param contentType of the original by its own bytes; empty before it is received
 * @param width of the working copy in pixels; 0 where there is none
 * @param height likewise
 * @param at when the citizen sent it
 */
public record MediaView(
        MediaId id,
        String state,
        String reason,
        String sha256,
        String contentType,
        int width,
        int height,
        Instant at) {}
