package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.citizenwindow.cases.CaseDraft;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.Cases;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.delivery.Outbox;
import org.citizenwindow.media.StoreMedia;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;
import org.junit.jupiter.api.Test;

/** What is left of a citizen who unfollows the account. */
@QuarkusTest
class FarewellQuarkusTest {
    @Inject PaperPhone phone;
    @Inject StoreMedia storeMedia;
    @Inject OpenCase openCase;
    @Inject CaseQueries cases;
    @Inject Outbox outbox;
    @Inject Sql sql;
    @Inject Clock clock;

    private final ConversationKey citizen =
            new ConversationKey("paper", "test", UUID.randomUUID().toString());

    @Test
    void withoutACase_onlyTheReceiptOfTheLeavingStays() {
        send(new Content.Text("我要报事故", ""));
        send(new Content.Text("没有", ""));
        picture();
        waiting();
        assertThat(rows("timer")).as("the draft's expiry").isPositive();

        send(new Content.Unfollowed());

        assertThat(left())
                .isEqualTo(
                        Map.of(
                                "conversation",
                                0,
                                "receipt",
                                1,
                                "outbox",
                                0,
                                "timer",
                                0,
                                "media",
                                0));
        assertThat(
                        sql.list(
                                "select kind from receipt where conversation_key = ?",
                                row -> row.text(1),
                                citizen.value()))
                .containsExactly("unfollowed");
    }

    @Test
    void withACase_theDraftGoes_theFileStays() {
        MediaId evidence = picture();
        MediaId draftPicture = picture();
        CaseView file = openCase.open(report(evidence));
        send(new Content.Text("我要报事故", ""));
        send(new Content.Text("没有", ""));
        waiting();

        send(new Content.Unfollowed());

        assertThat(rows("timer")).isZero();
        assertThat(
                        sql.list(
                                "select id from media where conversation_key = ?",
                                row -> row.uuid(1).orElseThrow(),
                                citizen.value()))
                .containsExactly(evidence.value())
                .doesNotContain(draftPicture.value());
        assertThat(
                        sql.list(
                                "select state from conversation where key = ?",
                                row -> row.text(1),
                                citizen.value()))
                .singleElement()
                .asString()
                .doesNotContain("traffic.minor_accident");
        assertThat(
                        sql.list(
                                "select state from outbox where conversation_key = ? and state = 'waiting'",
                                row -> row.text(1),
                                citizen.value()))
                .isEmpty();
        assertThat(rows("receipt")).as("what was written belongs to the file").isEqualTo(3);
        assertThat(cases.find(file.number())).isPresent();
        assertThat(cases.find(file.number()).orElseThrow().photos()).hasSize(1);
    }

    @Test
    void whoComesBack_isMetAsNew() {
        send(new Content.Text("我要报事故", ""));
        send(new Content.Unfollowed());
        assertThat(send(new Content.Followed(""))).isNotEmpty();
        assertThat(send(new Content.Text("没有", ""))).doesNotContain("还有没有下面的情况");
    }

    private void waiting() {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                outbox.enqueue(
                                        citizen,
                                        new OutboundMessage.Text("later"),
                                        Outbox.Origin.system("case.accepted"),
                                        clock.instant()));
    }

    private MediaId picture() {
        MediaId id = new MediaId(UUID.randomUUID());
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                storeMedia.announce(
                                        id, citizen, "nothing-" + id, "picture", clock.instant()));
        return id;
    }

    private CaseDraft report(MediaId evidence) {
        CaseDraft draft = Cases.draft();
        return new CaseDraft(
                draft.callId(),
                draft.service(),
                draft.priority(),
                citizen,
                draft.citizen(),
                draft.fields(),
                java.util.List.of(new CaseDraft.Shot("front", evidence)),
                draft.firstMessageAt(),
                true);
    }

    private Map<String, Integer> left() {
        Map<String, Integer> left = new LinkedHashMap<>();
        for (String table : new String[] {"receipt", "outbox", "timer", "media"}) {
            left.put(table, rows(table));
        }
        left.put(
                "conversation",
                sql.list("select 1 from conversation where key = ?", row -> 1, citizen.value())
                        .size());
        return left;
    }

    private int rows(String table) {
        return sql.list(
                        "select 1 from " + table + " where conversation_key = ?",
                        row -> 1,
                        citizen.value())
                .size();
    }

    private String send(Content content) {
        return phone.says(citizen, content);
    }
}
