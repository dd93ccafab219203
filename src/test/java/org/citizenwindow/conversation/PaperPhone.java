package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.inbox.AcceptMessage;
import org.citizenwindow.inbox.Acceptance;
import org.citizenwindow.shared.ConversationKey;

/** What a citizen sends in a test of the conversation, and what comes back at once. */
@Singleton
class PaperPhone {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject AcceptMessage acceptMessage;
    @Inject Clock clock;

    /** Somebody never heard of before. */
    static ConversationKey citizen() {
        return new ConversationKey("paper", "test", "openid-" + UUID.randomUUID());
    }

    /** Sends, and wants an answer in time. */
    Acceptance.Answer send(ConversationKey citizen, Content content) {
        Instant now = clock.instant();
        Acceptance acceptance =
                acceptMessage.accept(
                        new InboundMessage(citizen, UUID.randomUUID().toString(), now, content),
                        now.plus(PATIENCE));
        assertThat(acceptance).isInstanceOf(Acceptance.Answer.class);
        return (Acceptance.Answer) acceptance;
    }

    /** Sends, and reads the words of the answer; empty when there are none. */
    String says(ConversationKey citizen, Content content) {
        return send(citizen, content).first().stream()
                .map(OutboundMessage.Text.class::cast)
                .map(OutboundMessage.Text::text)
                .findFirst()
                .orElse("");
    }
}
