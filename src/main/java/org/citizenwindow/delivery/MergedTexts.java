package org.citizenwindow.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.citizenwindow.channel.NumberedOptions;
import org.citizenwindow.channel.OutboundMessage;

/** Puts short texts that wait behind each other into one message: the platform counts messages, not words. */
final class MergedTexts {
    /** Below WeChat's measured limit of 2,048 bytes with room for the options. */
    private static final int BYTES = 1_900;

    private MergedTexts() {}

    /** The first message to send, and how many of the waiting ones it carries. A text with options ends a message. */
    static Head head(List<OutboundMessage> waiting) {
        if (!(waiting.get(0) instanceof OutboundMessage.Text first)) {
            return new Head(waiting.get(0), 1);
        }
        OutboundMessage.Text merged = first;
        int count = 1;
        while (count < waiting.size()
                && merged.options().isEmpty()
                && waiting.get(count) instanceof OutboundMessage.Text next
                && bytes(merged) + bytes(next) <= BYTES) {
            merged = new OutboundMessage.Text(merged.text() + "\n\n" + next.text(), next.options());
            count++;
        }
        return new Head(merged, count);
    }

    private static int bytes(OutboundMessage.Text text) {
        return NumberedOptions.below(text.text(), text.options())
                .getBytes(StandardCharsets.UTF_8)
                .length;
    }

    record Head(OutboundMessage message, int count) {}
}
