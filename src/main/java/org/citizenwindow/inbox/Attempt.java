package org.citizenwindow.inbox;

import java.util.concurrent.atomic.AtomicReference;

/** Settles, once, whether a turn answers its push or the push was given up: never both, never neither. */
final class Attempt {
    private enum State {
        RUNNING,
        ANSWERS,
        GIVEN_UP
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

    /** The turn wants to answer the push; false when nobody waits any more. */
    boolean claim() {
        return state.compareAndSet(State.RUNNING, State.ANSWERS);
    }

    /** The push wants to be given up; false when the turn is just answering it. */
    boolean abandon() {
        return state.compareAndSet(State.RUNNING, State.GIVEN_UP);
    }

    boolean isGivenUp() {
        return state.get() == State.GIVEN_UP;
    }
}
