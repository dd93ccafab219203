package org.citizenwindow.cases;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BiFunction;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.OpeningHours;
import org.citizenwindow.shared.events.CaseChanged;

/**
 * The one way to change a case: lock it, compare the version, let the verb decide, write the row and its history, tell it;
 * all in one transaction.
 */
@Singleton
class CaseDesk {
    static final ErrorCode CLOSED = new ErrorCode("cases:closed");
    static final ErrorCode NOT_CLOSED = new ErrorCode("cases:not_closed");
    static final ErrorCode REASON_MISSING = new ErrorCode("cases:reason_missing");
    static final ErrorCode TEXT_MISSING = new ErrorCode("cases:text_missing");

    private final Clock clock;
    private final Vault vault;
    private final Event<CaseChanged> changed;
    private final ServiceCalendar calendar;

    CaseDesk(Clock clock, Vault vault, Event<CaseChanged> changed, ServiceCalendar calendar) {
        this.clock = clock;
        this.vault = vault;
        this.changed = changed;
        this.calendar = calendar;
    }

    /** What a verb decided on a locked case. */
    sealed interface Decision {
        /** It changed the row; this is the history's line. */
        record Made(CaseChanged.Kind kind, Map<String, String> facts) implements Decision {}

        /** It left the row as it was. */
        record Not(ErrorCode why) implements Decision {}
    }

    /**
     * Changes a case.
     *
     * @param by the staff sign-in name, or {@code citizen}, or {@code system}
     * @param verb decides on the locked row at the given moment, and changes it if it may
     */
    @Transactional
    Handled change(CaseRef ref, String by, BiFunction<CaseEntity, Instant, Decision> verb) {
        CaseEntity file = CaseEntity.lock(ref.number()).orElse(null);
        if (file == null) {
            return new Handled.Unknown();
        }
        if (ref.version().isPresent() && ref.version().getAsLong() != file.version) {
            return new Handled.Stale(file.view(vault));
        }
        Instant now = now();
        return switch (verb.apply(file, now)) {
            case Decision.Not(ErrorCode why) -> new Handled.Refused(why, file.view(vault));
            case Decision.Made(CaseChanged.Kind kind, Map<String, String> facts) -> {
                write(file, kind, by, facts, now);
                yield new Handled.Done(file.view(vault));
            }
        };
    }

    /** Writes a changed or new row with its history, and tells it. */
    void write(
            CaseEntity file,
            CaseChanged.Kind kind,
            String by,
            Map<String, String> facts,
            Instant now) {
        // Always later than before: every change makes a version of its own, and a list by change
        // time misses none.
        boolean after = file.changedAt == null || now.isAfter(file.changedAt);
        file.changedAt = after ? now : file.changedAt.plus(1, ChronoUnit.MICROS);
        file.persistAndFlush();
        CaseChanged change =
                new CaseChanged(
                        file.caseNumber(),
                        file.conversation(),
                        file.service,
                        kind,
                        by,
                        Map.copyOf(facts),
                        now);
        CaseHistoryEntity.of(file, change).persist();
        changed.fire(change);
    }

    /** Now, as exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    OpeningHours hours(CaseEntity file) {
        return calendar.hours(file.service);
    }

    /** Stops the clock: the citizen is asked for something. */
    void stopClock(CaseEntity file, Instant now) {
        if (file.dueLeftSeconds == null) {
            Duration left =
                    file.dueAt == null
                            ? Duration.ZERO
                            : SlaClock.stop(file.dueAt, now, hours(file));
            file.dueLeftSeconds = left.toSeconds();
            file.dueAt = null;
        }
    }

    /** Lets the clock run again. */
    void resumeClock(CaseEntity file, Instant now) {
        if (file.dueLeftSeconds != null) {
            Duration left = Duration.ofSeconds(file.dueLeftSeconds);
            file.dueAt = SlaClock.resume(left, now, hours(file)).orElse(null);
            file.dueLeftSeconds = null;
        }
    }
}
