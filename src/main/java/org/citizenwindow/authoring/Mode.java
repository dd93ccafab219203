package org.citizenwindow.authoring;

import java.util.Map;

/** What a sentence is read as: one reading of {@code deploy/understand}. */
interface Mode {
    /**
     * What was made of one sentence: names in the order they are written, values that are texts, numbers, booleans, lists of
     * texts, or null.
     */
    Map<String, Object> read(String text);
}
