package org.citizenwindow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.conversation.ChatHistory;
import org.citizenwindow.conversation.ChatLine;
import org.citizenwindow.conversation.ChatLine.Direction;
import org.citizenwindow.conversation.TellFailure;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.Test;

/** A message that our own fault keeps from being handled is not met with silence. */
@QuarkusTest
class GivenUpQuarkusTest {
    @Inject AcceptMessage acceptMessage;
    @Inject ChatHistory history;
    @Inject MeterRegistry metrics;
    @Inject Sql sql;
    @Inject Clock clock;

    private final ConversationKey citizen =
            new ConversationKey("paper", "test", UUID.randomUUID().toString());

    @Test
    void messagesThatCannotBeHandled_areGivenUp_andTheCitizenIsToldOnce() {
        double before = metrics.counter("window.inbox.given.up").count();
        sql.update(
                "insert into conversation (key, lang, state) values (?, 'en', '{ no state')",
                citizen.value());
        send("report an accident");
        send("hello?");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> metrics.counter("window.inbox.given.up").count() >= before + 2);
        List<ChatLine> chat = history.latest(citizen, 9);
        assertThat(chat)
                .filteredOn(line -> line.direction() == Direction.IN)
                .extracting(ChatLine::state)
                .containsExactly("failed", "failed");
        assertThat(chat)
                .filteredOn(line -> line.direction() == Direction.OUT)
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.origin()).isEqualTo("system");
                            assertThat(told.text()).contains("send it again").contains("person");
                        });
        assertThat(
                        sql.list(
                                "select text_key from outbox where conversation_key = ?",
                                row -> row.text(1),
                                citizen.value()))
                .containsExactly(TellFailure.KEY);
        assertThat(
                        RestAssured.get("/q/health/ready")
                                .jsonPath()
                                .getInt(
                                        "checks.find { it.name == 'inbox' }.data.'given up within a day'"))
                .isGreaterThanOrEqualTo(2);
    }

    private void send(String words) {
        Instant now = clock.instant();
        assertThat(
                        acceptMessage.accept(
                                new InboundMessage(
                                        citizen,
                                        UUID.randomUUID().toString(),
                                        now,
                                        new Content.Text(words, "")),
                                now.plus(Duration.ofSeconds(20))))
                .isInstanceOf(Acceptance.Acknowledged.class);
    }
}
