/**
 * What citizens send besides words. A picture is announced in the transaction that handles the message; a job fetches it from
 * the platform before it expires there, judges it by its bytes, seals the original, and makes the cleaned copy and the
 * thumbnail that people see. Its state is always one of asked, received, stored, rejected (and why).
 *
 * <p>Refuses what is no picture, what is too large to decode safely, and every label the platform gives. Never shows an
 * original: that is evidence, sealed and addressed by its hash.
 *
 * <p>A process that dies between file and row leaves a file that the next try writes again under the same name; files that no
 * row names any more are not swept yet.
 *
 * <p>Start at {@link org.citizenwindow.media.MediaJob}; the decisions are in {@link org.citizenwindow.media.MediaRules}.
 */
package org.citizenwindow.media;
