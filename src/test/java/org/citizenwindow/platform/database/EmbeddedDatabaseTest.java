package org.citizenwindow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir Path home;

    @Test
    void start_durabilityIsOn() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("pg"))) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(ask(database, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void restart_findsTheData() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("pg"))) {
            run(database, "create table kept(word text)");
            run(database, "insert into kept values ('市民之窗')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("pg"))) {
            assertThat(ask(database, "select word from kept")).isEqualTo("市民之窗");
        }
    }

    @Test
    void startAfterKill_takesTheDirectoryOver() throws Exception {
        Process killed = startInAnotherJvm(home.resolve("pg"));
        killed.destroyForcibly().waitFor();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("pg"))) {
            assertThat(ask(database, "select word from kept")).isEqualTo("committed");
        }
    }

    @Test
    void startTwice_secondIsTold_firstKeepsWorking() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("pg"))) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home.resolve("pg")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another running application uses the database in");
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    /** Starts the database in a JVM of its own, commits a row and returns while both still run. */
    private static Process startInAnotherJvm(Path directory) throws IOException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var lines = process.inputReader().lines().takeWhile(line -> !line.equals("ready")).toList();
        assertThat(process.isAlive()).as("holder said %s", lines).isTrue();
        return process;
    }

    /** The application that will be killed. */
    static final class Holder {
        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
            run(database, "create table kept(word text)");
            run(database, "insert into kept values ('committed')");
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
