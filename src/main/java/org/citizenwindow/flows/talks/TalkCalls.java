package org.citizenwindow.flows.talks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.call.LateCall;
import org.citizenwindow.dialog.call.LateCall.Done;

/** Calls of a talk that answer later: each takes its time, is tried again, given up and undone as the application would. */
final class TalkCalls {
    private final Function<String, TalkAnswer> backEnd;
    private final Consumer<String> undone;
    private final List<Trial> open = new ArrayList<>();

    /** One call under way. */
    private static final class Trial {
        private final Effect.CallLater call;
        private LateCall state = new LateCall(0, Done.NO);
        private Optional<CallResult> outcome = Optional.empty();
        private Instant due;
        private boolean running;
        private boolean over;
        private boolean wanted = true;

        private Trial(Effect.CallLater call) {
            this.call = call;
        }

        private Trial(Trial other) {
            call = other.call;
            state = other.state;
            outcome = other.outcome;
            due = other.due;
            running = other.running;
            over = other.over;
            wanted = other.wanted;
        }
    }

    /**
     * @param backEnd asked at each try, by the name of the call
     * @param undone told the name of a call that undoes another
     */
    TalkCalls(Function<String, TalkAnswer> backEnd, Consumer<String> undone) {
        this.backEnd = backEnd;
        this.undone = undone;
    }

    /** The same calls at the same point, for another world. */
    TalkCalls copy(Function<String, TalkAnswer> otherBackEnd, Consumer<String> otherUndone) {
        TalkCalls copy = new TalkCalls(otherBackEnd, otherUndone);
        open.forEach(trial -> copy.open.add(new Trial(trial)));
        return copy;
    }

    void begin(Effect.CallLater call, Instant now) {
        Trial trial = new Trial(call);
        open.add(trial);
        attempt(trial, now);
    }

    private void attempt(Trial trial, Instant now) {
        TalkAnswer answer = backEnd.apply(trial.call.service());
        boolean inTime =
                answer.result().isPresent()
                        && answer.after().compareTo(trial.call.terms().timeout()) <= 0;
        trial.state = new LateCall(trial.state.tries() + 1, trial.state.done());
        trial.outcome = inTime ? answer.result() : Optional.empty();
        trial.due = now.plus(inTime ? answer.after() : trial.call.terms().timeout());
        trial.running = true;
    }

    /** When something happens next. */
    Optional<Instant> next() {
        return first().map(trial -> trial.due);
    }

    private Optional<Trial> first() {
        return open.stream()
                .filter(trial -> !trial.over)
                .min(Comparator.comparing(trial -> trial.due));
    }

    /** Lets that happen; the answer, if it is one that somebody waits for. */
    Optional<Event> happen() {
        Trial trial = first().orElseThrow();
        if (!trial.running) {
            attempt(trial, trial.due);
            return Optional.empty();
        }
        trial.running = false;
        switch (trial.state.after(trial.outcome, trial.call.terms())) {
            case LateCall.Next.Again again -> {
                trial.state = new LateCall(trial.state.tries(), again.done());
                trial.due = trial.due.plus(again.pause());
            }
            case LateCall.Next.Over over -> {
                trial.state = new LateCall(trial.state.tries(), over.done());
                trial.over = true;
                if (trial.wanted) {
                    return Optional.of(new Event.CallAnswered(trial.call.callId(), over.result()));
                }
            }
        }
        if (!trial.wanted) {
            close(trial, false);
        }
        return Optional.empty();
    }

    /** Nobody waits for it any more. */
    void end(Effect.EndCall end) {
        open.stream()
                .filter(trial -> trial.call.callId().equals(end.callId()))
                .findFirst()
                .ifPresent(
                        trial -> {
                            trial.wanted = false;
                            if (!trial.running) {
                                close(trial, end.used());
                            }
                        });
    }

    private void close(Trial trial, boolean used) {
        open.remove(trial);
        if (LateCall.isUndone(trial.state.done(), used)) {
            trial.call.terms().undo().ifPresent(undone::accept);
        }
    }
}
