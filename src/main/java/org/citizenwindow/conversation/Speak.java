package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.conversation.HandleMessage.Passive;
import org.citizenwindow.conversation.Phrasing.Line;
import org.citizenwindow.conversation.Turn.Spoken;
import org.citizenwindow.delivery.Outbox;
import org.citizenwindow.delivery.Outbox.Origin;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.shared.ConversationKey;

/**
 * Turns what the engine says into messages. The push's own answer is used first, for words: it costs none of the platform's
 * budget. Pictures need an upload, which must not happen while a push waits, so they follow through the outbox.
 */
@Singleton
class Speak {
    /** The push's answer travels to the phone first; what belongs to it follows. */
    private static final Duration AFTER_THE_ANSWER = Duration.ofMillis(600);

    @Inject Outbox outbox;

    Spoken say(ConversationKey to, List<Effect.Say> words, Instant now, Passive passive) {
        if (words.isEmpty()) {
            return Spoken.NOTHING;
        }
        List<Line> lines = Phrasing.of(words);
        Optional<Line> first =
                lines.stream()
                        .filter(line -> line.message() instanceof OutboundMessage.Text)
                        .findFirst();
        Spoken spoken = Spoken.NOTHING;
        OptionalLong claimed = first.isPresent() ? passive.claim() : OptionalLong.empty();
        if (claimed.isPresent()) {
            Line line = first.orElseThrow();
            long id = claimed.getAsLong();
            outbox.answered(id, to, line.message(), Origin.engine(line.key()), now);
            spoken = new Spoken(Optional.of(id), Optional.of(line.message()));
            lines.remove(line);
        }
        Instant due = spoken.answer().isPresent() ? now.plus(AFTER_THE_ANSWER) : now;
        lines.forEach(
                line -> outbox.enqueue(to, line.message(), Origin.engine(line.key()), now, due));
        return spoken;
    }
}
