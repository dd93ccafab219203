package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged;

/** A member of staff takes a new case on: the citizen is told, and the clock to closing starts. */
@Singleton
public class AcceptCase {
    private static final ErrorCode ALREADY = new ErrorCode("cases:already_accepted");

    private final CaseDesk desk;
    private final SlaClock sla;

    AcceptCase(CaseDesk desk, CasesConfig config) {
        this.desk = desk;
        this.sla = config.clock();
    }

    /** Accepts it; whoever accepts an unassigned case is its assignee. Refused when it was accepted before, or is closed. */
    public Handled accept(CaseRef ref, StaffId by) {
        return desk.change(
                ref,
                by.value(),
                (file, now) -> {
                    if (!file.isOpen()) {
                        return new Decision.Not(CaseDesk.CLOSED);
                    }
                    if (file.acceptedAt != null) {
                        return new Decision.Not(ALREADY);
                    }
                    file.acceptedAt = now;
                    file.status = CaseStatus.WORKING;
                    file.dueLeftSeconds = null;
                    file.dueAt = sla.closingDue(now, desk.hours(file)).orElse(null);
                    if (file.assignee == null) {
                        file.assignee = by.value();
                    }
                    return new Decision.Made(CaseChanged.Kind.ACCEPTED, Map.of());
                });
    }
}
