package org.citizenwindow.staff.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.citizenwindow.cases.HistoryLine;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged.Kind;
import org.citizenwindow.staff.accounts.StaffAccount;
import org.citizenwindow.staff.accounts.StaffRole;

/** What a member of staff may do with a case beyond working on it. Pure. */
final class CaseRights {
    /** So long whoever closed or refused a case may take it back: a slip needs no supervisor. */
    static final Duration SLIP = Duration.ofMinutes(10);

    private CaseRights() {}

    /** Giving a case to somebody else, changing its priority, seeing who read it. */
    static boolean supervises(StaffAccount reader) {
        return reader.role().includes(StaffRole.SUPERVISOR);
    }

    /** A supervisor may always; who closed or refused it, if that was the last thing done, for ten minutes. */
    static boolean mayReopen(StaffAccount reader, List<HistoryLine> history, Instant now) {
        return supervises(reader)
                || !history.isEmpty() && isOwnSlip(history.getLast(), reader.id(), now);
    }

    private static boolean isOwnSlip(HistoryLine last, StaffId me, Instant now) {
        boolean ended = last.kind() == Kind.CLOSED || last.kind() == Kind.REFUSED;
        return ended && last.by().equals(me.value()) && last.at().plus(SLIP).isAfter(now);
    }
}
