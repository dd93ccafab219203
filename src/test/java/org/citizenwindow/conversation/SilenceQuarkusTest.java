package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.inbox.Acceptance;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A citizen who says nothing, with the real timers, outbox and reply window: hours pass by moving the clock. */
@QuarkusTest
@TestProfile(SilenceQuarkusTest.MovingTime.class)
class SilenceQuarkusTest {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Duration SOON = Duration.ofMinutes(20).plusSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Adds the service {@code lost}: reminded after 20 min and 6 h but not from 21:30 to 08:00, ended after 47 h, kept 7 days. */
    public static class MovingTime implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("window.services-dir", "src/test/resources/anonymous/services");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(MovedClock.class);
        }
    }

    @Inject PaperPhone phone;
    @Inject HandOver handOver;
    @Inject ReplyAsStaff replyAsStaff;
    @Inject SessionStore sessions;
    @Inject MovedClock clock;
    @Inject Sql sql;

    private final ConversationKey citizen = PaperPhone.citizen();

    @BeforeEach
    void morning() {
        clock.passUntil(LocalTime.of(10, 0), OFFICE);
    }

    @Test
    void unfinished_isRemindedTwice_thenLeftInPeace() {
        begin();
        passes(Duration.ofMinutes(19));
        assertThat(unasked()).isEmpty();
        passes(Duration.ofMinutes(2));
        saidUnasked("common.remind");
        passes(Duration.ofHours(6));
        saidUnasked("common.remind", "common.remind");
        passes(Duration.ofHours(24));
        assertThat(unasked()).hasSize(2);
    }

    @Test
    void answerInTime_putsTheReminderOff() {
        begin();
        passes(Duration.ofMinutes(19));
        send(new Content.Text("粤A12345", ""));
        passes(Duration.ofMinutes(19));
        assertThat(unasked()).isEmpty();
        passes(Duration.ofMinutes(2));
        saidUnasked("common.remind");
    }

    @Test
    void night_isNotDisturbed_theReminderWaitsForTheMorning() {
        clock.passUntil(LocalTime.of(21, 20), OFFICE);
        begin();
        passes(SOON);
        assertThat(unasked()).isEmpty();
        clock.passUntil(LocalTime.of(7, 59), OFFICE);
        timersRan();
        assertThat(unasked()).isEmpty();
        passes(Duration.ofMinutes(2));
        saidUnasked("common.remind");
    }

    @Test
    void afterATapAlone_thePlatformLetsNothingThrough_andNothingIsSaid() {
        send(new Content.MenuTap("LOST"));
        passes(SOON);
        passes(Duration.ofHours(6));
        assertThat(unasked()).isEmpty();
    }

    @Test
    void lastMessagesOfTheWindow_areLeftToTheDesk() {
        begin();
        for (int i = 0; i < 3; i++) {
            sent();
        }
        passes(SOON);
        assertThat(unasked()).isEmpty();
    }

    @Test
    void expired_isToldInTheWindow_theDraftLivesSevenDays() {
        begin();
        send(new Content.Text("粤A12345", ""));
        passes(SOON);
        passes(Duration.ofHours(6));
        saidUnasked("common.remind", "common.remind");
        passes(Duration.ofHours(41));
        saidUnasked("common.remind", "common.remind", "common.expired_kept");
        assertThat(state().stack()).isEmpty();
        assertThat(state().drafts()).hasSize(1);
        assertThat(timers()).containsExactly("drafts");

        passes(Duration.ofDays(6));
        assertThat(send(new Content.Text("你好", "")).text()).contains("没填完");
        passes(Duration.ofDays(1));
        await().atMost(Duration.ofSeconds(60)).until(() -> state().drafts().isEmpty());
        assertThat(timers()).isEmpty();
        assertThat(send(new Content.Text("继续", "")).text()).doesNotContain("接着填");
    }

    @Test
    void expiredAfterTheWindow_isToldWithTheNextAnswer() {
        send(new Content.MenuTap("LOST"));
        passes(Duration.ofHours(49));
        await().atMost(Duration.ofSeconds(60)).until(() -> state().stack().isEmpty());
        assertThat(unasked()).isEmpty();
        assertThat(state().untold()).isPresent();
        assertThat(send(new Content.Text("你好", "")).text()).contains("很久没有继续");
        assertThat(state().untold()).isEmpty();
    }

    @Test
    void waitingForTheDesk_isToldThatNobodyCame() {
        send(new Content.Text("人工", ""));
        passes(Duration.ofMinutes(9));
        assertThat(unasked()).isEmpty();
        passes(Duration.ofMinutes(2));
        saidUnasked("common.desk_waits");
        passes(Duration.ofHours(1));
        assertThat(unasked()).hasSize(1);
    }

    @Test
    void somebodyCameInTime_nothingIsSaidOfWaiting_norReminded() {
        begin();
        send(new Content.Text("人工", ""));
        passes(MINUTE);
        handOver.take(citizen, new StaffId("li.ming"));
        passes(Duration.ofMinutes(30));
        passes(Duration.ofHours(6));
        saidUnasked("common.agent_took");
    }

    @Test
    void takenOverAndForgotten_theCitizenGetsTheAccountBack() {
        begin();
        handOver.take(citizen, new StaffId("li.ming"));
        passes(Duration.ofMinutes(29));
        assertThat(accept(new Content.Text("在吗", "")).first()).isEmpty();
        assertThat(replyAsStaff.reply(citizen, new StaffId("li.ming"), "请稍等"))
                .isInstanceOf(ReplyAsStaff.Reply.Replied.class);
        passes(Duration.ofMinutes(29));
        assertThat(accept(new Content.Text("好了吗", "")).first()).isEmpty();
        passes(Duration.ofMinutes(2));
        OutboundMessage.Text offer = send(new Content.Text("还在吗", ""));
        assertThat(offer.text()).contains("没有回复");
        assertThat(offer.options()).hasSize(2);
        assertThat(agent()).contains("li.ming");

        assertThat(send(new Content.Text(offer.options().getFirst(), "1")).text())
                .contains("自动服务继续", "车牌");
        assertThat(agent()).isEmpty();
        assertThat(send(new Content.Text("粤A12345", "")).text()).contains("手机号");
    }

    private Optional<String> agent() {
        return sql.first(
                        "select agent from conversation where key = ?",
                        row -> row.maybeText(1),
                        citizen.value())
                .orElseThrow();
    }

    private void begin() {
        send(new Content.MenuTap("LOST"));
        send(new Content.Text("为什么", ""));
    }

    private void passes(Duration time) {
        clock.pass(time);
        timersRan();
    }

    /** Until the job has taken what is due of this citizen. */
    private void timersRan() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                sql.list(
                                                "select name from timer where conversation_key = ? and due_at <= ?",
                                                row -> row.text(1),
                                                citizen.value(),
                                                clock.instant())
                                        .isEmpty());
    }

    private void saidUnasked(String... keys) {
        assertThat(unasked()).containsExactly(keys);
    }

    /** What went to the outbox without a push that waited for it. */
    private List<String> unasked() {
        return sql.list(
                "select text_key from outbox where conversation_key = ? and state <> 'answered' and text_key is not null"
                        + " order by id",
                row -> row.text(1),
                citizen.value());
    }

    private List<String> timers() {
        return sql.list(
                "select name from timer where conversation_key = ? order by name",
                row -> row.text(1),
                citizen.value());
    }

    private Conversation state() {
        return QuarkusTransaction.requiringNew().call(() -> sessions.lock(citizen).state());
    }

    /** A message of the window that was used up. */
    private void sent() {
        sql.update(
                "insert into outbox (conversation_key, origin, state, kind, content, created_at, due_at, sent_at)"
                        + " values (?, 'staff', 'sent', 'text', '{\"type\":\"text\",\"text\":\"x\",\"options\":[]}', ?, ?, ?)",
                citizen.value(),
                clock.instant(),
                clock.instant(),
                clock.instant());
    }

    private OutboundMessage.Text send(Content content) {
        return (OutboundMessage.Text) accept(content).first().getFirst();
    }

    private Acceptance.Answer accept(Content content) {
        return phone.send(citizen, content);
    }
}
