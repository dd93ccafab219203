package org.citizenwindow.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.conversation.HandleMessage;
import org.citizenwindow.conversation.HandleMessage.Passive;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.flows.talks.Talk;
import org.citizenwindow.inbox.Acceptance.Answer;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.Test;

/**
 * The lines {@code redeliver}, {@code reorder} and {@code crash} of a talk mean what the application does: the talk that uses
 * them is played at the door, on the database, line by line, and the citizen hears what the talk says.
 */
@QuarkusTest
class TalkedTurnsQuarkusTest {
    private static final Path TALK =
            Path.of("src/main/resources/services/accident/talks/again.yaml");

    @Inject AcceptMessage acceptMessage;
    @Inject HandleMessage handleMessage;
    @Inject CaseQueries cases;
    @Inject Sql sql;
    @Inject Clock clock;

    private final ConversationKey citizen =
            new ConversationKey("paper", "test", UUID.randomUUID().toString());
    private int pushes;
    private InboundMessage last;
    private Answer answered;

    @Test
    void talkOfRepeatsAndCrashes_goesTheSameWayOnTheDatabase() throws IOException {
        Faults faults = new Faults();
        Talk talk = Talk.read(TALK.toString(), Files.readString(TALK), faults);
        for (Item line : talk.lines()) {
            long before = lastSaid();
            happens(line);
            assertThat(said(before)).as(TALK + ":" + line.line()).isEqualTo(expected(line));
        }
        assertThat(faults.all()).isEmpty();
        assertThat(cases.ofConversation(citizen, 9)).as("opened once").hasSize(1);
        assertThat(pushes)
                .as("one receipt for each push, however often it came")
                .isEqualTo(receipts());
    }

    private void happens(Item line) {
        if (line.get("redeliver").isPresent()) {
            repeated();
        } else if (line.get("reorder").isPresent()) {
            List<InboundMessage> both =
                    line.need("reorder").items().stream().map(this::push).toList();
            both.reversed().forEach(this::accept);
        } else {
            InboundMessage push = push(line);
            String crash = line.get("crash").map(Item::text).orElse("");
            if (crash.equals("before_commit")) {
                lost(push);
            }
            accept(push);
            if (crash.equals("after_commit")) {
                repeated();
            }
        }
    }

    /** The turn is done, in full, and its transaction does not come to its end. */
    private void lost(InboundMessage push) {
        long before = lastSaid();
        QuarkusTransaction.begin();
        try {
            handleMessage.handle(handleMessage.lock(citizen), push, Passive.none());
            sql.flush();
            assertThat(said(before)).as("it got that far").isNotEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(said(before)).isEmpty();
        assertThat(cases.ofConversation(citizen, 9)).isEmpty();
    }

    private void accept(InboundMessage push) {
        last = push;
        answered = (Answer) acceptMessage.accept(push, clock.instant().plusSeconds(30));
        assertThat(answered.repeat()).isFalse();
    }

    private void repeated() {
        Answer again = (Answer) acceptMessage.accept(last, clock.instant().plusSeconds(30));
        assertThat(again.repeat()).isTrue();
        assertThat(again.first()).isEqualTo(answered.first());
    }

    private InboundMessage push(Item line) {
        Content content =
                line.get("user").isPresent()
                        ? new Content.Text(line.need("user").need("zh-CN").text(), "")
                        : line.get("location").isPresent()
                                ? pin(line.need("location"))
                                : new Content.Link("title", "https://example.org/");
        return new InboundMessage(
                citizen, citizen.userId() + '/' + pushes++, clock.instant(), content);
    }

    private static Content pin(Item pin) {
        return new Content.Location(
                pin.need("lat").decimal(), pin.need("lng").decimal(), pin.need("label").text());
    }

    private static List<String> expected(Item line) {
        List<String> keys = line.need("bot").texts();
        return keys.equals(List.of("none")) ? List.of() : keys;
    }

    private long lastSaid() {
        return sql.first("select coalesce(max(id), 0) from outbox", row -> row.id(1)).orElseThrow();
    }

    private List<String> said(long after) {
        return sql
                .list(
                        "select text_key from outbox where conversation_key = ? and id > ? and kind = 'text' order by id",
                        row -> row.text(1),
                        citizen.value(),
                        after)
                .stream()
                .flatMap(keys -> Arrays.stream(keys.split(" ")))
                .toList();
    }

    private int receipts() {
        return sql.first(
                        "select count(*) from receipt where conversation_key = ?",
                        row -> row.number(1),
                        citizen.value())
                .orElseThrow();
    }
}
