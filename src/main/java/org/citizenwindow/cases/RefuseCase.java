package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged;

/** The office does not take a case on and says why; the case is closed with it. */
@Singleton
public class RefuseCase {
    private final CaseDesk desk;

    RefuseCase(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * Refuses it.
     *
     * @param reason in words the citizen will read; refused without one
     */
    public Handled refuse(CaseRef ref, StaffId by, String reason) {
        return desk.change(
                ref,
                by.value(),
                (file, now) -> {
                    if (!file.isOpen()) {
                        return new Decision.Not(CaseDesk.CLOSED);
                    }
                    if (reason.isBlank()) {
                        return new Decision.Not(CaseDesk.REASON_MISSING);
                    }
                    file.close(CaseOutcome.REFUSED, reason.strip(), now);
                    return new Decision.Made(
                            CaseChanged.Kind.REFUSED, Map.of("reason", reason.strip()));
                });
    }
}
