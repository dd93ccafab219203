package org.citizenwindow.dialog.match;

import java.util.List;

/** Several templates for one meaning. */
public final class Phrase {
    private final List<Template> templates;

    public Phrase(List<Template> templates) {
        this.templates = List.copyOf(templates);
    }

    public List<Template> templates() {
        return templates;
    }

    /** Whether one of the templates fits the whole of a {@link Normal} text. */
    public boolean fits(String text) {
        for (Template template : templates) {
            if (template.fits(text)) {
                return true;
            }
        }
        return false;
    }
}
