package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.Test;

/** A flow without identity leaves nothing behind: looked for in every table that could tell who gave the tip, or what it was. */
@QuarkusTest
@TestProfile(MoreServices.class)
class AnonymityQuarkusTest {
    private static final String TIP = "仓库里每晚十点有人偷运货物";

    @Inject PaperPhone phone;
    @Inject CaseQueries cases;
    @Inject SessionStore sessions;
    @Inject Turn turn;
    @Inject Clock clock;
    @Inject Sql sql;

    private final ConversationKey citizen = PaperPhone.citizen();

    @Test
    void tip_leavesAReceiptCodeAndNothingElse() {
        String answer = send(new Content.MenuTap("TIP"));
        assertThat(answer).contains("反映什么情况");
        String receipt = send(new Content.Text(TIP, ""));
        assertThat(receipt).contains("回执码");
        assertThat(count("receipt", "content like '%偷运货物%'")).isEqualTo(1);

        CaseView file = cases.find(number(receipt)).orElseThrow();
        assertThat(file.conversation().platform()).isEqualTo(ConversationKey.ANONYMOUS);
        assertThat(file.conversation().value()).doesNotContain(citizen.userId());
        assertThat(cases.ofConversation(citizen, 9)).isEmpty();
        assertThat(text("select state from conversation where key = ?", citizen.value()))
                .doesNotContain("偷运货物")
                .doesNotContain("what");
        UUID own =
                sql.first(
                                "select citizen_id from conversation where key = ?",
                                row -> row.uuid(1).orElseThrow(),
                                citizen.value())
                        .orElseThrow();
        assertThat(file.citizen().value()).isNotEqualTo(own);
        assertThat(count("trace", "flow = 'tips.give' and citizen_id = '" + own + "'")).isZero();
        assertThat(count("trace", "flow = 'tips.give'")).isPositive();

        whatIsStillToBeSent();
        theTimeForErasingComes(citizen);
        assertThat(count("outbox", "content like '%not read yet%'")).isZero();
        assertThat(count("receipt", "content like '%偷运货物%'")).isZero();
        assertThat(count("outbox", "content like '%" + file.number().value() + "%'")).isZero();
        assertThat(count("outbox", "content like '%反映什么情况%'")).isZero();
        assertThat(count("timer", "conversation_key = '" + citizen.value() + "'")).isZero();
    }

    @Test
    void receiptCode_tellsTheState_toWhoeverHasIt_andTheQuestionLeavesNothing() {
        send(new Content.MenuTap("TIP"));
        CaseNumber code = number(send(new Content.Text("夜里有人往河里倒废料", "")));
        theTimeForErasingComes(citizen);

        ConversationKey another = PaperPhone.citizen();
        assertThat(phone.says(another, new Content.Text("查一下" + code, "")))
                .isEqualTo("编号 " + code + "：已收到，等待民警查看。");
        assertThat(count("code_look", "asker like '%" + another.userId() + "%'")).isZero();
        theTimeForErasingComes(another);
        assertThat(count("receipt", "content like '%" + code + "%'")).isZero();
        assertThat(count("outbox", "content like '%" + code + "%'")).isZero();
        assertThat(text("select state from conversation where key = ?", another.value()))
                .doesNotContain(code.value());
        assertThat(
                        count(
                                "trace t join conversation c on c.citizen_id = t.citizen_id",
                                "c.key = '" + another.value() + "' and t.flow = 'accident.code'"))
                .isZero();
        assertThat(cases.ofConversation(another, 9)).isEmpty();
    }

    /** A message that waited is erased as well: it began the flow before the flow's own time began. */
    @Test
    void messageThatBeganIt_isErasedThough_itWaited() {
        Instant asked = clock.instant().minusSeconds(90);
        String key = UUID.randomUUID().toString();
        sql.update(
                "insert into receipt (conversation_key, dedupe_key, state, kind, content, sent_at, received_at)"
                        + " values (?, ?, 'pending', 'text', ?, ?, ?)",
                citizen.value(),
                key,
                "{\"is\":\"Text\",\"text\":\"4821-7395-0262\",\"menuItem\":\"\"}",
                asked,
                asked);
        send(new Content.Text("谢谢", ""));
        assertThat(count("receipt", "content like '%4821-7395-0262%' and state = 'done'"))
                .isEqualTo(1);
        theTimeForErasingComes(citizen);
        assertThat(count("receipt", "content like '%4821-7395-0262%'")).isZero();
    }

    /** A message of the flow that the platform has not let through. */
    private void whatIsStillToBeSent() {
        sql.update(
                "insert into outbox (conversation_key, origin, state, kind, content, created_at, due_at)"
                        + " select conversation_key, 'engine', 'waiting', 'text', ?, created_at, 'infinity' from outbox"
                        + " where conversation_key = ? order by id desc limit 1",
                "{\"is\":\"Text\",\"text\":\"not read yet\",\"options\":[]}",
                citizen.value());
    }

    private void theTimeForErasingComes(ConversationKey whose) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Session session = sessions.lock(whose);
                            int revision = session.state().timers().get("erase");
                            sql.update(
                                    "delete from timer where conversation_key = ?", whose.value());
                            turn.take(
                                    session,
                                    new Event.TimerFired("erase", revision),
                                    clock.instant(),
                                    HandleMessage.Passive.none());
                        });
    }

    private static CaseNumber number(String receipt) {
        return receipt.lines()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .flatMap(word -> CaseNumber.read(word).stream())
                .findFirst()
                .orElseThrow();
    }

    private long count(String table, String where) {
        return sql.first("select count(*) from " + table + " where " + where, row -> row.id(1))
                .orElseThrow();
    }

    private String text(String select, Object by) {
        return sql.first(select, row -> row.text(1), by).orElseThrow();
    }

    private String send(Content content) {
        return phone.says(citizen, content);
    }
}
