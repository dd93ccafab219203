package org.citizenwindow.services.cases;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.citizenwindow.platform.database.Sql;

/**
 * Counts how often somebody asks about codes that are not of their own cases. With eleven random digits to a code and this many
 * tries an hour, whoever tries all year long finds one of a hundred thousand codes with a chance below one in ten.
 */
@Singleton
class CodeLooks {
    /** Look-ups of one citizen in an hour of the clock, found or not. */
    static final int PER_HOUR = 10;

    private static final Duration KEPT = Duration.ofHours(1);

    private final Sql sql;

    CodeLooks(Sql sql) {
        this.sql = sql;
    }

    /** Counts one look-up; false when the citizen had as many as there are to an hour. */
    boolean allowed(String asker, Instant now) {
        sql.update(
                """
                delete from code_look where asker in
                  (select asker from code_look where at < ?::timestamptz limit 100 for update skip locked)
                """,
                now.minus(KEPT));
        long looks =
                sql.first(
                                """
                                insert into code_look (asker, looks, at) values (?, 1, ?)
                                on conflict (asker) do update
                                  set looks = least(code_look.looks + 1, 30000), at = excluded.at
                                returning looks
                                """,
                                row -> row.id(1),
                                asker,
                                now)
                        .orElseThrow();
        return looks <= PER_HOUR;
    }
}
