package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged;

/** Takes a closed case up again. */
@Singleton
public class ReopenCase {
    private final CaseDesk desk;
    private final SlaClock sla;

    ReopenCase(CaseDesk desk, CasesConfig config) {
        this.desk = desk;
        this.sla = config.clock();
    }

    /**
     * Reopens it: it is worked on again, and the clock to closing starts anew.
     *
     * @param reason why; refused without one
     */
    public Handled reopen(CaseRef ref, StaffId by, String reason) {
        return desk.change(
                ref,
                by.value(),
                (file, now) -> {
                    if (file.isOpen()) {
                        return new Decision.Not(CaseDesk.NOT_CLOSED);
                    }
                    if (reason.isBlank()) {
                        return new Decision.Not(CaseDesk.REASON_MISSING);
                    }
                    file.status = CaseStatus.WORKING;
                    file.closedAt = null;
                    file.outcome = null;
                    file.outcomeReason = null;
                    if (file.acceptedAt == null) {
                        file.acceptedAt = now;
                    }
                    file.dueAt = sla.closingDue(now, desk.hours(file)).orElse(null);
                    return new Decision.Made(
                            CaseChanged.Kind.REOPENED, Map.of("reason", reason.strip()));
                });
    }
}
