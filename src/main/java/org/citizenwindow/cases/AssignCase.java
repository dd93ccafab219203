package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged;

/** Gives a case to a member of staff. */
@Singleton
public class AssignCase {
    private static final ErrorCode ALREADY = new ErrorCode("cases:already_assigned");

    private final CaseDesk desk;

    AssignCase(CaseDesk desk) {
        this.desk = desk;
    }

    /** Assigns it. Refused when it is closed, or that person's already. */
    public Handled assign(CaseRef ref, StaffId by, StaffId to) {
        return desk.change(
                ref,
                by.value(),
                (file, now) -> {
                    if (!file.isOpen()) {
                        return new Decision.Not(CaseDesk.CLOSED);
                    }
                    if (to.value().equals(file.assignee)) {
                        return new Decision.Not(ALREADY);
                    }
                    file.assignee = to.value();
                    return new Decision.Made(
                            CaseChanged.Kind.ASSIGNED, Map.of("assignee", to.value()));
                });
    }
}
