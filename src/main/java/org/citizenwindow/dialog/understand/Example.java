package org.citizenwindow.dialog.understand;

/**
 * A sentence as citizens say it, and what they mean by it.
 *
 * @param intent the id of an {@link Intent}
 * @param sentence as it is written
 */
public record Example(String intent, String sentence) {}
