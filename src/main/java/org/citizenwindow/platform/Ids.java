package org.citizenwindow.platform;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The only source of randomness. Replaced by a seeded one in tests that need the same ids twice. */
@Singleton
public class Ids {
    private final SecureRandom secure = new SecureRandom();

    /** A fresh random id. */
    public UUID next() {
        return UUID.randomUUID();
    }

    /** Randomness nobody can predict, for case numbers and tokens. */
    public RandomGenerator secure() {
        return secure;
    }
}
