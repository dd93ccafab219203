package org.citizenwindow.cases;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is on the desk.
 *
 * @param byStatus every status is there; closed counts only those closed within the last 24 hours
 * @param high open cases of high priority
 * @param late open cases whose answer is overdue
 */
public record CaseCounts(Map<CaseStatus, Long> byStatus, long high, long late) {
    public CaseCounts {
        byStatus = new EnumMap<>(byStatus);
        for (CaseStatus status : CaseStatus.values()) {
            byStatus.putIfAbsent(status, 0L);
        }
        byStatus = Map.copyOf(byStatus);
    }

    public long of(CaseStatus status) {
        return byStatus.get(status);
    }
}
