package org.citizenwindow.flows.talks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.state.Frame;

/**
 * The platform and the door where its pushes come in, as a talk sees them: what is delivered again is known by its receipt and
 * not handled again, and a turn that was lost before its commit never was. Whether the application keeps that is not to be learnt
 * here; {@code TalkedTurnsQuarkusTest} plays such a talk on the database as well and compares. What is tested here is the
 * engine: the same message must lead to the same turn when it is handled anew, and pushes in another order to a good end.
 */
final class TalkInbox {
    /** When the platform asks again: WeChat 5 s after a push without an answer (platform-facts 1.4). */
    static final Duration AGAIN = Duration.ofSeconds(5);

    /** One push: what the citizen did, done in a world. */
    private record Push(int id, Consumer<TalkStage> done) {}

    private final TalkStage stage;
    private final Set<Integer> receipts = new HashSet<>();
    private Optional<Push> last = Optional.empty();
    private int sent;

    TalkInbox(TalkStage stage) {
        this.stage = stage;
    }

    /** The citizen does something, and the push of it arrives. */
    void arrives(Consumer<TalkStage> done) {
        accept(sent(done));
    }

    private Push sent(Consumer<TalkStage> done) {
        Push push = new Push(sent++, done);
        last = Optional.of(push);
        return push;
    }

    /** The turn and its receipt are one: a push that has a receipt does nothing. */
    private void accept(Push push) {
        if (receipts.add(push.id())) {
            push.done().accept(stage);
        }
    }

    /**
     * The platform delivers the last push once more.
     *
     * @return false when there was none
     */
    boolean again() {
        last.ifPresent(this::accept);
        return last.isPresent();
    }

    /** The process dies after the commit, before it answered: the platform asks again. */
    void diesAfterCommit(Consumer<TalkStage> done) {
        Push push = sent(done);
        accept(push);
        stage.pass(AGAIN);
        accept(push);
    }

    /**
     * The process dies before the commit: nothing of the turn has happened, and the platform asks again.
     *
     * @return what came out otherwise when the turn was done anew; empty when all was the same
     */
    Optional<String> diesBeforeCommit(Consumer<TalkStage> done) {
        Push push = sent(done);
        TalkStage lost = stage.copy();
        lost.beginLine();
        push.done().accept(lost);
        stage.pass(AGAIN);
        int said = stage.said().size();
        int called = stage.called().size();
        accept(push);
        String first = told(lost, 0, 0);
        String anew = told(stage, said, called);
        return first.equals(anew)
                ? Optional.empty()
                : Optional.of("the turn that was lost led to " + first + ", done anew to " + anew);
    }

    /** What a turn came to. Times may differ by the seconds that passed. */
    private static String told(TalkStage world, int said, int called) {
        List<String> told = new ArrayList<>();
        for (Effect.Say say : world.said().subList(said, world.said().size())) {
            told.add(say.key() + say.options());
        }
        told.addAll(world.called().subList(called, world.called().size()));
        for (Frame frame : world.state().stack()) {
            told.add(
                    frame.flow()
                            + "/"
                            + frame.step()
                            + " "
                            + new TreeSet<>(frame.slots().keySet()));
        }
        return told.toString();
    }
}
