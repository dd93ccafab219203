package org.citizenwindow.conversation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citizenwindow.cases.CasePhoto;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.events.CitizenLeft;

/**
 * What happens when a citizen unfollows: answers, drafts and timers are forgotten at once, and without a case so is everything
 * else (platform-facts 1.3: the platform asks for it in words). Cases and what belongs to them stay under their retention.
 */
@Singleton
class Farewell {
    /** More than any citizen has. */
    private static final int CASES = 1000;

    @Inject SessionStore sessions;
    @Inject CaseQueries cases;
    @Inject Remembered remembered;
    @Inject LateCalls calls;
    @Inject Sql sql;
    @Inject Event<CitizenLeft> left;

    /** Forgets, in the caller's transaction, what is to be forgotten of a locked conversation. */
    void say(Session session, Instant now) {
        String key = session.key().value();
        sql.update("delete from timer where conversation_key = ?", key);
        remembered.forget(session.key());
        calls.endAll(session.key());
        List<CaseView> files = cases.ofConversation(session.key(), CASES);
        if (files.isEmpty()) {
            sql.update("delete from conversation where key = ?", key);
        } else {
            sessions.save(
                    session.leftAt(now)
                            .takenBy(Optional.empty())
                            .with(Conversation.fresh(key, session.state().lang())));
        }
        left.fire(
                new CitizenLeft(
                        session.key(),
                        !files.isEmpty(),
                        files.stream()
                                .flatMap(file -> file.photos().stream())
                                .map(CasePhoto::media)
                                .collect(Collectors.toSet()),
                        now));
    }
}
