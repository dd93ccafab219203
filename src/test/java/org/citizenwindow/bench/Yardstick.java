package org.citizenwindow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the same database does of the bare transaction of a turn, measured by PostgreSQL's own {@code pgbench}: insert the
 * message, lock and read the conversation, update it, insert the reply, commit. In a schema of its own, with as many
 * conversations of the same size as the application has.
 */
final class Yardstick implements AutoCloseable {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private final String pgbench;
    private final int port;
    private final int clients;
    private final Path script;
    private final Connection database;

    /** What pgbench said. */
    record Result(double transactionsPerSecond, double averageMillis) {}

    Yardstick(String pgbench, int port, String jdbcUrl, int clients, Path home)
            throws SQLException, IOException {
        this.pgbench = pgbench;
        this.port = port;
        this.clients = clients;
        this.database = DriverManager.getConnection(jdbcUrl);
        int conversations = Math.max(1000, ask("select count(*) from conversation"));
        int state = ask("select coalesce(avg(length(state)), 500)::int from conversation");
        int message = ask("select coalesce(avg(length(content)), 60)::int from receipt");
        int reply = ask("select coalesce(avg(length(content)), 200)::int from outbox");
        make(conversations, state);
        script = home.resolve("yardstick.sql");
        Files.writeString(
                script,
                """
                \\set id random(1, %d)
                begin;
                insert into yardstick.message(conversation, content) values (:id, repeat('m', %d));
                select state from yardstick.conversation where id = :id for update;
                update yardstick.conversation set state = repeat('t', %d), revision = revision + 1 where id = :id;
                insert into yardstick.reply(conversation, content) values (:id, repeat('r', %d));
                commit;
                """
                        .formatted(conversations, message, state, reply));
        System.out.printf(
                "yardstick: %d conversations of %d characters, messages of %d, replies of %d%n",
                conversations, state, message, reply);
    }

    private void make(int conversations, int state) throws SQLException {
        run("drop schema if exists yardstick cascade");
        run("create schema yardstick");
        run(
                "create table yardstick.conversation(id bigint primary key, revision bigint not null"
                        + " default 0, state text) with (fillfactor = 70)");
        run(
                "create table yardstick.message(id bigint generated always as identity primary key,"
                        + " conversation bigint not null, content text not null)");
        run(
                "create table yardstick.reply(id bigint generated always as identity primary key,"
                        + " conversation bigint not null, content text not null)");
        run(
                "insert into yardstick.conversation(id, state) select n, repeat('s', "
                        + state
                        + ") from generate_series(1, "
                        + conversations
                        + ") n");
        run("vacuum analyze yardstick.conversation");
        run("checkpoint");
    }

    Result run(int seconds) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        pgbench,
                                        "--no-vacuum",
                                        "--protocol=prepared",
                                        "--file=" + script,
                                        "--client=" + clients,
                                        "--jobs=2",
                                        "--time=" + seconds,
                                        "--host=127.0.0.1",
                                        "--port=" + port,
                                        "--username=postgres",
                                        "postgres"))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("pgbench failed: " + said);
        }
        return new Result(number(TPS, said), number(LATENCY, said));
    }

    private static double number(Pattern pattern, String said) throws IOException {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IOException("pgbench said something else: " + said);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private int ask(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("drop schema yardstick cascade");
        database.close();
    }
}
