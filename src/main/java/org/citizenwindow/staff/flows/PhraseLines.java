package org.citizenwindow.staff.flows;

import org.citizenwindow.conversation.Misunderstood;

/** Writes a wording as lines of a service's phrase tests. */
final class PhraseLines {
    private PhraseLines() {}

    /** Two lines, of which the editor keeps one: the words mean the flow, or they must not begin it. */
    static String of(Misunderstood.Wording wording) {
        String name = wording.flow().isEmpty() ? "INTENT" : wording.flow();
        String words = '"' + wording.words().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return name + ":\n  must: [" + words + "]\n  must_not: [" + words + "]";
    }
}
