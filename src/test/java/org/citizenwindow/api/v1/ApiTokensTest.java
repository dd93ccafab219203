package org.citizenwindow.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiTokensTest {
    @Test
    void caller_knowsWhoseTokenItIs() {
        ApiTokens tokens =
                tokens(
                        Map.of(
                                "police", token("secret-1", "cases:read"),
                                "press", token("secret-2", "publishing:write")));
        assertThat(tokens.problems()).isEmpty();
        ApiTokens.Caller police = tokens.caller("secret-1").orElseThrow();
        assertThat(police.name()).isEqualTo("police");
        assertThat(police.may(Scope.CASES_READ)).isTrue();
        assertThat(police.may(Scope.CASES_WRITE)).isFalse();
        assertThat(tokens.caller("secret-3")).isEmpty();
        assertThat(tokens.caller("")).isEmpty();
    }

    @Test
    void admin_mayEverything() {
        ApiTokens tokens = tokens(Map.of("root", token("secret", "admin")));
        assertThat(tokens.caller("secret").orElseThrow().may(Scope.CASES_READ)).isTrue();
    }

    @Test
    void blankToken_opensNothing() {
        ApiTokens tokens = tokens(Map.of("x", token(" ", "admin")));
        assertThat(tokens.caller(" ")).isEmpty();
        assertThat(tokens.caller("")).isEmpty();
    }

    @Test
    void problems_areAllNamed() {
        ApiTokens tokens =
                tokens(
                        Map.of(
                                "a", token("same", "cases:read"),
                                "b", token("same", "cases:reed"),
                                "c", token(null)));
        assertThat(tokens.problems())
                .containsExactly(
                        "window.api.tokens.b.value is the same as that of a: give every caller a"
                                + " token of its own.",
                        "window.api.tokens.b.scopes names cases:reed; there are cases:read,"
                                + " cases:write, publishing:write and admin.",
                        "window.api.tokens.c.value is not set: it is the secret the caller"
                                + " brings.",
                        "window.api.tokens.c.scopes is not set: name what the token may do.");
    }

    private static ApiTokens tokens(Map<String, ApiConfig.Token> tokens) {
        return new ApiTokens(() -> tokens);
    }

    private static ApiConfig.Token token(String value, String... scopes) {
        return new ApiConfig.Token() {
            @Override
            public Optional<String> value() {
                return Optional.ofNullable(value);
            }

            @Override
            public Optional<Set<String>> scopes() {
                return scopes.length == 0 ? Optional.empty() : Optional.of(Set.of(scopes));
            }
        };
    }
}
