package org.citizenwindow.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.shared.ConversationKey;

/**
 * The states written last, beside their text, so that the next message of a talk that is under way need not read it again. The
 * database decides: a state is taken from here only when its whole text is what the locked row holds.
 */
final class StateMemo {
    private static final int MOST = 500;

    private record Written(String text, Conversation state) {}

    private final Map<String, Written> latest =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(MOST, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Written> eldest) {
                            return size() > MOST;
                        }
                    });

    void keep(ConversationKey key, String text, Conversation state) {
        latest.put(key.value(), new Written(text, state));
    }

    Optional<Conversation> of(ConversationKey key, String text) {
        return Optional.ofNullable(latest.get(key.value()))
                .filter(written -> written.text().equals(text))
                .map(Written::state);
    }
}
