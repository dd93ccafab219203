package org.citizenwindow.conversation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.citizenwindow.conversation.Timers.Due;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.jobs.Heartbeats;
import org.jboss.logging.Logger;

/** Wakes conversations whose timer is due. Each in a transaction of its own, so that one fault stops no other. */
@ApplicationScoped
public class TimerJob {
    private static final Logger LOG = Logger.getLogger(TimerJob.class);
    private static final String NAME = "timers";
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 200;

    @Inject Timers timers;
    @Inject Turn turn;
    @Inject SessionStore sessions;
    @Inject Clock clock;
    @Inject Heartbeats heartbeats;

    @PostConstruct
    void expectToBeHeard() {
        heartbeats.expect(NAME, LONGEST_SILENCE);
    }

    @Scheduled(
            identity = NAME,
            every = "${window.jobs.timers:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void wakeDue() {
        heartbeats.beat(NAME);
        Instant now = clock.instant();
        for (Due due : due(now)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> wake(due, now));
            } catch (RuntimeException e) {
                LOG.errorf(e, "timer %s of %s failed and stays due", due.name(), due.key());
            }
        }
    }

    private List<Due> due(Instant now) {
        try {
            return timers.due(now, AT_ONCE);
        } catch (DatabaseFault e) {
            LOG.warnf("timers wait for the database (%s)", DatabaseFault.reason(e));
            return List.of();
        }
    }

    private void wake(Due due, Instant now) {
        Session session = sessions.lock(due.key());
        if (timers.take(due)) {
            turn.take(
                    session,
                    new Event.TimerFired(due.name(), due.revision()),
                    now,
                    HandleMessage.Passive.none());
        }
    }
}
