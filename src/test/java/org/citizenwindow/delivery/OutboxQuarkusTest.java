package org.citizenwindow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.channel.OutboundMessage.Picture;
import org.citizenwindow.channel.OutboundMessage.Text;
import org.citizenwindow.delivery.Outbox.Origin;
import org.citizenwindow.delivery.OutboxQueue.Claim;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue alone: its platform {@code paper} has no channel, so the delivery job leaves these rows to the test. */
@QuarkusTest
class OutboxQuarkusTest {
    @Inject Outbox outbox;
    @Inject OutboxQueue queue;
    @Inject OutboxQueries queries;
    @Inject DeliverJob job;
    @Inject DataSource database;
    @Inject Clock clock;

    private ConversationKey citizen;

    @BeforeEach
    void citizenWhoJustWrote() throws Exception {
        job.stop(null);
        citizen = new ConversationKey("paper", "test", UUID.randomUUID().toString());
        run("delete from outbox where conversation_key like 'paper:%'");
        run("insert into conversation (key, message_at) values ('" + citizen.value() + "', now())");
    }

    @org.junit.jupiter.api.AfterEach
    void goOn() {
        job.start(null);
    }

    @Test
    void claim_takesTheOldestAndMergesWhatFits() {
        enqueue(new Text("一"));
        enqueue(new Text("二"));
        enqueue(new Picture("p"));
        assertThat(mine()).singleElement().extracting(Claim::message).isEqualTo(new Text("一\n\n二"));
        assertThat(mine()).as("the picture waits for the texts before it").isEmpty();
    }

    @Test
    void settled_nextOneFollows() {
        enqueue(new Text("一", List.of("好")));
        enqueue(new Text("二"));
        Claim first = mine().getFirst();
        queue.settle(first, "sent", "");
        assertThat(mine()).singleElement().extracting(Claim::message).isEqualTo(new Text("二"));
    }

    @Test
    void budgetUsedUp_waitsForTheCitizen() throws SQLException {
        for (int i = 0; i < 5; i++) {
            enqueue(new Picture("p" + i));
            queue.settle(mine().getFirst(), "sent", "");
        }
        assertThat(queries.budget(citizen, clock.instant()).left()).isZero();
        enqueue(new Text("第六条"));
        assertThat(mine()).isEmpty();
        run(
                "update conversation set message_at = now() + interval '1 second' where key = '"
                        + citizen.value()
                        + "'");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void windowShutByPlatform_waitsForTheNextMessage() throws SQLException {
        enqueue(new Text("一"));
        queue.hold(mine().getFirst(), "45047");
        assertThat(mine()).isEmpty();
        run(
                "update conversation set message_at = now() + interval '1 second' where key = '"
                        + citizen.value()
                        + "'");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void noWindow_heldUntilTheCitizenWrites() throws SQLException {
        run("update conversation set message_at = null where key = '" + citizen.value() + "'");
        enqueue(new Text("一"));
        assertThat(queue.holdBack()).isPositive();
        assertThat(queue.holdBack()).as("what is held is not looked at again").isZero();
        assertThat(mine()).isEmpty();
        run(
                "update conversation set message_at = now() + interval '1 second' where key = '"
                        + citizen.value()
                        + "'");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void postponed_waitsUntilDue() {
        enqueue(new Text("一"));
        Claim claim = mine().getFirst();
        queue.postpone(claim, Instant.now().plusSeconds(60), "-1");
        assertThat(mine()).isEmpty();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                uncheckedRun(
                                        "update outbox set due_at = now() where state = 'waiting'"));
        assertThat(mine())
                .singleElement()
                .satisfies(again -> assertThat(again.tries()).isEqualTo(2));
    }

    @Test
    void crashAfterSend_isMarkedUncertain_notBlindlyResent() throws SQLException {
        enqueue(new Text("一"));
        Claim inHand = mine().getFirst();
        run(
                "update outbox set claimed_until = now() - interval '1 second' where id = "
                        + inHand.ids().getFirst());
        assertThat(queue.markInterrupted()).isPositive();
        assertThat(mine()).isEmpty();
        assertThat(state(inHand)).isEqualTo("uncertain");
    }

    @Test
    void unfollowed_nothingIsSent() throws SQLException {
        enqueue(new Text("一"));
        run("update conversation set unfollowed_at = now() where key = '" + citizen.value() + "'");
        assertThat(mine()).isEmpty();
    }

    private void enqueue(OutboundMessage message) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                outbox.enqueue(
                                        citizen,
                                        message,
                                        Origin.engine("test"),
                                        Instant.now().minusSeconds(1)));
    }

    private List<Claim> mine() {
        queue.letGo();
        return queue.claim(16).stream().filter(claim -> claim.to().equals(citizen)).toList();
    }

    private String state(Claim claim) throws SQLException {
        try (var connection = database.getConnection();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select state from outbox where id = "
                                                + claim.ids().getFirst())) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void uncheckedRun(String sql) {
        try {
            run(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
