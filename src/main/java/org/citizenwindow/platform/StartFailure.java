package org.citizenwindow.platform;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the application does not start, in words for the person who started it.
 *
 * @param exitCode {@link #EX_CONFIG} when settings must be mended, {@link #EX_UNAVAILABLE} when something else must, 1 for a
 *     fault of ours
 * @param words one plain sentence a line; a stack trace only for a fault of ours
 */
record StartFailure(int exitCode, String words) {
    /** {@code sysexits.h}: something was found in an unconfigured or misconfigured state. */
    static final int EX_CONFIG = 78;

    /** {@code sysexits.h}: a service that is needed is not available. */
    static final int EX_UNAVAILABLE = 69;

    /** What to say of this failure. */
    static StartFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartRefusedException refused -> {
                    return refused.failure();
                }
                case Mendable mendable -> {
                    return settings(mendable.problems());
                }
                case ConfigValidationException invalid -> {
                    return settings(sentences(invalid));
                }
                case QuarkusBindException taken -> {
                    return unavailable(
                            "quarkus.http.port: port "
                                    + taken.getPort()
                                    + " is used by another program: end it or set another port.");
                }
                default -> {}
            }
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return new StartFailure(
                1, "Citizen Window does not start because of a fault of its own:\n" + trace);
    }

    /** Settings that must be mended. */
    static StartFailure settings(List<String> problems) {
        return new StartFailure(EX_CONFIG, sheet(problems));
    }

    /** Something the application needs is not there. */
    static StartFailure unavailable(String problem) {
        return new StartFailure(EX_UNAVAILABLE, sheet(List.of(problem)));
    }

    /** All problems under one heading. */
    private static String sheet(List<String> problems) {
        return "Citizen Window does not start. Please mend:\n  " + String.join("\n  ", problems);
    }

    private static List<String> sentences(ConfigValidationException invalid) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < invalid.getProblemCount(); i++) {
            sentences.add(
                    invalid.getProblem(i)
                            .getMessage()
                            .replaceFirst("^SRCFG\\d+: ", "")
                            .replaceFirst(
                                    "^(\\S+) in .* does not map to any root$",
                                    "$1 is no setting of Citizen Window: mend its name or remove it."));
        }
        return sentences;
    }
}
