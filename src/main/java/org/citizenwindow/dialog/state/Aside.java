package org.citizenwindow.dialog.state;

import java.util.List;
import org.citizenwindow.dialog.value.Value;

/**
 * A question of the engine's own that lies over the flow's question. An answer that fits none of its options puts it away
 * and is heard by the flow.
 *
 * @param kind what it asks
 * @param options the answers, in order
 * @param about the flow it is about, where there is one
 */
public record Aside(Kind kind, List<Value.Choice> options, String about) {
    /** What the engine may ask by itself. */
    public enum Kind {
        /** Which service; option ids are flow names. */
        MENU,
        /** Which language; option ids are tags. */
        LANGUAGE,
        /** Which earlier answer to change; option ids are slots. */
        CORRECT,
        /** Whether to leave the flow for another for a while. */
        INTERRUPT,
        /** Whether to go on with the flow below. */
        RESUME,
        /** Whether to give up although much was answered. */
        CANCEL,
        /** Whether to go on with a half report that was laid aside. */
        DRAFT,
        /** Whether to go on without the person who took over and says nothing. */
        AGENT,
        /** What to begin next, after the last words of a flow; option ids are menu keys, flow names and commands. */
        BUTTONS
    }

    public Aside {
        options = List.copyOf(options);
    }
}
