package org.citizenwindow.dialog.understand;

import java.util.List;
import org.citizenwindow.shared.Lang;

/**
 * What a message was understood to be.
 *
 * @param lang the language it was heard in
 * @param candidates what it may be about, surest first; empty when nothing fits
 * @param unsure whether the first of them is hardly surer than the second, so that it is better to ask
 * @param danger whether it tells of people in danger
 */
public record Understood(Lang lang, List<Candidate> candidates, boolean unsure, boolean danger) {
    public Understood {
        candidates = List.copyOf(candidates);
    }
}
