package org.citizenwindow.platform;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * What this process is for. It is a fact of the build, not a setting: nobody can turn a production artefact into a demo by a
 * flag. Injectable.
 */
public enum RunMode {
    /** The production artefact: refuses to start without proper settings and secrets. */
    PRODUCTION,
    /** The demo artefact, and development: makes its own secrets in the data directory. */
    DEMO,
    /** Under test. */
    TEST;

    /** Only the demo artefact has this resource; {@code deploy/verify} proves that production has not. */
    static final String DEMO_MARK = "META-INF/citizen-window-demo";

    /** The mode of this process. */
    public static RunMode current() {
        return of(
                LaunchMode.current(),
                RunMode.class.getClassLoader().getResource(DEMO_MARK) != null);
    }

    static RunMode of(LaunchMode launch, boolean demoMark) {
        return switch (launch) {
            case TEST -> TEST;
            case DEVELOPMENT, RUN -> DEMO;
            case NORMAL -> demoMark ? DEMO : PRODUCTION;
        };
    }

    /** Gives the mode to whoever injects it. */
    @Singleton
    static class Producer {
        @Produces
        @Singleton
        RunMode runMode() {
            return current();
        }
    }
}
