package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.media.StoreMedia;
import org.citizenwindow.platform.Ids;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;
import org.citizenwindow.shared.events.ChatChanged;

/**
 * One citizen's message, from the locked row to the saved state and the words to say. Runs in the caller's transaction:
 * either all of a turn is there afterwards, or nothing.
 */
@Singleton
public class HandleMessage {
    @Inject SessionStore sessions;
    @Inject Turn turn;
    @Inject Pins pins;
    @Inject Farewell farewell;
    @Inject StoreMedia storeMedia;
    @Inject Ids ids;
    @Inject Clock clock;
    @Inject jakarta.enterprise.event.Event<ChatChanged> chatChanged;

    /** Locks the citizen's conversation until the transaction ends: the order of one citizen's messages is the lock's. */
    public Locked lock(ConversationKey key) {
        return lock(key, new Sql.Query<?>[0]);
    }

    /** The same, and asks more in the same round trip: what {@link Locked#answers} say is true while the lock is held. */
    public Locked lock(ConversationKey key, Sql.Query<?>... more) {
        return new Locked(sessions.lock(key, more));
    }

    /**
     * Handles a message of a locked conversation.
     *
     * @param passive whether a push is waiting for words: then what fits becomes its answer; everything else goes to the outbox
     */
    public Handled handle(Locked locked, InboundMessage message, Passive passive) {
        Instant now = clock.instant();
        if (message.content() instanceof Content.Unfollowed) {
            farewell.say(locked.row.session(), now);
            chatChanged.fire(new ChatChanged(message.conversation()));
            return new Handled(Optional.empty(), Optional.empty(), Optional.empty(), now);
        }
        Optional<MediaId> media = media(message, now);
        Session session = heard(locked.row.session(), message.content(), now);
        Optional<Event> event =
                message.content() instanceof Content.Location pin
                        ? Optional.of(pins.event(session, pin, now))
                        : event(message.content(), media);
        Turn.Spoken spoken =
                event.map(happened -> turn.take(session, happened, now, passive))
                        .orElseGet(() -> turn.silent(session));
        chatChanged.fire(new ChatChanged(message.conversation()));
        return new Handled(spoken.answerId(), spoken.answer(), media, now);
    }

    private Optional<MediaId> media(InboundMessage message, Instant now) {
        return switch (message.content()) {
            case Content.Picture picture ->
                    announce(message, picture.platformMediaId(), "picture", now);
            case Content.Voice voice -> announce(message, voice.platformMediaId(), "voice", now);
            case Content.Video video -> announce(message, video.platformMediaId(), "video", now);
            default -> Optional.empty();
        };
    }

    private Optional<MediaId> announce(
            InboundMessage message, String platformMediaId, String kind, Instant now) {
        MediaId id = new MediaId(ids.next());
        storeMedia.announce(id, message.conversation(), platformMediaId, kind, now);
        return Optional.of(id);
    }

    /** Which of the platform's reply windows this opens: a message's, or a tap's (platform-facts: customer service). */
    private static Session heard(Session session, Content content, Instant now) {
        return switch (content) {
            case Content.Text text ->
                    text.menuItem().isEmpty() ? session.wroteAt(now) : session.tappedAt(now);
            case Content.Picture picture -> session.wroteAt(now);
            case Content.Voice voice -> session.wroteAt(now);
            case Content.Video video -> session.wroteAt(now);
            case Content.Location location -> session.wroteAt(now);
            case Content.Link link -> session.wroteAt(now);
            case Content.MenuTap tap -> session.tappedAt(now);
            case Content.Followed followed -> session.tappedAt(now);
            case Content.Scanned scanned -> session.tappedAt(now);
            case Content.Unfollowed unfollowed -> session;
            case Content.Notice notice -> session;
        };
    }

    private static Optional<Event> event(Content content, Optional<MediaId> media) {
        return switch (content) {
            case Content.Text text -> Optional.of(new Event.Text(text.text()));
            case Content.Picture picture ->
                    Optional.of(new Event.Photo(media.orElseThrow().toString()));
            case Content.Voice voice ->
                    Optional.of(
                            new Event.Voice(media.orElseThrow().toString(), voice.recognition()));
            case Content.Video video -> Optional.of(new Event.Other("video"));
            case Content.Location location ->
                    throw new IllegalArgumentException("a pin is not only the dialog's");
            case Content.Link link -> Optional.of(new Event.Other("link"));
            case Content.MenuTap tap -> Optional.of(new Event.Tap(tap.key()));
            case Content.Followed followed -> Optional.of(new Event.Followed(followed.scene()));
            case Content.Scanned scanned -> Optional.of(new Event.Followed(scanned.scene()));
            case Content.Unfollowed unfollowed -> Optional.empty();
            case Content.Notice notice -> Optional.empty();
        };
    }

    /** A conversation this transaction holds. */
    public static final class Locked {
        private final SessionStore.LockedRow row;

        private Locked(SessionStore.LockedRow row) {
            this.row = row;
        }

        /** What was asked when it was locked. */
        public Sql.Answers answers() {
            return row.answers();
        }
    }

    /** Whether a push waits for its answer. Asked once, at the moment the answer would be written. */
    @FunctionalInterface
    public interface Passive {
        /**
         * Claims the push's answer, and gives the outbox id it is to be kept under; empty when the push was given up
         * meanwhile, and the words must go another way.
         */
        OptionalLong claim();

        /** Nobody waits: everything goes through the outbox. */
        static Passive none() {
            return OptionalLong::empty;
        }
    }

    /**
     * @param answerId the outbox row of the passive answer
     * @param answer the words of it; empty when there is nothing to say, or it goes another way
     * @param media our id of what was sent along
     * @param at the time of the turn it was heard in
     */
    public record Handled(
            Optional<Long> answerId,
            Optional<OutboundMessage> answer,
            Optional<MediaId> media,
            Instant at) {
        public List<OutboundMessage> words() {
            return answer.map(List::of).orElse(List.of());
        }
    }
}
