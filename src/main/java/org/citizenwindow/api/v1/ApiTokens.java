package org.citizenwindow.api.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.citizenwindow.platform.SettingsCheck;

/** The tokens of the settings. Compared by their hashes, all of them every time, so that time tells nothing. */
@Singleton
class ApiTokens implements SettingsCheck {
    private final Map<String, ApiConfig.Token> settings;
    private final Map<String, byte[]> hashes = new HashMap<>();

    ApiTokens(ApiConfig config) {
        settings = new TreeMap<>(config.tokens());
        settings.forEach(
                (name, token) ->
                        token.value()
                                .filter(value -> !value.isBlank())
                                .ifPresent(value -> hashes.put(name, hash(value))));
    }

    /**
     * Who calls.
     *
     * @param name the token's name in the settings
     */
    record Caller(String name, Set<Scope> scopes) {
        boolean may(Scope scope) {
            return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
        }
    }

    /** Whose token this is; empty for nobody's. */
    Optional<Caller> caller(String token) {
        byte[] brought = hash(token);
        Optional<String> found = Optional.empty();
        for (Map.Entry<String, byte[]> known : hashes.entrySet()) {
            if (MessageDigest.isEqual(known.getValue(), brought)) {
                found = Optional.of(known.getKey());
            }
        }
        return found.map(name -> new Caller(name, scopes(settings.get(name))));
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        settings.forEach(
                (name, token) -> {
                    String key = "window.api.tokens." + name;
                    String value = token.value().orElse("");
                    if (value.isBlank()) {
                        problems.add(
                                key + ".value is not set: it is the secret the caller brings.");
                    } else if (seen.putIfAbsent(value, name) != null) {
                        problems.add(
                                key
                                        + ".value is the same as that of "
                                        + seen.get(value)
                                        + ": give every caller a token of its own.");
                    }
                    Set<String> words = token.scopes().orElse(Set.of());
                    if (words.isEmpty()) {
                        problems.add(key + ".scopes is not set: name what the token may do.");
                    }
                    words.stream()
                            .filter(word -> Scope.of(word).isEmpty())
                            .sorted()
                            .forEach(
                                    word ->
                                            problems.add(
                                                    key
                                                            + ".scopes names "
                                                            + word
                                                            + "; there are cases:read, cases:write,"
                                                            + " publishing:write and admin."));
                });
        return problems;
    }

    private static Set<Scope> scopes(ApiConfig.Token token) {
        return token.scopes().orElse(Set.of()).stream()
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM cannot hash", e);
        }
    }
}
