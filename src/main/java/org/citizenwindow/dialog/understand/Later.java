package org.citizenwindow.dialog.understand;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, once. What it is made from is let go then. */
final class Later<T> {
    private Supplier<T> maker;
    private volatile T made;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T there = made;
        if (there == null) {
            synchronized (this) {
                there = made;
                if (there == null) {
                    there = maker.get();
                    made = there;
                    maker = null;
                }
            }
        }
        return there;
    }

    /** What was made; empty as long as nobody asked for it. */
    Optional<T> made() {
        return Optional.ofNullable(made);
    }
}
