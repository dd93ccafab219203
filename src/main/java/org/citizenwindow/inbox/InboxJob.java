package org.citizenwindow.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.citizenwindow.conversation.HandleMessage;
import org.citizenwindow.conversation.HandleMessage.Handled;
import org.citizenwindow.conversation.HandleMessage.Passive;
import org.citizenwindow.conversation.TellFailure;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.jobs.Heartbeats;
import org.citizenwindow.shared.ConversationKey;
import org.jboss.logging.Logger;

/**
 * Handles what was acknowledged before it was handled: first brings spooled pushes back into the database, then works off
 * each citizen's stored messages in order.
 */
@ApplicationScoped
public class InboxJob {
    private static final Logger LOG = Logger.getLogger(InboxJob.class);
    private static final String NAME = "inbox";
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 100;

    /** A message that our bug keeps from being handled is shown to staff after this many tries. */
    private static final int TRIES = 3;

    @Inject Sql sql;
    @Inject Spool spool;
    @Inject Receipts receipts;
    @Inject HandleMessage handleMessage;
    @Inject TellFailure tellFailure;
    @Inject MeterRegistry metrics;
    @Inject Clock clock;
    @Inject Heartbeats heartbeats;

    @PostConstruct
    void expectToBeHeard() {
        heartbeats.expect(NAME, LONGEST_SILENCE);
        metrics.counter("window.inbox.given.up");
    }

    @Scheduled(
            identity = NAME,
            every = "${window.jobs.inbox:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void work() {
        heartbeats.beat(NAME);
        try {
            drainSpool();
            receipts.waiting(AT_ONCE).forEach(this::workOff);
        } catch (RuntimeException e) {
            if (DatabaseFault.kindOf(e) == DatabaseFault.Kind.BUG) {
                throw e;
            }
            LOG.warnf("inbox waits for the database (%s)", DatabaseFault.reason(e));
        }
    }

    private void drainSpool() {
        while (!spool.isEmpty()) {
            List<Spool.Spooled> oldest = spool.oldest(AT_ONCE);
            QuarkusTransaction.requiringNew()
                    .run(
                            () ->
                                    oldest.forEach(
                                            spooled ->
                                                    receipts.store(
                                                            spooled.message(), clock.instant())));
            oldest.forEach(spool::remove);
        }
    }

    private void workOff(ConversationKey conversation) {
        long[] inHand = new long[1];
        try {
            QuarkusTransaction.requiringNew().run(() -> workOff(conversation, inHand));
        } catch (RuntimeException e) {
            if (DatabaseFault.kindOf(e) != DatabaseFault.Kind.BUG) {
                LOG.warnf("stored messages of %s wait (%s)", conversation, DatabaseFault.reason(e));
                return;
            }
            boolean givenUp =
                    QuarkusTransaction.requiringNew().call(() -> tried(conversation, inHand[0]));
            LOG.errorf(
                    e,
                    "stored message %d of %s failed%s",
                    inHand[0],
                    conversation,
                    givenUp ? " and is given up" : "");
        }
    }

    /** Given up and told in one transaction: a citizen is never left waiting for an answer that will not come. */
    private boolean tried(ConversationKey conversation, long message) {
        boolean givenUp = receipts.tried(message, TRIES);
        if (givenUp) {
            tellFailure.tell(conversation);
            metrics.counter("window.inbox.given.up").increment();
        }
        return givenUp;
    }

    private void workOff(ConversationKey conversation, long[] inHand) {
        inHand[0] =
                receipts.pending(conversation).stream()
                        .findFirst()
                        .map(Receipts.Pending::id)
                        .orElse(0L);
        handleMessage.lock(conversation);
        for (Receipts.Pending pending : receipts.pending(conversation)) {
            inHand[0] = pending.id();
            Handled handled =
                    handleMessage.handle(
                            handleMessage.lock(conversation), pending.message(), Passive.none());
            receipts.done(pending.message(), handled, clock.instant());
            sql.flush(); // what fails must fail while this message is the one in hand
        }
    }
}
