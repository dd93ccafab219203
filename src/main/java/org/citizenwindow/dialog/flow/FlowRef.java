package org.citizenwindow.dialog.flow;

/** One version of one flow. A frame pins it, so that an edited flow never changes under a running conversation. */
public record FlowRef(String name, int version) {
    /**
     * Reads back {@link #toString}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static FlowRef parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("no version of a flow: " + text);
        }
        return new FlowRef(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return name + '@' + version;
    }
}
