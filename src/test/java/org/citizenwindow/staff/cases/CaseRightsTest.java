package org.citizenwindow.staff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.citizenwindow.cases.HistoryLine;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged.Kind;
import org.citizenwindow.staff.accounts.StaffAccount;
import org.citizenwindow.staff.accounts.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRightsTest {
    private static final Instant CLOSED = Instant.parse("2026-11-22T10:00:00Z");
    private static final StaffAccount LI = account("li", StaffRole.TRIAGE);
    private static final StaffAccount WANG = account("wang", StaffRole.TRIAGE);
    private static final StaffAccount BOSS = account("boss", StaffRole.SUPERVISOR);

    @Test
    void supervising_isForSupervisorsAndAdministrators() {
        assertThat(CaseRights.supervises(LI)).isFalse();
        assertThat(CaseRights.supervises(BOSS)).isTrue();
        assertThat(CaseRights.supervises(account("root", StaffRole.ADMINISTRATOR))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "REFUSED"})
    void ownSlip_mayBeTakenBackForTenMinutes(Kind ended) {
        List<HistoryLine> history = history(ended, "li");
        assertThat(CaseRights.mayReopen(LI, history, CLOSED.plus(Duration.ofMinutes(9)))).isTrue();
        assertThat(CaseRights.mayReopen(LI, history, CLOSED.plus(Duration.ofMinutes(10))))
                .isFalse();
    }

    @Test
    void othersDecision_isASupervisorsToOverturn() {
        List<HistoryLine> history = history(Kind.CLOSED, "li");
        assertThat(CaseRights.mayReopen(WANG, history, CLOSED)).isFalse();
        assertThat(CaseRights.mayReopen(BOSS, history, CLOSED.plus(Duration.ofDays(9)))).isTrue();
    }

    @Test
    void somethingHappenedSince_isNoSlipAnyMore() {
        assertThat(CaseRights.mayReopen(LI, history(Kind.NOTED, "li"), CLOSED)).isFalse();
        assertThat(CaseRights.mayReopen(LI, List.of(), CLOSED)).isFalse();
    }

    private static List<HistoryLine> history(Kind last, String by) {
        return List.of(
                new HistoryLine(0, Kind.OPENED, "citizen", Map.of(), CLOSED.minusSeconds(900)),
                new HistoryLine(1, last, by, Map.of(), CLOSED));
    }

    private static StaffAccount account(String name, StaffRole role) {
        return new StaffAccount(new StaffId(name), name, role, true);
    }
}
