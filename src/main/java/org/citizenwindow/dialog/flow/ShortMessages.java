package org.citizenwindow.dialog.flow;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.citizenwindow.dialog.understand.Recogniser;
import org.citizenwindow.dialog.understand.Understood;
import org.citizenwindow.shared.Lang;

/**
 * What short messages are about, remembered: most of what is written at a counter – a number, a yes, "cancel" – somebody has
 * written before, and the same words are always understood alike. Longer ones are looked at each time.
 */
final class ShortMessages {
    /** Characters; a telephone number or a plate is longer or near it, so hardly any is kept here. */
    private static final int LONGEST = 6;

    private static final int MOST = 2_000;

    private record Message(String text, Optional<Lang> spoken, boolean answering) {}

    private final Recogniser recogniser;
    private final Map<Message, Understood> known = new ConcurrentHashMap<>();

    ShortMessages(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** As {@link Recogniser#understand(String, Optional, boolean)}. */
    Understood understand(String text, Optional<Lang> spoken, boolean answering) {
        if (text.length() > LONGEST) {
            return recogniser.understand(text, spoken, answering);
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        Message message = new Message(text, spoken, answering);
        Understood before = known.get(message);
        if (before != null) {
            return before;
        }
        Understood understood = recogniser.understand(text, spoken, answering);
        known.put(message, understood);
        return understood;
    }
}
