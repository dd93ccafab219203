package org.citizenwindow.appointments.office;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/** Reads the office. Kept in memory until the stored revision rises, so that all instances see a change at once. */
@Singleton
public class OfficeQueries {
    private final OfficeTables tables;
    private final AtomicReference<Known> known = new AtomicReference<>();

    OfficeQueries(OfficeTables tables) {
        this.tables = tables;
    }

    private record Known(long revision, Office office) {}

    /** The office; empty until one is loaded. */
    public Optional<Office> find() {
        OptionalLong revision = tables.revision();
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        Known last = known.get();
        if (last != null && last.revision == revision.getAsLong()) {
            return Optional.of(last.office);
        }
        Optional<Office> office = tables.read();
        office.ifPresent(read -> known.set(new Known(revision.getAsLong(), read)));
        return office;
    }

    /**
     * The office.
     *
     * @throws IllegalStateException when none is loaded; start-up refuses that
     */
    public Office office() {
        return find().orElseThrow(() -> new IllegalStateException("no office is loaded"));
    }
}
