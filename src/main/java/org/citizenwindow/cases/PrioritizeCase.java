package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged;

/** Changes what is looked at first. The citizen is not told; the clock of a case nobody has answered yet follows. */
@Singleton
public class PrioritizeCase {
    private static final ErrorCode SAME = new ErrorCode("cases:same_priority");

    private final CaseDesk desk;
    private final SlaClock sla;

    PrioritizeCase(CaseDesk desk, CasesConfig config) {
        this.desk = desk;
        this.sla = config.clock();
    }

    /**
     * Changes it. Refused when the case is closed or has this priority.
     *
     * @param reason why; refused without one
     */
    public Handled prioritize(CaseRef ref, StaffId by, CasePriority priority, String reason) {
        return desk.change(
                ref,
                by.value(),
                (file, now) -> {
                    if (!file.isOpen()) {
                        return new Decision.Not(CaseDesk.CLOSED);
                    }
                    if (file.priority == priority) {
                        return new Decision.Not(SAME);
                    }
                    if (reason.isBlank()) {
                        return new Decision.Not(CaseDesk.REASON_MISSING);
                    }
                    file.priority = priority;
                    if (file.status == CaseStatus.NEW) {
                        file.dueAt =
                                sla.firstAnswerDue(priority, file.openedAt, desk.hours(file))
                                        .orElse(null);
                    }
                    return new Decision.Made(
                            CaseChanged.Kind.PRIORITIZED,
                            Map.of("priority", priority.code(), "reason", reason.strip()));
                });
    }
}
