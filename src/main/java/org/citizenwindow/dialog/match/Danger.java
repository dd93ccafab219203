package org.citizenwindow.dialog.match;

import java.util.List;

/**
 * Words of danger. Everything in a text that says there is none ("nobody is hurt") is taken away first; what is left is
 * looked through for words that say there is.
 */
public final class Danger {
    private final Phrase words;
    private final Cut negations;

    public Danger(List<Template> words, List<Template> negations) {
        this.words = new Phrase(words);
        this.negations = new Cut(negations);
    }

    /** Whether a {@link Normal} text tells of people in danger. */
    public boolean in(String text) {
        return words.fits(text) && words.fits(withoutNegations(text));
    }

    /** A {@link Normal} text without what says that there is no danger. */
    public String withoutNegations(String text) {
        return negations.of(text);
    }
}
