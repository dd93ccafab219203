package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.StaffId;

/** Lets a person answer instead of the account, and the account instead of the person. */
@Singleton
public class HandOver {
    @Inject SessionStore sessions;
    @Inject Turn turn;
    @Inject Clock clock;

    /** From now on a member of staff answers; the dialog keeps silent, except for words of danger. */
    @Transactional
    public void take(ConversationKey conversation, StaffId by) {
        change(conversation, Optional.of(by.value()), new Event.AgentTook());
    }

    /** The account answers again, and repeats the question that was open. */
    @Transactional
    public void giveBack(ConversationKey conversation) {
        change(conversation, Optional.empty(), new Event.AgentLeft());
    }

    private void change(ConversationKey conversation, Optional<String> agent, Event event) {
        Instant now = clock.instant();
        Session session = sessions.lock(conversation).takenBy(agent);
        turn.take(session, event, now, HandleMessage.Passive.none());
    }
}
