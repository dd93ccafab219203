package org.citizenwindow.staff.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console",
                "/console?status=new",
                "/console/cases/4821-7395-0262",
                "/console/cases/4821-7395-0262?did=accept"
            })
    void consolePath_isKept(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/console",
                "//evil.example/console",
                "/console//evil.example",
                "/console/../simulator",
                "/consolexyz",
                "/console/\\evil",
                "/console/a\r\nSet-Cookie: x=y",
                "javascript:alert(1)",
                "/q/health",
                ""
            })
    void anythingElse_leadsHome(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(LocalPath.HOME);
    }

    @Test
    void missing_leadsHome() {
        assertThat(LocalPath.orHome(null)).isEqualTo(LocalPath.HOME);
    }
}
