package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.citizenwindow.channel.NumberedOptions;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.conversation.HandleMessage.Passive;
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
    /** WeChat cuts passive texts at 2,048 bytes; the adapter at 2,000. */
    private static final int BYTES = 1_900;

    /** The push's answer travels to the phone first; what belongs to it follows. */
    private static final Duration AFTER_THE_ANSWER = Duration.ofMillis(600);

    @Inject Outbox outbox;

    Spoken say(ConversationKey to, List<Effect.Say> words, Instant now, Passive passive) {
        if (words.isEmpty()) {
            return Spoken.NOTHING;
        }
        List<Line> lines = merge(words);
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

    /** Sentences that follow each other become one message, up to the platform's length and up to the one that asks. */
    private static List<Line> merge(List<Effect.Say> words) {
        List<Line> lines = new ArrayList<>();
        for (Effect.Say say : words) {
            if (!say.picture().isEmpty()) {
                lines.add(new Line(say.key(), new OutboundMessage.Picture(say.picture())));
            }
            var text = new OutboundMessage.Text(say.text(), say.options());
            int last = lines.size() - 1;
            if (last >= 0
                    && lines.get(last).message() instanceof OutboundMessage.Text before
                    && before.options().isEmpty()
                    && bytes(before) + bytes(text) <= BYTES) {
                var both =
                        new OutboundMessage.Text(
                                before.text() + "\n\n" + text.text(), text.options());
                lines.set(last, new Line(lines.get(last).key() + ' ' + say.key(), both));
            } else {
                lines.add(new Line(say.key(), text));
            }
        }
        return lines;
    }

    private static int bytes(OutboundMessage.Text text) {
        return NumberedOptions.below(text.text(), text.options())
                .getBytes(StandardCharsets.UTF_8)
                .length;
    }

    private record Line(String key, OutboundMessage message) {}
}
