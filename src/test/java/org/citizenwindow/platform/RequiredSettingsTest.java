package org.citizenwindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredSettingsTest {
    @TempDir Path home;

    @Test
    void production_nothingSet_namesTheAccount() {
        assertThat(problems(Map.of(), RunMode.PRODUCTION))
                .singleElement()
                .asString()
                .startsWith("window.accounts.<account>.… is missing");
    }

    @Test
    void production_demoSecrets_areNamedNotQuoted() {
        assertThat(
                        problems(
                                Map.of(
                                        "window.accounts.main.token", "demotoken2026",
                                        "window.accounts.main.app-secret", "changeme",
                                        "window.staff.bootstrap.password", "demo",
                                        "window.accounts.main.app-id", "wxdemo"),
                                RunMode.PRODUCTION))
                .containsExactly(
                        "window.accounts.main.app-secret is a well-known value: set a secret of your"
                                + " own.",
                        "window.accounts.main.token is a well-known value: set a secret of your own.",
                        "window.staff.bootstrap.password is a well-known value: set a secret of your"
                                + " own.");
    }

    @Test
    void demo_mayHaveThem() {
        assertThat(problems(Map.of("window.accounts.main.token", "demotoken"), RunMode.DEMO))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kx8vQm2pTn4w", "correct horse battery staple", "mydemotoken"})
    void secret_ofOnesOwn_isFine(String value) {
        assertThat(RequiredSettings.isWellKnownSecret("window.accounts.main.token", value))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"aaaaaaaa", "ADMIN", "12345678", "Example-Token", "change-me-please"})
    void secret_wellKnown_isRefused(String value) {
        assertThat(RequiredSettings.isWellKnownSecret("window.api.tokens.x.value", value)).isTrue();
    }

    @Test
    void dataDirectory_belowAFile_isNamed() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "no directory");
        assertThat(RequiredSettings.dataDirectory(file.resolve("data")))
                .singleElement()
                .asString()
                .startsWith("window.data-dir: " + file);
    }

    private List<String> problems(Map<String, String> settings, RunMode mode) {
        var config =
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build();
        return new RequiredSettings(config, () -> home, mode).problems();
    }
}
