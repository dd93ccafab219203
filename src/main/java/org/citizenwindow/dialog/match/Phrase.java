package org.citizenwindow.dialog.match;

import java.util.List;
import java.util.Set;

/** Several templates for one meaning, tried anywhere in a text after a quick look for their fixed parts. */
public final class Phrase {
    private final List<Template> templates;
    private final Set<String> anchors;

    public Phrase(List<Template> templates) {
        this.templates = List.copyOf(templates);
        Set<String> all = new java.util.HashSet<>();
        boolean sure = true;
        for (Template template : templates) {
            Set<String> own = template.anchors();
            sure &= !own.isEmpty();
            all.addAll(own);
        }
        this.anchors = sure ? Set.copyOf(all) : Set.of();
    }

    public List<Template> templates() {
        return templates;
    }

    /** Whether one of the templates fits the whole of a {@link Normal} text. */
    public boolean fits(String text) {
        return mayFit(text) && templates.stream().anyMatch(template -> template.fits(text));
    }

    private boolean mayFit(String text) {
        if (anchors.isEmpty()) {
            return true;
        }
        for (String anchor : anchors) {
            if (text.contains(anchor)) {
                return true;
            }
        }
        return false;
    }
}
