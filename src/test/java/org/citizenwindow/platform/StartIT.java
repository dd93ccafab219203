package org.citizenwindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.citizenwindow.testing.PackagedApplication;
import org.citizenwindow.testing.ProductionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the production artefact starts, does not start, and starts again. */
class StartIT {
    /** No platform is spoken to at the start. */
    private static final String NOBODY = "http://127.0.0.1:9";

    private static final Duration GENEROUS = Duration.ofSeconds(120);

    @TempDir Path home;

    @Test
    void nothingSet_isRefused_namingEverythingAtOnce() {
        try (PackagedApplication application = production(Map.of())) {
            PackagedApplication.Refusal refusal = application.startRefused();
            assertThat(refusal.exitCode()).isEqualTo(78);
            assertThat(refusal.said())
                    .contains("Citizen Window does not start. Please mend:")
                    .contains("window.accounts.<account>")
                    .contains("window.secrets.key-file is not set")
                    .contains("window.office-file is not set")
                    .contains("window.staff.bootstrap.username")
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void demoSecretsAndContradictions_areRefused_withoutQuotingThem() {
        Map<String, String> settings = ProductionSettings.in(home, NOBODY);
        settings.put("window.accounts.main.token", "demotoken");
        settings.put("window.accounts.main.encoding-aes-key", "tooshort");
        settings.put("window.staff.bootstrap.password", "changeme");
        settings.put("window.office-file", "/no/such/office.yaml");
        try (PackagedApplication application = production(settings)) {
            PackagedApplication.Refusal refusal = application.startRefused();
            assertThat(refusal.exitCode()).isEqualTo(78);
            assertThat(refusal.said())
                    .contains("window.accounts.main.token is a well-known value")
                    .contains("window.accounts.main.encoding-aes-key must be")
                    .contains("window.staff.bootstrap.password is a well-known value")
                    .contains("window.office-file: ")
                    .doesNotContain("demotoken", "tooshort", "changeme", "\tat ");
        }
    }

    @Test
    void mistypedKey_isRefused_notIgnored() {
        Map<String, String> settings = ProductionSettings.in(home, NOBODY);
        settings.put("window.accounts.main.encoding-aes-kye", "abc");
        settings.put("window.pubic-base-url", "https://window.example.org");
        try (PackagedApplication application = production(settings)) {
            PackagedApplication.Refusal refusal = application.startRefused();
            assertThat(refusal.exitCode()).isEqualTo(78);
            assertThat(refusal.said())
                    .contains("window.accounts.main.encoding-aes-kye is no setting")
                    .contains("window.pubic-base-url is no setting")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void dataDirectoryThatIsAFile_isRefused() throws IOException {
        Files.writeString(home.resolve("data"), "in the way");
        try (PackagedApplication application = production(ProductionSettings.in(home, NOBODY))) {
            PackagedApplication.Refusal refusal = application.startRefused();
            assertThat(refusal.exitCode()).isEqualTo(78);
            assertThat(refusal.said()).contains("window.data-dir: ").doesNotContain("\tat ");
        }
    }

    @Test
    void faultyService_isRefused_namingFileAndLine() throws IOException {
        Path flow = Files.createDirectories(home.resolve("services/lamp")).resolve("flow.yaml");
        Files.writeString(flow, "format: cw.flow/1\nflow: lamp\nvarsion: 1\n");
        Map<String, String> settings = ProductionSettings.in(home, NOBODY);
        settings.put("window.services-dir", home.resolve("services").toString());
        try (PackagedApplication application = production(settings)) {
            PackagedApplication.Refusal refusal = application.startRefused();
            assertThat(refusal.exitCode()).isEqualTo(78);
            assertThat(refusal.said())
                    .contains("flow.yaml:3: ", "varsion", "version")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void ownDatabaseOutOfReach_isRefused_namingTheSetting() {
        Map<String, String> settings = ProductionSettings.in(home, NOBODY);
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:9/window");
        settings.put("quarkus.datasource.username", "window");
        settings.put("quarkus.datasource.password", "5ca1ab1e");
        try (PackagedApplication application = production(settings)) {
            PackagedApplication.Refusal refusal = application.startRefused();
            assertThat(refusal.exitCode()).isEqualTo(69);
            assertThat(refusal.said())
                    .contains("quarkus.datasource.jdbc.url: no PostgreSQL can be reached at")
                    .doesNotContain("5ca1ab1e", "\tat ", "Exception");
        }
    }

    @Test
    void properSettings_starts_killed_startsAgainWithItsData_andStops() throws SQLException {
        try (PackagedApplication application = production(ProductionSettings.in(home, NOBODY))) {
            application.start();
            System.out.printf("first start to ready: %s%n", application.startToReady());
            assertThat(application.startToReady()).isLessThan(GENEROUS);
            run(application, "create table kept(word text)");
            run(application, "insert into kept values ('committed')");
            assertThat(durability(application)).isEqualTo("on,on,on");

            application.kill();
            assertThat(application.database()).as("a killed application leaves it").isPresent();
            application.start();
            System.out.printf("start after a kill to ready: %s%n", application.startToReady());
            assertThat(ask(application, "select word from kept")).isEqualTo("committed");

            application.stop();
            assertThat(application.database()).as("an orderly stop does not").isEmpty();
            application.start();
            System.out.printf("later start to ready: %s%n", application.startToReady());
            assertThat(ask(application, "select word from kept")).isEqualTo("committed");
            assertThat(application.log()).doesNotContain("\"level\":\"ERROR\"");
        }
    }

    private PackagedApplication production(Map<String, String> settings) {
        return PackagedApplication.of(PackagedApplication.productionJar(), home, settings);
    }

    private static String durability(PackagedApplication application) throws SQLException {
        return ask(
                application,
                "select current_setting('fsync') || ',' || current_setting('synchronous_commit') ||"
                        + " ',' || current_setting('full_page_writes')");
    }

    private static void run(PackagedApplication application, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(application.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PackagedApplication application, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(application.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
