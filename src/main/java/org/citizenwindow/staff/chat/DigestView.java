package org.citizenwindow.staff.chat;

import java.util.List;

/**
 * What somebody who takes over reads first.
 *
 * @param rows in the order of their weight; empty when there is nothing to tell
 */
public record DigestView(List<Row> rows) {
    static final DigestView NONE = new DigestView(List.of());

    /** One thing and what is known of it. */
    public record Row(String label, String text) {}

    public DigestView {
        rows = List.copyOf(rows);
    }
}
