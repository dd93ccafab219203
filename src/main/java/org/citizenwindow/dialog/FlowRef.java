package org.citizenwindow.dialog;

/** One version of one flow. A frame pins it, so that an edited flow never changes under a running conversation. */
public record FlowRef(String name, int version) {
    @Override
    public String toString() {
        return name + '@' + version;
    }
}
