package org.citizenwindow.dialog.understand;

import java.util.function.Supplier;

/** Something that is made when it is first asked for, once. */
final class Later<T> {
    private final Supplier<T> maker;
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
                }
            }
        }
        return there;
    }
}
