package org.citizenwindow.cases;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.platform.paging.Cursor;
import org.citizenwindow.shared.CaseNumber;

/** One query of a list of cases: conditions and their values, put together part by part. */
final class CaseListing {
    private static final String RANK =
            "(case when c.priority = org.citizenwindow.cases.CasePriority.HIGH then 0 else 2 end"
                    + " + case when c.dueAt < :asOf then 0 else 1 end)";

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> values = new LinkedHashMap<>();

    CaseListing(CaseFilter filter, SearchKeys searchKeys) {
        if (!filter.statuses().isEmpty()) {
            where("c.status in :statuses", "statuses", filter.statuses());
        }
        if (!filter.service().isEmpty()) {
            where("c.service = :service", "service", filter.service());
        }
        if (!filter.assignee().isEmpty()) {
            where("c.assignee = :assignee", "assignee", filter.assignee());
        }
        if (filter.changedSince().isAfter(Instant.EPOCH)) {
            where("c.changedAt >= :since", "since", filter.changedSince());
        }
        String typed = filter.search().strip();
        if (!typed.isEmpty()) {
            CaseNumber.read(typed)
                    .ifPresentOrElse(
                            number -> where("c.number = :number", "number", number.value()),
                            () -> where("c.id in :found", "found", searchKeys.find(typed)));
        }
    }

    /** High first, then late, then oldest, as it was at one moment, so that pages do not shift while time passes. */
    List<CaseEntity> desk(EntityManager database, Instant asOf, String cursor, int limit) {
        Instant moment = asOf;
        if (!cursor.isEmpty()) {
            Cursor at = Cursor.decode(cursor, 4);
            moment = at.moment(0);
            values.put("rank", Math.toIntExact(at.number(1)));
            values.put("opened", at.moment(2));
            where(
                    "("
                            + RANK
                            + " > :rank or ("
                            + RANK
                            + " = :rank and (c.openedAt > :opened"
                            + " or (c.openedAt = :opened and c.id > :id))))",
                    "id",
                    at.number(3));
        }
        values.put("asOf", moment);
        return list(database, RANK + ", c.openedAt, c.id", limit);
    }

    static Cursor deskCursor(CaseEntity last, Instant asOf) {
        int rank = last.priority == CasePriority.HIGH ? 0 : 2;
        rank += last.dueAt != null && last.dueAt.isBefore(asOf) ? 0 : 1;
        return Cursor.of(asOf, rank, last.openedAt, last.id);
    }

    /** Oldest change first: who follows the list to its end and starts again from there misses nothing. */
    List<CaseEntity> changes(EntityManager database, String cursor, int limit) {
        after(cursor, ">");
        return list(database, "c.changedAt, c.id", limit);
    }

    /** Latest change first: for closed cases, of which there are many. */
    List<CaseEntity> latest(EntityManager database, String cursor, int limit) {
        after(cursor, "<");
        return list(database, "c.changedAt desc, c.id desc", limit);
    }

    /** Only what stands behind the last of the page before. */
    private void after(String cursor, String behind) {
        if (!cursor.isEmpty()) {
            Cursor at = Cursor.decode(cursor, 2);
            values.put("changed", at.moment(0));
            where(
                    "(c.changedAt %1$s :changed or (c.changedAt = :changed and c.id %1$s :id))"
                            .formatted(behind),
                    "id",
                    at.number(1));
        }
    }

    static Cursor changeCursor(CaseEntity last) {
        return Cursor.of(last.changedAt, last.id);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private List<CaseEntity> list(EntityManager database, String order, int limit) {
        var query =
                database.createQuery(
                        "select c from CaseFile c where "
                                + String.join(" and ", conditions)
                                + " order by "
                                + order,
                        CaseEntity.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
