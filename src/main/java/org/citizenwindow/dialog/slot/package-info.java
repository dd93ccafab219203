/**
 * The types of questions: how an answer to each is understood, repaired, read back or refused. Pure; every word of a
 * language comes from {@code dialog.match.Words}. Start at {@link org.citizenwindow.dialog.slot.SlotType}.
 */
package org.citizenwindow.dialog.slot;
