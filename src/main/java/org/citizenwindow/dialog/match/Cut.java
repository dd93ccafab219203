package org.citizenwindow.dialog.match;

import java.util.BitSet;
import java.util.List;

/** Takes out of a text whatever fits one of many templates, in their order. */
public final class Cut {
    private final List<Template> templates;
    private final Anchors anchors;

    public Cut(List<Template> templates) {
        this.templates = List.copyOf(templates);
        this.anchors = new Anchors(this.templates);
    }

    /** A {@link Normal} text without them; the text itself when nothing fits. */
    public String of(String text) {
        BitSet may = anchors.in(text);
        String rest = text;
        for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
            rest = templates.get(i).without(rest).orElse(rest);
        }
        return rest;
    }
}
