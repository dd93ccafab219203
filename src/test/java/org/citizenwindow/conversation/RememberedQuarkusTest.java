package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.inbox.Acceptance;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.Test;

/** What a citizen gave is offered again, sealed meanwhile, and gone when it should be. */
@QuarkusTest
@TestProfile(MoreServices.class)
class RememberedQuarkusTest {
    private static final String PHONE = "13800138000";
    private static final String PLATE = "粤A12345";

    @Inject PaperPhone phone;
    @Inject Remembered remembered;
    @Inject CountedDatabase database;
    @Inject Clock clock;
    @Inject Sql sql;

    private final ConversationKey citizen = PaperPhone.citizen();

    @Test
    void secondReport_offersWhatTheFirstGave_aTapFillsIt() {
        OutboundMessage.Text receipt = submitted(PLATE, PHONE);
        assertThat(receipt.text()).contains("已受理").contains("下次").contains("忘掉我的信息");
        assertThat(stored()).hasSize(2).noneMatch(text -> text.contains(PHONE));

        OutboundMessage.Text plate = send(new Content.MenuTap("LOST"));
        assertThat(plate.options()).containsExactly(PLATE);
        OutboundMessage.Text phone = send(new Content.Text(PLATE, ""));
        assertThat(phone.options()).containsExactly("138****8000");
        assertThat(state()).doesNotContain(PHONE);
        OutboundMessage.Text summary = send(new Content.Text("138****8000", "1"));
        assertThat(summary.options()).contains("车牌：" + PLATE, "手机号：" + PHONE);

        OutboundMessage.Text second = send(new Content.Text("确认", ""));
        assertThat(second.text()).contains("已受理").doesNotContain("下次");
        assertThat(stored()).hasSize(2);
    }

    @Test
    void fourthPhone_takesThePlaceOfTheOldest() {
        for (int i = 1; i <= 4; i++) {
            submitted(PLATE, "1380000000" + i);
        }
        send(new Content.MenuTap("LOST"));
        assertThat(send(new Content.Text("1", "")).options())
                .containsExactly("138****0004", "138****0003", "138****0002");
        assertThat(stored()).hasSize(4);
    }

    @Test
    void forgetMyDetails_erasesAllAtOnce() {
        submitted(PLATE, PHONE);
        assertThat(send(new Content.Text("忘掉我的信息", "")).text()).contains("已删除");
        assertThat(stored()).isEmpty();
        assertThat(send(new Content.MenuTap("LOST")).options()).isEmpty();
    }

    @Test
    void unfollowing_erasesItToo() {
        submitted(PLATE, PHONE);
        accept(new Content.Unfollowed());
        assertThat(stored()).isEmpty();
    }

    @Test
    void anonymousFlow_keepsNothing_andOffersNothing() {
        submitted(PLATE, PHONE);
        List<String> before = stored();
        assertThat(send(new Content.MenuTap("TIP")).options()).isEmpty();
        assertThat(send(new Content.Text("138****8000", "")).text())
                .contains("回执码")
                .doesNotContain("下次");
        assertThat(stored()).isEqualTo(before);
        assertThat(
                        sql.list(
                                "select conversation_key from remembered where conversation_key like 'anonymous%'",
                                row -> row.text(1)))
                .isEmpty();
    }

    @Test
    void notUsedForHalfAYear_isNotOffered_andDeleted() {
        submitted(PLATE, PHONE);
        sql.update(
                "update remembered set used_at = used_at - interval '181 days' where conversation_key = ?",
                citizen.value());
        assertThat(send(new Content.MenuTap("LOST")).options()).isEmpty();
        assertThat(stored()).hasSize(2);
        remembered.forgetOld(clock.instant());
        assertThat(stored()).isEmpty();
    }

    @Test
    void keyThatWasLost_failsNoTurn() {
        submitted(PLATE, PHONE);
        sql.update(
                "update remembered set sealed = 'AAAA' where conversation_key = ?",
                citizen.value());
        assertThat(send(new Content.MenuTap("LOST")).options()).isEmpty();
    }

    @Test
    void turn_costsTwoRoundTrips_rememberedOrNot() {
        send(new Content.Text("你好", ""));
        assertThat(roundTrips(new Content.MenuTap("LOST"))).isEqualTo(2);
        send(new Content.Text("取消", ""));
        submitted(PLATE, PHONE);
        assertThat(roundTrips(new Content.MenuTap("LOST"))).isEqualTo(2);
        assertThat(roundTrips(new Content.Text("1", ""))).isEqualTo(2);
        assertThat(roundTrips(new Content.Text("忘掉我的信息", ""))).isEqualTo(2);
        assertThat(database.turnOf(citizen.value()))
                .as("who makes no call beyond the machine pays for none")
                .noneMatch(sql -> sql.contains("late_call"));
    }

    /** What the turn of one message asked of the database, without its commit. */
    private int roundTrips(Content content) {
        database.begin();
        accept(content);
        return database.roundTripsOf(citizen.value());
    }

    private OutboundMessage.Text submitted(String plate, String phone) {
        send(new Content.MenuTap("LOST"));
        send(new Content.Text(plate, ""));
        send(new Content.Text(phone, ""));
        return send(new Content.Text("确认", ""));
    }

    private List<String> stored() {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                sql.list(
                                        "select sealed from remembered where conversation_key = ?",
                                        row -> row.text(1),
                                        citizen.value()));
    }

    private String state() {
        return sql.first(
                        "select state from conversation where key = ?",
                        row -> row.text(1),
                        citizen.value())
                .orElseThrow();
    }

    private OutboundMessage.Text send(Content content) {
        return (OutboundMessage.Text) accept(content).first().getFirst();
    }

    private Acceptance.Answer accept(Content content) {
        return phone.send(citizen, content);
    }
}
