package org.citizenwindow.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.shared.Lang;

/**
 * Counts wordings until they are written. Holds a bounded number of different ones; what goes beyond it within a few seconds is
 * an attack or a test, and is not counted.
 */
final class Tally {
    static final int DIFFERENT = 2_000;

    private static final Comparator<Counted> ORDER =
            Comparator.comparing(
                    Counted::place,
                    Comparator.comparing(Place::lang)
                            .thenComparing(Place::flow)
                            .thenComparing(Place::step)
                            .thenComparing(Place::words));

    private Map<Place, Counted> counts = new HashMap<>();

    /** What was written where. */
    record Place(Lang lang, String flow, String step, String words) {}

    /** How often, and when first and last. */
    record Counted(Place place, int times, Instant firstAt, Instant lastAt) {
        private Counted with(Counted other) {
            return new Counted(
                    place,
                    times + other.times,
                    firstAt.isBefore(other.firstAt) ? firstAt : other.firstAt,
                    lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
        }
    }

    void count(Place place, Instant now) {
        add(new Counted(place, 1, now, now));
    }

    private synchronized void add(Counted counted) {
        if (counts.size() < DIFFERENT || counts.containsKey(counted.place())) {
            counts.merge(counted.place(), counted, Counted::with);
        }
    }

    /** Hands out what was counted, in an order that is the same for everybody, and begins anew. */
    List<Counted> take() {
        Map<Place, Counted> taken = exchange();
        return taken.values().stream().sorted(ORDER).toList();
    }

    private synchronized Map<Place, Counted> exchange() {
        Map<Place, Counted> taken = counts;
        counts = new HashMap<>();
        return taken;
    }

    /** Counts again what could not be written. */
    void giveBack(List<Counted> counted) {
        counted.forEach(this::add);
    }
}
