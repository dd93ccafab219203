package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.Migration;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Draft;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.flows.ConversationJson;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.flows.FlowVersions;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;

/**
 * Moves conversations under way to another version of their flow: first a dry run that changes nothing and says who would
 * move and who would stay, then, after it, an order that {@link MoveJob} carries out. Both ask the same pure function.
 */
@Singleton
public class MoveConversations {
    /** What a dry run said is trusted for so long. */
    public static final Duration FRESH = Duration.ofMinutes(30);

    private static final int PAGE = 500;

    @Inject FlowMoveStore store;
    @Inject FlowRegistry registry;
    @Inject FlowVersions versions;
    @Inject ConversationJson json;
    @Inject Clock clock;

    /** What came of a dry run or an order. */
    public sealed interface Ordering {
        /** Done; the dry run, or the move under way. */
        record Accepted(FlowMove move) implements Ordering {}

        record Refused(ErrorCode why) implements Ordering {}
    }

    /** How many conversations run on each version, drafts included. */
    public Map<FlowRef, Integer> running() {
        return store.counts();
    }

    /** The latest dry run or move of each pair of versions, the newest first. */
    public List<FlowMove> latest(int limit) {
        return store.latest(limit);
    }

    /** Looks at every conversation on a version and counts who would move; changes nothing. */
    @Transactional
    public Ordering tryOut(FlowRef from, int to, StaffId by) {
        FlowRef target = new FlowRef(from.name(), to);
        Flows flows = registry.knowing(List.of(from, target));
        Optional<Flow> older = flows.flow(from);
        Optional<Flow> newer = flows.flow(target);
        if (older.isEmpty() || newer.isEmpty() || from.equals(target)) {
            return refused("services:version_unknown");
        }
        Map<Migration.Move.Stays, Integer> stays = new HashMap<>();
        int total = 0;
        int movable = 0;
        String after = "";
        for (List<FlowMoveStore.Running> page = store.on(from, after, PAGE);
                !page.isEmpty();
                page = store.on(from, after, PAGE)) {
            for (FlowMoveStore.Running running : page) {
                total++;
                Optional<Migration.Move.Stays> stay =
                        stays(json.read(running.state()), older.get(), newer.get());
                stay.ifPresent(why -> stays.merge(why, 1, Integer::sum));
                movable += stay.isEmpty() ? 1 : 0;
            }
            after = page.getLast().key().value();
        }
        FlowMove trial =
                new FlowMove(
                        0,
                        from,
                        target,
                        FlowMove.State.TRIED,
                        total,
                        movable,
                        List.of(),
                        clock.instant(),
                        by.value(),
                        Optional.empty(),
                        0,
                        0);
        long id = store.tried(trial, Stay.write(stays));
        versions.record("dry_run", target, by, from + ": " + movable + "/" + total);
        return new Ordering.Accepted(store.lock(id).orElseThrow());
    }

    /** Why a conversation would stay; empty when all of it that runs on the older version would move. */
    static Optional<Migration.Move.Stays> stays(Conversation state, Flow older, Flow newer) {
        List<Frame> frames = new java.util.ArrayList<>(state.stack());
        state.drafts().stream().map(Draft::frame).forEach(frames::add);
        for (Frame frame : frames) {
            if (frame.flow().equals(older.ref())
                    && Migration.move(frame, older, newer) instanceof Migration.Move.Stays stays) {
                return Optional.of(stays);
            }
        }
        return Optional.empty();
    }

    /**
     * Orders the move that a dry run was made for.
     *
     * @param acknowledged whether it is known that some stay
     */
    @Transactional
    public Ordering order(long id, boolean acknowledged, StaffId by) {
        Optional<FlowMove> found = store.lock(id);
        Instant now = clock.instant();
        if (found.isEmpty()) {
            return refused("services:move_unknown");
        }
        FlowMove move = found.get();
        if (move.state() != FlowMove.State.TRIED) {
            return refused("services:move_ordered");
        }
        if (move.triedAt().plus(FRESH).isBefore(now)) {
            return refused("services:dry_run_old");
        }
        if (!move.stays().isEmpty() && !acknowledged) {
            return refused("services:stays_unacknowledged");
        }
        store.order(id, by.value(), now);
        versions.record("move_ordered", move.to(), by, move.from().toString());
        return new Ordering.Accepted(store.lock(id).orElseThrow());
    }

    private static Ordering refused(String code) {
        return new Ordering.Refused(new ErrorCode(code));
    }
}
