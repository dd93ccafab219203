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
import java.util.List;
import org.citizenwindow.conversation.FlowMoveStore.Running;
import org.citizenwindow.conversation.FlowMoveStore.Work;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.flows.FlowVersions;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.jobs.Heartbeats;
import org.citizenwindow.shared.StaffId;
import org.jboss.logging.Logger;

/**
 * Carries out ordered moves, some conversations at a time. Each conversation moves in a transaction of its own under its lock,
 * like any other event of it; the row of the move remembers how far it came, so a crash repeats nothing.
 */
@ApplicationScoped
public class MoveJob {
    private static final Logger LOG = Logger.getLogger(MoveJob.class);
    private static final String NAME = "moves";
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 100;

    @Inject FlowMoveStore store;
    @Inject FlowRegistry registry;
    @Inject FlowVersions versions;
    @Inject SessionStore sessions;
    @Inject Turn turn;
    @Inject Clock clock;
    @Inject Heartbeats heartbeats;

    @PostConstruct
    void expectToBeHeard() {
        heartbeats.expect(NAME, LONGEST_SILENCE);
    }

    @Scheduled(
            identity = NAME,
            every = "${window.jobs.moves:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void moveSome() {
        heartbeats.beat(NAME);
        try {
            boolean more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().call(this::batch);
                heartbeats.beat(NAME);
            }
        } catch (DatabaseFault e) {
            LOG.warnf("moving conversations waits for the database (%s)", DatabaseFault.reason(e));
        }
    }

    /** Holds the row of the move, so that no other instance works on it. */
    private boolean batch() {
        Work work = store.next().orElse(null);
        if (work == null) {
            return false;
        }
        FlowMove move = work.move();
        List<Running> running = store.on(move.from(), work.after(), AT_ONCE);
        if (running.isEmpty()) {
            store.done(move.id(), clock.instant());
            String by = move.ordered().map(FlowMove.Ordered::by).orElse("");
            versions.record(
                    "move_done",
                    move.to(),
                    new StaffId(by),
                    move.from() + ": " + move.moved() + " moved, " + move.stayed() + " stayed");
            return false;
        }
        int moved = 0;
        for (Running one : running) {
            moved += move(one, move.from(), move.to()) ? 1 : 0;
        }
        store.cameTo(move.id(), running.getLast().key().value(), moved, running.size() - moved);
        return true;
    }

    private boolean move(Running one, FlowRef from, FlowRef to) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> moved(one, from, to));
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s stays on %s", one.key(), from);
            return false;
        }
    }

    private boolean moved(Running one, FlowRef from, FlowRef to) {
        Session session = sessions.lock(one.key());
        Flows flows = registry.knowing(List.of(from, to));
        Flow older = flows.flow(from).orElseThrow();
        Flow newer = flows.flow(to).orElseThrow();
        boolean moves =
                session.state().pins().contains(from)
                        && MoveConversations.stays(session.state(), older, newer).isEmpty();
        if (moves) {
            turn.take(
                    session,
                    new Event.FlowMoved(from, to),
                    clock.instant(),
                    HandleMessage.Passive.none());
        }
        return moves;
    }
}
