package org.citizenwindow.platform.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.citizenwindow.platform.database.Sql;

/** Who read whose data, and why. Written before the data is read: what cannot be recorded is not shown. */
@Singleton
public class ReadLog {
    private final Sql sql;

    @Inject
    ReadLog(Sql sql) {
        this.sql = sql;
    }

    /**
     * One look.
     *
     * @param reader the staff sign-in name, or {@code api:} and a token's name
     * @param what which data, e.g. {@code messages}
     * @param subject our id of whose data it is
     * @param purpose why, in the reader's words; never blank
     */
    public record Entry(String reader, String what, String subject, String purpose, Instant at) {}

    /** Records a look that is about to be taken. */
    public void record(Entry look) {
        sql.update(
                "insert into read_log (reader, what, subject, purpose, at) values (?, ?, ?, ?, ?)",
                look.reader(),
                look.what(),
                look.subject(),
                look.purpose(),
                look.at());
    }

    /** Records a look, unless the same reader's at the same thing was recorded since then: a page asks for its parts often. */
    public void recordOnce(Entry look, Instant since) {
        boolean known =
                sql.first(
                                "select 1 from read_log where subject = ? and at >= ? and reader = ? and what = ? limit 1",
                                row -> row.number(1),
                                look.subject(),
                                since,
                                look.reader(),
                                look.what())
                        .isPresent();
        if (!known) {
            record(look);
        }
    }

    /** Every look at one subject's data, latest first. */
    public List<Entry> of(String subject, int limit) {
        return sql.list(
                "select reader, what, subject, purpose, at from read_log where subject = ?"
                        + " order by at desc, id desc limit ?",
                row ->
                        new Entry(
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.at(5).orElseThrow()),
                subject,
                limit);
    }
}
