package org.citizenwindow.adapters.wechat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Counts every refused push and tells of them in the log: the first of a kind at once, then one line for all of the same
 * account and reason within {@link #QUIET}, so that a flood cannot fill the disk. Writes no word of what was sent.
 */
@Singleton
class RefusalLog {
    static final Duration QUIET = Duration.ofSeconds(30);
    private static final Logger LOG = Logger.getLogger(RefusalLog.class);
    private static final String COUNTER = "window.push.refused";

    /** What strangers call is not a label: it would let them make up as many as they like. */
    private static final String NO_ACCOUNT = "unknown";

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Kind, Told> told = new ConcurrentHashMap<>();

    private record Kind(String account, Refusal why) {}

    private record Told(Instant at, long since, long now) {}

    @Inject
    RefusalLog(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** Notes one refusal at a known account. */
    void refused(WechatAccount account, Refusal why) {
        refused(new Kind(account.name(), why));
    }

    /** Notes a request for an account we do not have. */
    void unknownAccount() {
        refused(new Kind(NO_ACCOUNT, Refusal.UNKNOWN_ACCOUNT));
    }

    private void refused(Kind kind) {
        meters.counter(COUNTER, "account", kind.account(), "reason", kind.why().reason())
                .increment();
        Instant now = clock.instant();
        Told line = told.compute(kind, (k, before) -> next(before, now));
        if (line.now() > 0) {
            LOG.warnf(
                    "refused %d push(es) for account %s: %s",
                    line.now(), kind.account(), kind.why().reason());
        }
    }

    /** {@code now} is how many to tell of in this moment; 0 keeps quiet and adds up. */
    private static Told next(Told before, Instant now) {
        if (before == null) {
            return new Told(now, 0, 1);
        }
        return now.isBefore(before.at().plus(QUIET))
                ? new Told(before.at(), before.since() + 1, 0)
                : new Told(now, 0, before.since() + 1);
    }
}
