package org.citizenwindow.appointments;

/**
 * A slot that can be had.
 *
 * @param free seats left when it was read
 */
public record SlotView(Slot slot, int free) {}
