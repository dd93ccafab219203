/**
 * The dialog engine: one pure function from a conversation and an event to the next conversation and the effects that
 * follow. No input or output, no clock, no randomness, no framework; may use {@code java.*} and {@code shared} only.
 * Start at {@code Engine}; the rooms inside know nothing of it.
 */
package org.citizenwindow.dialog;
