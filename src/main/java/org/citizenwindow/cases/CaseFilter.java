package org.citizenwindow.cases;

import java.time.Instant;
import java.util.Set;

/**
 * Which cases to list. Empty parts do not restrict.
 *
 * @param search a case number, a telephone number or a plate, as typed
 * @param changedSince cases changed at this moment or later; {@link Instant#EPOCH} for all
 */
public record CaseFilter(
        Set<CaseStatus> statuses,
        String service,
        String assignee,
        String search,
        Instant changedSince) {

    /** Every case. */
    public static CaseFilter all() {
        return new CaseFilter(Set.of(), "", "", "", Instant.EPOCH);
    }

    /** Every case that is not closed. */
    public static CaseFilter open() {
        return all().status(CaseStatus.NEW, CaseStatus.WORKING, CaseStatus.WAITING);
    }

    public CaseFilter status(CaseStatus... wanted) {
        return new CaseFilter(Set.of(wanted), service, assignee, search, changedSince);
    }

    public CaseFilter service(String wanted) {
        return new CaseFilter(statuses, wanted, assignee, search, changedSince);
    }

    public CaseFilter assignee(String wanted) {
        return new CaseFilter(statuses, service, wanted, search, changedSince);
    }

    public CaseFilter search(String typed) {
        return new CaseFilter(statuses, service, assignee, typed, changedSince);
    }

    public CaseFilter changedSince(Instant moment) {
        return new CaseFilter(statuses, service, assignee, search, moment);
    }
}
