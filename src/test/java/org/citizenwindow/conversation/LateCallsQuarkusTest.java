package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowingConsumer;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.call.LateTerms;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.services.CallHandler.Request;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls to an office beyond the machine, with the real job, outbox and timers: slow, failing, dead, unwanted, undone. */
@QuarkusTest
@TestProfile(LateCallsQuarkusTest.Beyond.class)
class LateCallsQuarkusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String PHONE = "13800138000";

    /** Adds the service {@code permit}, its office, and a clock that can be moved. */
    public static class Beyond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("window.services-dir", "src/test/resources/late/services");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(
                    MovedClock.class,
                    CountedDatabase.class,
                    PaperOffice.Apply.class,
                    PaperOffice.Withdraw.class,
                    PaperOffice.State.class,
                    PaperOffice.Tip.class,
                    PaperOffice.TakeBack.class);
        }
    }

    @Inject PaperPhone phone;
    @Inject PaperOffice office;
    @Inject CallQueue queue;
    @Inject HandOver handOver;
    @Inject MovedClock clock;
    @Inject CountedDatabase database;
    @Inject MeterRegistry metrics;
    @Inject Sql sql;

    private final ConversationKey citizen = PaperPhone.citizen();
    private final CountDownLatch slowly = new CountDownLatch(1);

    @BeforeEach
    void newDay() {
        office.forget();
        sql.update("delete from late_call");
    }

    @AfterEach
    void letGo() {
        slowly.countDown();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rows()).noneMatch(row -> row.contains("calling")));
    }

    /** The next answer of the office breaks off. */
    private void nobodyKnows() {
        office.then(
                "permits.apply",
                request -> {
                    throw new java.io.IOException("nobody knows");
                });
    }

    private CallResult whenLetGo(Request request) throws InterruptedException {
        slowly.await();
        return PaperOffice.fine();
    }

    @Test
    void slowOffice_holdsUpNobody_theCitizenIsToldAndAsksOn_thenReadsTheAnswer() {
        office.then("permits.apply", this::whenLetGo);
        Instant before = clock.instant();
        assertThat(submit()).isEmpty();
        asked("permits.apply", 1);
        assertThat(office.all().getFirst().deadline())
                .isAfterOrEqualTo(before.plusSeconds(8))
                .isBefore(clock.instant().plusSeconds(9));
        assertThat(says("帮助")).contains("正在提交给许可部门");
        slowly.countDown();
        reads("许可部门已收到，编号 P-7");
        assertThat(rows()).isEmpty();
        assertThat(office.asked("permits.withdraw")).isEmpty();
        assertThat(state()).doesNotContain("permit.apply");
    }

    @Test
    void turn_writesItsCallInTheSameRoundTrips() {
        send(new Content.MenuTap("PERMIT"));
        says("搬家");
        says(PHONE);
        database.begin();
        says("确认");
        assertThat(database.turnOf(citizen.value()))
                .hasSize(2)
                .last()
                .asString()
                .contains("into late_call");
        reads("编号 P-7");
    }

    /** Somebody holds the conversation when the answer comes, for longer than anybody waits for a lock. */
    @Test
    void answerDuringAnotherTurn_waitsForIt() {
        office.then("permits.apply", this::whenLetGo);
        submit();
        asked("permits.apply", 1);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            sql.first(
                                    "select 1 from conversation where key = ? for update",
                                    row -> 1,
                                    citizen.value());
                            slowly.countDown();
                            await().during(Duration.ofSeconds(3))
                                    .atMost(PATIENCE)
                                    .until(() -> office.asked("permits.apply").size() == 1);
                        });
        reads("编号 P-7");
        assertThat(office.asked("permits.apply")).hasSize(1);
        assertThat(rows()).isEmpty();
    }

    @Test
    void whoSaysNothing_isToldAfterThreeSeconds_once() {
        office.then("permits.apply", this::whenLetGo);
        submit();
        clock.pass(Duration.ofSeconds(3));
        reads("正在提交给许可部门");
        assertThat(said()).filteredOn(words -> words.contains("正在提交")).hasSize(1);
    }

    @Test
    void failingOffice_isAskedAgain_withTheSameId_untilItAnswers() {
        office.then(
                        "permits.apply",
                        request -> {
                            throw new java.io.IOException("about " + PHONE);
                        })
                .then("permits.apply", request -> new CallResult.Unavailable());
        submit();
        asked("permits.apply", 1);
        row(row -> assertThat(row).contains("waiting", "perhaps", "IOException"));
        later(PAUSE);
        asked("permits.apply", 2);
        row(row -> assertThat(row).contains("waiting", "perhaps"));
        later(PAUSE);
        asked("permits.apply", 3);
        reads("编号 P-7");
        assertThat(office.asked("permits.apply")).extracting(Request::callId).containsOnly(id());
        assertThat(rows()).isEmpty();
        assertThat(office.asked("permits.withdraw")).as("the answer has ended the doubt").isEmpty();
    }

    @Test
    void officeThatNeverAnswers_isGivenUp_undone_theAnswersAreKept() {
        double before = metrics.counter("window.call.given.up", "call", "permits.apply").count();
        for (int i = 0; i < 3; i++) {
            nobodyKnows();
        }
        submit();
        asked("permits.apply", 1);
        later(PAUSE);
        asked("permits.apply", 2);
        later(PAUSE);
        asked("permits.apply", 3);
        reads("许可部门暂时连不上，您填写的内容已保存");
        assertThat(office.asked("permits.withdraw")).as("it may still be on its way").isEmpty();
        clock.pass(Duration.ofSeconds(8));
        asked("permits.withdraw", 1);
        Request undo = office.asked("permits.withdraw").getFirst();
        assertThat(undo.arguments())
                .containsEntry("call", new Value.Str(id()))
                .containsEntry("what", new Value.Str("搬家"));
        assertThat(undo.callId()).isNotEqualTo(id());
        gone();
        assertThat(metrics.counter("window.call.given.up", "call", "permits.apply").count())
                .isEqualTo(before + 1);
        assertThat(send(new Content.MenuTap("PERMIT"))).contains("占道许可");
    }

    @Test
    void answerWithoutMeasure_isNone() {
        String much = "x".repeat(Limits.ANSWER);
        office.then("permits.apply", r -> new CallResult.Ok(Map.of("number", new Value.Str(much))));
        submit();
        row(row -> assertThat(row).contains("waiting", "perhaps", "too_large"));
        clock.pass(PAUSE);
        reads("编号 P-7");
        assertThat(said()).noneMatch(words -> words.contains("xxx"));
    }

    @Test
    void refusal_isNoFailure() {
        office.then("permits.apply", r -> new CallResult.Rejected("permits:full", Map.of()));
        submit();
        reads("当天已满");
        assertThat(rows()).isEmpty();
        assertThat(office.asked("permits.apply")).hasSize(1);
        assertThat(office.asked("permits.withdraw")).isEmpty();
    }

    /** The process dies after the office has done it and before that is recorded; the late end of it changes nothing. */
    @Test
    void diedBetweenDoingAndRecording_theOfficeSeesTheSameIdTwice_theCitizenOneAnswer() {
        long heard = answersHeard();
        office.then("permits.apply", this::whenLetGo);
        submit();
        asked("permits.apply", 1);
        clock.pass(Duration.ofSeconds(8).plus(CallQueue.GRACE).plusSeconds(1));
        row(row -> assertThat(row).contains("waiting", "perhaps", "interrupted"));
        later(PAUSE);
        asked("permits.apply", 2);
        reads("编号 P-7");
        slowly.countDown();
        assertThat(office.asked("permits.apply")).extracting(Request::callId).containsOnly(id());
        assertThat(rows()).isEmpty();
        await().atMost(PATIENCE).until(() -> answersHeard() == heard + 2);
        assertThat(said()).filteredOn(words -> words.contains("编号 P-7")).hasSize(1);
        assertThat(office.asked("permits.withdraw")).isEmpty();
    }

    @Test
    void cancelledOnItsWay_whatWasDoneMeanwhileIsUndone_andNothingIsSaid() {
        office.then("permits.apply", this::whenLetGo);
        submit();
        asked("permits.apply", 1);
        assertThat(says("取消")).contains("已取消");
        row(row -> assertThat(row).contains("calling").doesNotContain(citizen.value()));
        slowly.countDown();
        asked("permits.withdraw", 1);
        assertThat(office.asked("permits.withdraw").getFirst().arguments())
                .containsEntry("call", new Value.Str(id()));
        gone();
        assertThat(said()).noneMatch(words -> words.contains("P-7"));
    }

    @Test
    void cancelledBetweenTwoTries_thatSurelyDidNothing_nothingIsAskedAnyMore() {
        office.then("permits.apply", request -> new CallResult.Unavailable());
        submit();
        asked("permits.apply", 1);
        row(row -> assertThat(row).contains("waiting", "no"));
        assertThat(says("取消")).contains("已取消");
        assertThat(rows()).isEmpty();
        assertThat(office.asked("permits.withdraw")).isEmpty();
    }

    @Test
    void undoing_isTriedUntilItIsDone_andThenKeptForTheDeskWithoutWhatWasAsked() {
        office.then("permits.apply", this::whenLetGo);
        for (int i = 0; i < 3; i++) {
            office.then("permits.withdraw", request -> new CallResult.Unavailable());
        }
        submit();
        asked("permits.apply", 1);
        says("取消");
        slowly.countDown();
        asked("permits.withdraw", 1);
        later(PAUSE);
        asked("permits.withdraw", 2);
        row(row -> assertThat(row).contains("waiting"));
        sql.update("update late_call set tries = 30 where state = 'waiting'"); // a day of tries
        clock.pass(Duration.ofHours(1));
        asked("permits.withdraw", 3);
        row(row -> assertThat(row).contains("failed").contains(id()).contains("request:<>"));
        assertThat(office.asked("permits.withdraw"))
                .extracting(Request::callId)
                .containsOnly(id() + ":undo");
    }

    @Test
    void whileAPersonAnswers_theAnswerWaits_andIsReadWhenTheyLeave() {
        office.then("permits.apply", this::whenLetGo);
        submit();
        asked("permits.apply", 1);
        handOver.take(citizen, new org.citizenwindow.shared.StaffId("officer"));
        slowly.countDown();
        row(row -> assertThat(row).contains("answered", "yes"));
        assertThat(said()).noneMatch(words -> words.contains("P-7"));
        handOver.giveBack(citizen);
        reads("编号 P-7");
        assertThat(rows()).isEmpty();
    }

    @Test
    void whatIsAsked_isSealed_andGoneWhenItIsOver() {
        office.then("permits.apply", this::whenLetGo);
        submit();
        asked("permits.apply", 1);
        assertThat(sql.first("select request from late_call", r -> r.text(1)).orElseThrow())
                .doesNotContain(PHONE)
                .doesNotContain("搬家")
                .doesNotContain(citizen.userId());
        slowly.countDown();
        reads("编号 P-7");
        assertThat(rows()).isEmpty();
    }

    @Test
    void whoLeaves_takesTheCallAlong() {
        nobodyKnows();
        submit();
        asked("permits.apply", 1);
        row(row -> assertThat(row).contains("waiting", "perhaps"));
        phone.send(citizen, new Content.Unfollowed());
        assertThat(rows()).noneMatch(row -> row.contains(citizen.value()));
        clock.pass(Duration.ofSeconds(9));
        asked("permits.withdraw", 1);
        gone();
        assertThat(sql.list("select 1 from conversation where key = ?", r -> 1, citizen.value()))
                .isEmpty();
    }

    @Test
    void whoLeftMeanwhile_isNotMetAgainByTheAnswer() {
        office.then("permits.apply", this::whenLetGo);
        submit();
        asked("permits.apply", 1);
        phone.send(citizen, new Content.Unfollowed());
        slowly.countDown();
        asked("permits.withdraw", 1);
        gone();
        assertThat(sql.list("select 1 from conversation where key = ?", r -> 1, citizen.value()))
                .isEmpty();
    }

    @Test
    void anonymousFlow_asksAsNobody_andLeavesNothing() {
        office.then("permits.tip", this::whenLetGo);
        send(new Content.MenuTap("PERMIT_TIP"));
        assertThat(says("仓库门口天天占道")).isEmpty();
        asked("permits.tip", 1);
        Request request = office.asked("permits.tip").getFirst();
        assertThat(request.conversation().platform()).isEqualTo(ConversationKey.ANONYMOUS);
        assertThat(request.conversation().value()).doesNotContain(citizen.userId());
        assertThat(request.asker().is(citizen)).isFalse();
        assertThat(sql.first("select id || request from late_call", r -> r.text(1)).orElseThrow())
                .doesNotContain(request.callId())
                .doesNotContain(citizen.userId())
                .doesNotContain("占道");
        says("取消");
        slowly.countDown();
        asked("permits.take_back", 1);
        assertThat(office.asked("permits.take_back").getFirst().arguments())
                .containsEntry("call", new Value.Str(request.callId()));
        gone();
        assertThat(state()).doesNotContain("占道");
    }

    @Test
    void manyInstances_takeEachCallOnce() throws InterruptedException {
        LateTerms terms = new LateTerms(PAUSE, 0, PAUSE, PAUSE, PAUSE, "", Optional.empty());
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            for (int i = 0; i < 60; i++) {
                                queue.write(
                                        UUID.randomUUID().toString(),
                                        Optional.empty(),
                                        "nobody.here",
                                        "x",
                                        terms,
                                        false,
                                        clock.instant(),
                                        clock.instant());
                            }
                        });
        ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();
        List<Thread> instances = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            instances.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        Optional<CallQueue.Row> row =
                                                queue.claim("nobody.here", clock.instant());
                                        while (row.isPresent()) {
                                            taken.add(row.get().id());
                                            row = queue.claim("nobody.here", clock.instant());
                                        }
                                    }));
        }
        for (Thread instance : instances) {
            instance.join();
        }
        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
        sql.update("delete from late_call");
    }

    private long answersHeard() {
        return metrics.timer("window.call", "call", "permits.apply", "end", "ok").count();
    }

    private String submit() {
        send(new Content.MenuTap("PERMIT"));
        says("搬家");
        says(PHONE);
        return says("确认");
    }

    /** The id the office was told. */
    private String id() {
        return office.asked("permits.apply").getFirst().callId();
    }

    private void asked(String service, int times) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(office.asked(service)).hasSize(times));
    }

    /** Lets the pause before the next try pass, once it is known that there is one. */
    private void later(Duration pause) {
        row(row -> assertThat(row).contains("waiting"));
        clock.pass(pause);
    }

    private void reads(String words) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(said()).anyMatch(line -> line.contains(words)));
    }

    private List<String> said() {
        return sql.list(
                "select content from outbox where conversation_key = ? order by id",
                row -> row.text(1),
                citizen.value());
    }

    private void row(ThrowingConsumer<String> check) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rows()).singleElement().satisfies(check));
    }

    private List<String> rows() {
        return sql.list(
                """
                select concat_ws(' ', id, name, state, done, code, conversation_key,
                  case when request = '' then 'request:<>' end) from late_call
                """,
                row -> row.text(1));
    }

    private void gone() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows()).isEmpty());
    }

    private String state() {
        return sql.first(
                        "select state from conversation where key = ?",
                        row -> row.text(1),
                        citizen.value())
                .orElseThrow();
    }

    private String says(String words) {
        return send(new Content.Text(words, ""));
    }

    private String send(Content content) {
        return phone.says(citizen, content);
    }
}
