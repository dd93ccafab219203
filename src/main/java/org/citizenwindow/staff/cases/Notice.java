package org.citizenwindow.staff.cases;

/**
 * What the page says about what was just done.
 *
 * @param text in the reader's language; empty for nothing
 * @param bad whether it was not done
 */
public record Notice(String text, boolean bad) {
    static final Notice NONE = new Notice("", false);

    public boolean said() {
        return !text.isEmpty();
    }
}
