package org.citizenwindow.api.v1;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.platform.audit.ReadLog;

/** Records which program read a case, before it is shown. A list names cases; only one read whole is a look. */
@Singleton
class CaseLooks {
    /** A program that asks again whether a case changed is still at the same look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(15);

    /** A program that reads a case works on cases: that is what its token is for. */
    private static final String WORK = "api";

    private static final int LONGEST = 200;

    private final ReadLog log;
    private final Caller caller;
    private final Clock clock;

    @Inject
    CaseLooks(ReadLog log, Caller caller, Clock clock) {
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param purpose why, in the caller's words; empty for work on cases
     */
    void record(CaseView view, String purpose) {
        Instant now = clock.instant();
        String why = purpose.isEmpty() ? WORK : purpose;
        log.recordOnce(
                new ReadLog.Entry(
                        caller.reader(),
                        "case " + view.number(),
                        view.citizen().toString(),
                        why.substring(0, Math.min(why.length(), LONGEST)),
                        now),
                now.minus(ONE_LOOK));
    }
}
