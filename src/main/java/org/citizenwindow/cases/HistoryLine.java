package org.citizenwindow.cases;

import java.time.Instant;
import java.util.Map;
import org.citizenwindow.shared.events.CaseChanged;

/**
 * One change of a case.
 *
 * @param version the case's version that the change made
 * @param by the staff sign-in name, or {@code citizen}, or {@code system}
 * @param facts values for the text of this line, as in {@link CaseChanged#facts}
 */
public record HistoryLine(
        long version, CaseChanged.Kind kind, String by, Map<String, String> facts, Instant at) {}
