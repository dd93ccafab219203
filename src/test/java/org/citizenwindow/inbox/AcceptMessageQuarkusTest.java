package org.citizenwindow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.conversation.ChatHistory;
import org.citizenwindow.conversation.ChatLine;
import org.citizenwindow.conversation.ChatLine.Direction;
import org.citizenwindow.inbox.Acceptance.Acknowledged;
import org.citizenwindow.inbox.Acceptance.Answer;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promises of the contract, section 7, at the door where they are made. */
@QuarkusTest
class AcceptMessageQuarkusTest {
    private static final Duration PLATFORM_WAITS = Duration.ofSeconds(4);

    @Inject AcceptMessage acceptMessage;
    @Inject DataSource database;
    @Inject Sql sql;
    @Inject Clock clock;
    @Inject Spool spool;
    @Inject ChatHistory history;

    private ConversationKey citizen;

    @BeforeEach
    void newCitizenAndNothingLeftFromBefore() {
        await().atMost(Duration.ofSeconds(60)).until(spool::isEmpty);
        citizen = new ConversationKey("paper", "test", UUID.randomUUID().toString());
    }

    @Test
    void firstMessage_isAnsweredInThePush() {
        assertThat(words(accept(text("1", "我要报事故")))).contains("先确认安全");
        assertThat(
                        count(
                                "select count(*) from receipt where conversation_key = ? and state = 'done'"))
                .isOne();
        assertThat(
                        count(
                                "select count(*) from outbox where conversation_key = ? and state = 'answered'"))
                .isOne();
    }

    @Test
    void duplicateWebhook_isStoredOnce_andGetsTheSameAnswer() {
        InboundMessage push = text("1", "我要报事故");
        Answer first = (Answer) accept(push);
        Answer again = (Answer) accept(push);
        assertThat(again.first()).isEqualTo(first.first());
        assertThat(again.repeat()).isTrue();
        assertThat(revision()).isOne();
        assertThat(count("select count(*) from receipt where conversation_key = ?")).isOne();
    }

    @Test
    void repeatWhileFirstRuns_waitsAndGetsTheSameAnswer() throws Exception {
        InboundMessage push = text("1", "我要报事故");
        List<Acceptance> answers =
                atOnce(List.of(() -> accept(push), () -> accept(push), () -> accept(push)));
        assertThat(answers).allSatisfy(answer -> assertThat(words(answer)).contains("先确认安全"));
        assertThat(answers.stream().filter(answer -> !((Answer) answer).repeat())).hasSize(1);
        assertThat(revision()).isOne();
    }

    @Test
    void manyMessagesAtOnce_areHandledOneAtATime() throws Exception {
        int messages = 40;
        List<Callable<Acceptance>> pushes = new ArrayList<>();
        IntStream.range(0, messages).forEach(i -> pushes.add(() -> accept(text("m" + i, "你好"))));
        atOnce(pushes);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                count(
                                                "select count(*) from receipt where conversation_key = ? and state = 'done'")
                                        == messages);
        assertThat(count("select count(*) from outbox where conversation_key = ?"))
                .isEqualTo(messages);
    }

    @Test
    void conversationLocked_isAcknowledgedInTime_handledInOrderAfterwards() throws Exception {
        accept(text("1", "我要报事故"));
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var lock =
                    other.prepareStatement("select 1 from conversation where key = ? for update")) {
                lock.setString(1, citizen.value());
                lock.executeQuery();
            }
            Instant started = clock.instant();
            assertThat(acceptInTime(text("2", "1"))).isInstanceOf(Acknowledged.class);
            assertThat(Duration.between(started, clock.instant())).isLessThan(PLATFORM_WAITS);
            other.rollback();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                count(
                                                "select count(*) from receipt where conversation_key = ? and state = 'pending'")
                                        == 0);
        assertThat(
                        count(
                                "select count(*) from outbox where conversation_key = ? and state <> 'answered'"))
                .as("what could not be the push's answer goes through the outbox")
                .isPositive();
    }

    @Test
    void databaseAway_pushesAreSpooled_andHandledInOrderWhenItIsBack() throws Exception {
        List<Connection> all = new ArrayList<>();
        try {
            takeEveryConnection(all);
            Instant started = clock.instant();
            assertThat(acceptInTime(text("1", "我要报事故"))).isInstanceOf(Acknowledged.class);
            assertThat(acceptInTime(text("2", "1"))).isInstanceOf(Acknowledged.class);
            assertThat(Duration.between(started, clock.instant()))
                    .isLessThan(PLATFORM_WAITS.plusSeconds(1));
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                count(
                                                "select count(*) from receipt where conversation_key = ? and state = 'done'")
                                        == 2);
        assertThat(
                        sql.list(
                                "select dedupe_key from receipt where conversation_key = ? order by id",
                                row -> row.text(1),
                                citizen.value()))
                .containsExactly(citizen.userId() + "/1", citizen.userId() + "/2");
    }

    @Test
    void chat_showsTheQuestionBeforeTheAnswer() {
        accept(text("1", "我要报事故"));
        assertThat(history.latest(citizen, 10))
                .extracting(ChatLine::direction)
                .containsExactly(Direction.IN, Direction.OUT);
    }

    @Test
    void unfollowed_isHeardAndNotAnswered() {
        accept(text("1", "你好"));
        assertThat(((Answer) accept(message("2", new Content.Unfollowed()))).first()).isEmpty();
        assertThat(count("select count(*) from conversation where key = ?"))
                .as("without a case nothing is left of the conversation")
                .isZero();
    }

    @Test
    void zeroBytesAndEmoji_areKeptAsTheyCame() {
        accept(text("1", "我要\u0000报事故 😀 \u202e"));
        String content =
                sql.first(
                                "select content from receipt where conversation_key = ?",
                                row -> row.text(1),
                                citizen.value())
                        .orElseThrow();
        assertThat(((Content.Text) Receipts.CONTENT.read(content)).text())
                .isEqualTo("我要\u0000报事故 😀 \u202e");
    }

    private void takeEveryConnection(List<Connection> all) {
        while (true) {
            try {
                all.add(database.getConnection());
            } catch (SQLException exhausted) {
                return;
            }
        }
    }

    /** Where time is not what is tested, a slow machine gets more of it. */
    private Acceptance accept(InboundMessage message) {
        return acceptMessage.accept(message, clock.instant().plusSeconds(30));
    }

    private Acceptance acceptInTime(InboundMessage message) {
        return acceptMessage.accept(message, clock.instant().plus(PLATFORM_WAITS));
    }

    private InboundMessage text(String id, String words) {
        return message(id, new Content.Text(words, ""));
    }

    private InboundMessage message(String id, Content content) {
        return new InboundMessage(citizen, citizen.userId() + '/' + id, clock.instant(), content);
    }

    private static String words(Acceptance acceptance) {
        return ((OutboundMessage.Text) ((Answer) acceptance).first().getFirst()).text();
    }

    private int revision() {
        return sql.first(
                        "select revision from conversation where key = ?",
                        row -> row.number(1),
                        citizen.value())
                .orElseThrow();
    }

    private long count(String query) {
        return sql.first(query, row -> row.id(1), citizen.value()).orElseThrow();
    }

    private static List<Acceptance> atOnce(List<Callable<Acceptance>> pushes) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Acceptance> answers = new ArrayList<>();
            for (Future<Acceptance> answer : threads.invokeAll(pushes)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
