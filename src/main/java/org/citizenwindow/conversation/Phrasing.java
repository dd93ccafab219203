package org.citizenwindow.conversation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.citizenwindow.channel.NumberedOptions;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.dialog.Effect;

/** Makes as few messages of what the engine says as the platform allows. */
final class Phrasing {
    /** WeChat cuts passive texts at 2,048 bytes; the adapter at 2,000. */
    private static final int BYTES = 1_900;

    private Phrasing() {}

    /**
     * Sentences that follow each other become one message, up to the platform's length and up to the one that asks. A picture
     * between them follows them: each message counts against the platform's window, and words say what it shows.
     */
    static List<Line> of(List<Effect.Say> words) {
        List<Line> lines = new ArrayList<>();
        for (Effect.Say say : words) {
            boolean second = !say.picture().isEmpty() && lines.stream().anyMatch(Line::isPicture);
            if (!say.picture().isEmpty()) {
                lines.add(new Line(say.key(), new OutboundMessage.Picture(say.picture())));
            }
            var text = new OutboundMessage.Text(say.text(), say.options());
            int last = lines.size() - 1;
            int at = last >= 0 && lines.get(last).isPicture() && !second ? last - 1 : last;
            if (at >= 0
                    && lines.get(at).message() instanceof OutboundMessage.Text before
                    && before.options().isEmpty()
                    && bytes(before) + bytes(text) <= BYTES) {
                var both =
                        new OutboundMessage.Text(
                                before.text() + "\n\n" + text.text(), text.options());
                lines.set(at, new Line(lines.get(at).key() + ' ' + say.key(), both));
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

    /**
     * One message.
     *
     * @param key of the text, or of all that are in it
     */
    record Line(String key, OutboundMessage message) {
        boolean isPicture() {
            return message instanceof OutboundMessage.Picture;
        }
    }
}
