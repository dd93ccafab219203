package org.citizenwindow.dialog.match;

import java.util.BitSet;
import java.util.List;

/** Several templates for one meaning. */
public final class Phrase {
    private final List<Template> templates;
    private final Anchors anchors;

    public Phrase(List<Template> templates) {
        this.templates = List.copyOf(templates);
        this.anchors = new Anchors(this.templates);
    }

    public List<Template> templates() {
        return templates;
    }

    /** Whether one of the templates fits the whole of a {@link Normal} text. */
    public boolean fits(String text) {
        BitSet may = anchors.in(text);
        for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
            if (templates.get(i).fits(text)) {
                return true;
            }
        }
        return false;
    }
}
