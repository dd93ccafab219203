package org.citizenwindow.platform;

/**
 * Ends the start with these words and nothing else. (Quarkus' own {@code PreventFurtherStepsException} is swallowed by the
 * generated start, after which the run goes on without a container.)
 */
final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StartFailure failure;

    StartRefusedException(StartFailure failure) {
        super(failure.words());
        this.failure = failure;
    }

    StartFailure failure() {
        return failure;
    }
}
