package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged;

/** Ends a case, saying how it ended. */
@Singleton
public class CloseCase {
    private final CaseDesk desk;

    CloseCase(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * Closes it. Refused when it is closed already, and without a reason where the outcome {@linkplain
     * CaseOutcome#needsReason needs one}.
     *
     * @param reason in words, may be empty
     */
    public Handled close(CaseRef ref, StaffId by, CaseOutcome outcome, String reason) {
        return desk.change(
                ref,
                by.value(),
                (file, now) -> {
                    if (!file.isOpen()) {
                        return new Decision.Not(CaseDesk.CLOSED);
                    }
                    if (outcome.needsReason() && reason.isBlank()) {
                        return new Decision.Not(CaseDesk.REASON_MISSING);
                    }
                    file.close(outcome, reason.strip(), now);
                    return new Decision.Made(
                            CaseChanged.Kind.CLOSED,
                            Map.of("outcome", outcome.code(), "reason", reason.strip()));
                });
    }
}
