package org.citizenwindow.appointments;

import java.util.List;

/** How asking for a slot ended. */
public sealed interface Holding {
    /** It is kept until {@link BookingView#heldUntil}. */
    record Held(BookingView view) implements Holding {}

    /** Every seat is gone, or it can no longer be had. */
    record Taken(List<SlotView> nearby) implements Holding {
        public Taken {
            nearby = List.copyOf(nearby);
        }
    }
}
