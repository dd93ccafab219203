package org.citizenwindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged.Kind;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseVerbsQuarkusTest {
    private static final StaffId LI = new StaffId("li");
    private static final StaffId WANG = new StaffId("wang");

    @Inject OpenCase openCase;
    @Inject AcceptCase acceptCase;
    @Inject RefuseCase refuseCase;
    @Inject CloseCase closeCase;
    @Inject ReopenCase reopenCase;
    @Inject AssignCase assignCase;
    @Inject NoteCase noteCase;
    @Inject RequestInfo requestInfo;
    @Inject ReceiveInfo receiveInfo;
    @Inject CaseQueries queries;

    @Test
    void open_keepsWhatTheCitizenStated() {
        CaseDraft draft = Cases.draft();
        CaseView opened = openCase.open(draft);
        CaseView read = queries.find(opened.number()).orElseThrow();
        assertThat(read).isEqualTo(opened);
        assertThat(read.fields()).isEqualTo(draft.fields());
        assertThat(read.photos()).extracting(CasePhoto::shot).containsExactly("front", "rear");
        assertThat(read.status()).isEqualTo(CaseStatus.NEW);
        assertThat(read.times().dueAt())
                .contains(read.times().openedAt().plus(Duration.ofMinutes(30)));
        assertThat(read.times().mayLeaveAt()).contains(read.times().openedAt());
    }

    @Test
    void open_sameCallTwice_opensOne() {
        CaseDraft draft = Cases.draft();
        CaseView first = openCase.open(draft);
        assertThat(openCase.open(draft)).isEqualTo(first);
        assertThat(queries.ofConversation(draft.conversation(), 10)).containsExactly(first);
        assertThat(kinds(first.number())).containsExactly(Kind.OPENED);
    }

    @Test
    void open_sameCallManyTimesAtOnce_opensOne() throws Exception {
        CaseDraft draft = Cases.draft();
        List<CaseView> opened = atOnce(8, () -> openCase.open(draft));
        assertThat(opened).extracting(CaseView::number).containsOnly(opened.getFirst().number());
        assertThat(queries.ofConversation(draft.conversation(), 10)).hasSize(1);
    }

    @Test
    void open_urgent_isDueAtOnce() {
        CaseView opened = openCase.open(Cases.urgent());
        assertThat(opened.times().dueAt()).contains(opened.times().openedAt());
        assertThat(opened.times().mayLeaveAt()).isEmpty();
    }

    @Test
    void accept_new_isWorkedOnByWhoAccepted() {
        CaseView opened = openCase.open(Cases.draft());
        CaseView accepted = done(acceptCase.accept(opened.ref(), LI));
        assertThat(accepted.status()).isEqualTo(CaseStatus.WORKING);
        assertThat(accepted.assignee()).contains(LI);
        assertThat(accepted.version()).isEqualTo(opened.version() + 1);
        assertThat(acceptCase.accept(accepted.ref(), WANG))
                .isInstanceOfSatisfying(
                        Handled.Refused.class,
                        refused ->
                                assertThat(refused.why().value())
                                        .isEqualTo("cases:already_accepted"));
    }

    @Test
    void refuse_withoutReason_isNotDone() {
        CaseView opened = openCase.open(Cases.draft());
        assertThat(refuseCase.refuse(opened.ref(), LI, "  ")).isInstanceOf(Handled.Refused.class);
        assertThat(queries.find(opened.number())).contains(opened);
        CaseView refused = done(refuseCase.refuse(opened.ref(), LI, "照片与地点不符"));
        assertThat(refused.outcome()).contains(CaseOutcome.REFUSED);
        assertThat(queries.history(opened.number()).getLast().facts())
                .containsEntry("reason", "照片与地点不符");
    }

    @Test
    void requestInfo_stopsTheClock_untilTheCitizenAnswers() {
        CaseView opened = openCase.open(Cases.draft());
        CaseView waiting =
                done(
                        requestInfo.request(
                                opened.ref(), LI, new RequestInfo.Wanted.Photo("rear", "更近一些")));
        assertThat(waiting.status()).isEqualTo(CaseStatus.WAITING);
        assertThat(waiting.times().dueAt()).isEmpty();
        CaseView back =
                done(
                        receiveInfo.receive(
                                CaseRef.of(opened.number()), List.of(Cases.shot("rear")), ""));
        assertThat(back.status()).isEqualTo(CaseStatus.NEW);
        assertThat(back.times().dueAt()).isPresent();
        assertThat(back.photos())
                .extracting(CasePhoto::shot)
                .containsExactly("front", "rear", "rear");
        assertThat(kinds(opened.number()))
                .containsExactly(Kind.OPENED, Kind.INFO_REQUESTED, Kind.INFO_RECEIVED);
    }

    @Test
    void receiveInfo_samePhotoAgain_changesNothing() {
        CaseDraft draft = Cases.draft();
        CaseView opened = openCase.open(draft);
        assertThat(receiveInfo.receive(opened.ref(), draft.photos(), ""))
                .isInstanceOf(Handled.Refused.class);
        assertThat(queries.find(opened.number())).contains(opened);
    }

    @Test
    void close_thenReopen_bothTimesAreOnIt() {
        CaseView opened = openCase.open(Cases.draft());
        CaseView accepted = done(acceptCase.accept(opened.ref(), LI));
        CaseView closed = done(closeCase.close(accepted.ref(), LI, CaseOutcome.SETTLED, ""));
        assertThat(closed.times().untilMayLeave().orElseThrow())
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
        assertThat(closed.times().untilClosed().orElseThrow())
                .isGreaterThan(closed.times().untilMayLeave().orElseThrow());
        CaseView reopened = done(reopenCase.reopen(closed.ref(), WANG, "当事人补充证据"));
        assertThat(reopened.status()).isEqualTo(CaseStatus.WORKING);
        assertThat(reopened.outcome()).isEmpty();
        assertThat(queries.history(opened.number()))
                .extracting(HistoryLine::version)
                .containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void close_asDuplicate_needsAReason() {
        CaseView opened = openCase.open(Cases.draft());
        assertThat(closeCase.close(opened.ref(), LI, CaseOutcome.DUPLICATE, ""))
                .isInstanceOf(Handled.Refused.class);
    }

    @Test
    void noteAndAssign_closedCase_takesNotesOnly() {
        CaseView opened = openCase.open(Cases.draft());
        CaseView assigned = done(assignCase.assign(opened.ref(), LI, WANG));
        assertThat(assigned.assignee()).contains(WANG);
        CaseView closed = done(closeCase.close(assigned.ref(), WANG, CaseOutcome.SETTLED, ""));
        assertThat(assignCase.assign(closed.ref(), LI, LI)).isInstanceOf(Handled.Refused.class);
        assertThat(noteCase.note(closed.ref(), LI, "保险公司来电确认")).isInstanceOf(Handled.Done.class);
        assertThat(noteCase.note(CaseRef.of(closed.number()), LI, " "))
                .isInstanceOf(Handled.Refused.class);
    }

    @Test
    void change_lookedAtAnOlderVersion_isTold() {
        CaseView opened = openCase.open(Cases.draft());
        CaseView noted = done(noteCase.note(opened.ref(), LI, "看过了"));
        assertThat(acceptCase.accept(opened.ref(), WANG)).isEqualTo(new Handled.Stale(noted));
    }

    @Test
    void twoClerks_closeSameCase_secondIsTold() throws Exception {
        CaseView opened = openCase.open(Cases.draft());
        List<Handled> both =
                atOnce(
                        2,
                        () ->
                                closeCase.close(
                                        CaseRef.of(opened.number()), LI, CaseOutcome.SETTLED, ""));
        assertThat(both).hasAtLeastOneElementOfType(Handled.Done.class);
        assertThat(both).hasAtLeastOneElementOfType(Handled.Refused.class);
        assertThat(kinds(opened.number())).containsExactly(Kind.OPENED, Kind.CLOSED);
    }

    @Test
    void unknownNumber_isUnknown() {
        CaseNumber none = new CaseNumber("0000-0000-0000");
        assertThat(acceptCase.accept(CaseRef.of(none), LI)).isEqualTo(new Handled.Unknown());
        assertThat(queries.history(none)).isEmpty();
    }

    private static CaseView done(Handled handled) {
        assertThat(handled).isInstanceOf(Handled.Done.class);
        return ((Handled.Done) handled).view();
    }

    private List<Kind> kinds(CaseNumber number) {
        return queries.history(number).stream().map(HistoryLine::kind).toList();
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(times);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    IntStream.range(0, times)
                            .mapToObj(
                                    i ->
                                            threads.submit(
                                                    () -> {
                                                        barrier.await();
                                                        return act.call();
                                                    }))
                            .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        }
    }
}
