package org.citizenwindow.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.paging.BadCursorException;
import org.citizenwindow.platform.paging.Page;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.StaffId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseQueriesQuarkusTest {
    private static final StaffId LI = new StaffId("li");

    @Inject OpenCase openCase;
    @Inject AssignCase assignCase;
    @Inject CloseCase closeCase;
    @Inject CaseQueries queries;
    @Inject TriageQueries triage;
    @Inject Sql sql;

    /** A member of staff of this test alone, so that lists hold only its cases. */
    private final StaffId clerk = new StaffId("clerk-" + UUID.randomUUID());

    @Test
    void queue_highFirst_thenLate_thenOldest() {
        CaseView old = mine(Cases.draft());
        CaseView late = mine(Cases.draft());
        CaseView young = mine(Cases.draft());
        CaseView high = mine(Cases.urgent());
        Instant past = Instant.now().minus(1, ChronoUnit.HOURS);
        sql.update("update case_file set due_at = ? where number = ?", past, late.number().value());
        List<CaseNumber> expected =
                List.of(high.number(), late.number(), old.number(), young.number());
        assertThat(numbers(queries.queue(mineOpen(), "", 10))).isEqualTo(expected);

        List<CaseNumber> paged = new ArrayList<>();
        String cursor = "";
        do {
            Page<CaseView> page = queries.queue(mineOpen(), cursor, 1);
            paged.addAll(numbers(page));
            cursor = page.next().orElse("");
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(expected);
    }

    @Test
    void queue_closed_latestFirst() {
        CaseView first = mine(Cases.draft());
        CaseView second = mine(Cases.draft());
        closeCase.close(first.ref(), LI, CaseOutcome.SETTLED, "");
        closeCase.close(second.ref(), LI, CaseOutcome.WITHDRAWN, "");
        CaseFilter closed = CaseFilter.all().assignee(clerk.value()).status(CaseStatus.CLOSED);
        Page<CaseView> page = queries.queue(closed, "", 1);
        assertThat(numbers(page)).containsExactly(second.number());
        assertThat(numbers(queries.queue(closed, page.next().orElseThrow(), 1)))
                .containsExactly(first.number());
        assertThat(numbers(queries.queue(mineOpen(), "", 10))).isEmpty();
    }

    @Test
    void queue_cursorOfAnotherList_isRefused() {
        assertThatThrownBy(() -> queries.queue(mineOpen(), "nonsense", 10))
                .isInstanceOf(BadCursorException.class);
    }

    @Test
    void search_byNumberPlateAndPhone_asTyped() {
        String plate = "浙B" + digits(5);
        String phone = "139" + digits(8);
        CaseView opened = openCase.open(with(plate, phone));
        String number = opened.number().value();
        for (String typed :
                List.of(
                        number,
                        number.replace("-", ""),
                        plate,
                        plate.toLowerCase(),
                        plate.charAt(0) + " " + plate.charAt(1) + "·" + plate.substring(2),
                        phone,
                        phone.substring(0, 3) + "-" + phone.substring(3))) {
            assertThat(numbers(queries.queue(CaseFilter.all().search(typed), "", 10)))
                    .as(typed)
                    .containsExactly(opened.number());
        }
        assertThat(queries.queue(CaseFilter.all().search(phone.substring(0, 9)), "", 10).items())
                .isEmpty();
    }

    @Test
    void stored_nothingPersonalIsInClear() {
        String plate = "浙C" + digits(5);
        String phone = "137" + digits(8);
        CaseNumber number = openCase.open(with(plate, phone)).number();
        String row =
                sql.first(
                                "select encode(fields, 'hex') || search_keys::text"
                                        + " from case_file where number = ?",
                                found -> found.text(1),
                                number.value())
                        .orElseThrow();
        for (String secret : List.of(plate, phone, "place")) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            assertThat(row).doesNotContain(secret, HexFormat.of().formatHex(bytes));
        }
    }

    @Test
    void history_cannotBeChanged() {
        CaseView opened = openCase.open(Cases.draft());
        long id =
                sql.first(
                                "select id from case_file where number = ?",
                                row -> row.id(1),
                                opened.number().value())
                        .orElseThrow();
        for (String change :
                List.of(
                        "update case_history set by_whom = 'x' where case_id = ?",
                        "delete from case_history where case_id = ?")) {
            assertThatThrownBy(() -> sql.update(change, id))
                    .hasRootCauseMessage(
                            "ERROR: history is append-only\n  Where: PL/pgSQL function"
                                    + " history_is_append_only() line 3 at RAISE");
        }
        assertThat(queries.history(opened.number())).hasSize(1);
    }

    @Test
    void counts_riseWithWhatIsOpened() {
        CaseCounts before = queries.counts();
        openCase.open(Cases.urgent());
        CaseView closed = openCase.open(Cases.draft());
        closeCase.close(closed.ref(), LI, CaseOutcome.SETTLED, "");
        CaseCounts after = queries.counts();
        assertThat(after.high()).isGreaterThan(before.high());
        assertThat(after.of(CaseStatus.NEW)).isGreaterThan(before.of(CaseStatus.NEW));
        assertThat(after.of(CaseStatus.CLOSED)).isGreaterThan(before.of(CaseStatus.CLOSED));
    }

    @Test
    void triage_twoReportsOfOneCrash_knowEachOther() {
        String plate = "浙D" + digits(5);
        CaseView first = openCase.open(with(plate, "136" + digits(8)));
        CaseView second = openCase.open(with(plate, "136" + digits(8)));
        assertThat(triage.of(first).twins()).containsExactly(second.number());
        assertThat(triage.of(second).hints())
                .containsExactlyInAnyOrder(Triage.Hint.TWIN, Triage.Hint.PHOTO_PENDING);
        closeCase.close(second.ref(), LI, CaseOutcome.DUPLICATE, first.number().value());
        assertThat(triage.of(first).twins()).isEmpty();
    }

    private CaseView mine(CaseDraft draft) {
        CaseView opened = openCase.open(draft);
        return ((Handled.Done) assignCase.assign(opened.ref(), LI, clerk)).view();
    }

    private CaseFilter mineOpen() {
        return CaseFilter.open().assignee(clerk.value());
    }

    private static CaseDraft with(String plate, String phone) {
        CaseDraft draft = Cases.draft();
        Map<String, CaseField> fields = new LinkedHashMap<>(draft.fields());
        fields.put("my_plate", new CaseField.Plates(List.of(plate)));
        fields.put("other_plates", new CaseField.Plates(List.of()));
        fields.put("phone", new CaseField.Phone(phone));
        return new CaseDraft(
                draft.callId(),
                draft.service(),
                draft.priority(),
                draft.conversation(),
                draft.citizen(),
                fields,
                draft.photos(),
                draft.firstMessageAt(),
                true);
    }

    private static List<CaseNumber> numbers(Page<CaseView> page) {
        return page.items().stream().map(CaseView::number).toList();
    }

    private static String digits(int length) {
        return String.format("%0" + length + "d", Math.abs(UUID.randomUUID().hashCode() % 99_999))
                .substring(0, length);
    }
}
