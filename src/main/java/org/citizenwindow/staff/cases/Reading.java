package org.citizenwindow.staff.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.platform.audit.ReadLog;
import org.citizenwindow.shared.StaffId;

/** Records that a member of staff looks at a case with its conversation, before it is shown. */
@Singleton
class Reading {
    /** A page that stays open asks for its parts again and again: that is one look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(15);

    /** Staff work on cases; who reads for another reason does it through the API, which asks for one. */
    private static final String PURPOSE = "console";

    @Inject ReadLog log;
    @Inject Clock clock;

    @Transactional
    void of(CaseView view, StaffId reader) {
        Instant now = clock.instant();
        log.recordOnce(
                new ReadLog.Entry(
                        reader.value(),
                        "case " + view.number(),
                        view.citizen().toString(),
                        PURPOSE,
                        now),
                now.minus(ONE_LOOK));
    }
}
