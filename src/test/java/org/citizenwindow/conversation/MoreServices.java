package org.citizenwindow.conversation;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/**
 * Adds the services of {@code src/test/resources/anonymous}, and counts what goes to the database. One for all tests that need
 * either: each profile is a start of the application.
 */
public class MoreServices implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("window.services-dir", "src/test/resources/anonymous/services");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(CountedDatabase.class);
    }
}
