package org.citizenwindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.Test;

/**
 * What the desk asks for all day does not grow with the years: with 200,000 closed cases every list still comes from an index.
 * The table is a copy with the real one's indexes, seen only by this transaction, and gone with it.
 */
@QuarkusTest
class LargeTablesQuarkusTest {
    private static final int CLOSED = 200_000;
    private static final int OPEN = 500;

    /** So many that PostgreSQL also tries a plan that knows nothing of the values: from the sixth on it may. */
    private static final int LOOKS = 8;

    /** Rows a list may touch: what is open, a few times over, and nothing that grows with what is closed. */
    private static final long FEW = 4 * OPEN;

    @Inject CaseQueries cases;
    @Inject EntityManager entities;
    @Inject DataSource database;
    @Inject Sql sql;
    @Inject Vault vault;
    @Inject Clock clock;

    @Test
    void yearsOfCases_everyListOfTheDesk_comesFromAnIndex() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(120));
        try {
            fill();
            look("queue", () -> assertThat(cases.queue(open(), "", 50).items()).hasSize(50));
            look(
                    "queue, second page",
                    () -> {
                        String next = cases.queue(open(), "", 50).next().orElseThrow();
                        assertThat(cases.queue(open(), next, 50).items()).hasSize(50);
                    });
            look("counts", () -> assertThat(cases.counts().of(CaseStatus.NEW)).isEqualTo(OPEN));
            look(
                    "closed, latest first",
                    () ->
                            assertThat(
                                            cases.queue(
                                                            CaseFilter.all()
                                                                    .status(CaseStatus.CLOSED),
                                                            "",
                                                            50)
                                                    .items())
                                    .hasSize(50));
            look(
                    "a citizen's own",
                    () ->
                            assertThat(
                                            cases.ofConversation(
                                                    new ConversationKey("paper", "large", "7"), 9))
                                    .hasSize(1));
            look(
                    "search by plate",
                    () ->
                            assertThat(cases.queue(open().search("粤Z99999"), "", 50).items())
                                    .isEmpty());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static CaseFilter open() {
        return CaseFilter.all().status(CaseStatus.NEW, CaseStatus.WORKING, CaseStatus.WAITING);
    }

    private void look(String what, Runnable query) {
        entities.clear();
        query.run(); // plans, classes
        long scansBefore = wholeTableReads();
        long rowsBefore = rowsRead();
        Duration took = fastest(query);
        long rows = (rowsRead() - rowsBefore) / LOOKS;
        System.out.printf(
                "%,d cases, %s: %.1f ms, %,d rows read%n",
                CLOSED + OPEN, what, took.toNanos() / 1e6, rows);
        assertThat(wholeTableReads() - scansBefore).as("%s reads the whole table", what).isZero();
        assertThat(rows).as("rows read by %s", what).isLessThan(FEW);
    }

    /** Of several: on a shared machine the wall clock says of one run what else was going on. */
    private Duration fastest(Runnable query) {
        long nanos = Long.MAX_VALUE;
        for (int i = 0; i < LOOKS; i++) {
            entities.clear();
            long started = System.nanoTime();
            query.run();
            nanos = Math.min(nanos, System.nanoTime() - started);
        }
        return Duration.ofNanos(nanos);
    }

    private long wholeTableReads() {
        return sql.first(
                        "select seq_scan from pg_stat_xact_user_tables where relid = 'pg_temp.case_file'::regclass",
                        row -> row.id(1))
                .orElseThrow();
    }

    /** Counts instead of times: they are the same on every machine. */
    private long rowsRead() {
        return sql.first(
                        "select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relid = 'pg_temp.case_file'::regclass",
                        row -> row.id(1))
                .orElseThrow();
    }

    private void fill() {
        sql.update(
                "create temporary table case_file (like public.case_file including all) on commit drop");
        byte[] fields =
                vault.seal(CaseJson.writeFields(Map.of("what", new CaseField.Words("large"))));
        String rows =
                """
                insert into case_file (number, call_id, service, status, priority, conversation_key, citizen_id, fields,
                    search_keys, first_message_at, opened_at, due_at, closed_at, changed_at, outcome)
                select number, 'call-' || n,
                    'accident', '%1$s', 'normal', 'paper:large:' || n, gen_random_uuid(), ?,
                    array['key-' || n, 'key-' || (n / 2)], day, day, %2$s, %3$s, day, %4$s
                from (select n, now() - n * interval '5 minutes' as day, number
                      from unnest(string_to_array(?, ' ')) with ordinality as numbers(number, n)
                      where n between %5$d and %6$d) days
                """;
        String numbers = numbers();
        insert(rows.formatted("closed", "null", "day", "'settled'", 1, CLOSED), fields, numbers);
        insert(
                rows.formatted("new", "day", "null", "null", CLOSED + 1, CLOSED + OPEN),
                fields,
                numbers);
        sql.update("analyze case_file");
    }

    /** As many different ones as there are cases. */
    private static String numbers() {
        Random random = new Random(20261122);
        Set<String> numbers = new HashSet<>();
        while (numbers.size() < CLOSED + OPEN) {
            numbers.add(CaseNumber.draw(random).value());
        }
        return String.join(" ", numbers);
    }

    private void insert(String rows, byte[] fields, String numbers) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(rows)) {
            statement.setBytes(1, fields);
            statement.setString(2, numbers);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
