package org.citizenwindow.cases;

import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.citizenwindow.platform.paging.BadCursorException;
import org.citizenwindow.platform.paging.Cursor;
import org.citizenwindow.platform.paging.Page;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;

/** Reads cases. */
@Singleton
public class CaseQueries {
    private static final Duration DAY = Duration.ofDays(1);

    private final EntityManager database;
    private final SearchKeys searchKeys;
    private final Vault vault;
    private final Clock clock;

    CaseQueries(EntityManager database, SearchKeys searchKeys, Vault vault, Clock clock) {
        this.database = database;
        this.searchKeys = searchKeys;
        this.vault = vault;
        this.clock = clock;
    }

    /** One case. */
    @Transactional
    public Optional<CaseView> find(CaseNumber number) {
        return CaseEntity.byNumber(number).map(file -> file.view(vault));
    }

    /** The case this call opened. */
    @Transactional
    public Optional<CaseView> ofCall(String callId) {
        return CaseEntity.byCall(callId).map(file -> file.view(vault));
    }

    /**
     * The desk's list: high priority first, then late, then oldest. With closed cases in the filter it is latest change first.
     *
     * @param cursor empty for the first page, else {@code next} of the page before with the same filter
     * @throws BadCursorException when the cursor is not of this list
     */
    @Transactional
    public Page<CaseView> queue(CaseFilter filter, String cursor, int size) {
        CaseListing listing = new CaseListing(filter, searchKeys);
        boolean desk =
                !filter.statuses().isEmpty() && !filter.statuses().contains(CaseStatus.CLOSED);
        if (!desk) {
            return page(
                    listing.latest(database, cursor, size + 1), size, CaseListing::changeCursor);
        }
        Instant asOf = asOf(cursor);
        return page(
                listing.desk(database, asOf, cursor, size + 1),
                size,
                last -> CaseListing.deskCursor(last, asOf));
    }

    /**
     * For other systems: oldest change first, so that who goes on from the last page misses no change.
     *
     * @param cursor as in {@link #queue}
     * @throws BadCursorException when the cursor is not of this list
     */
    @Transactional
    public Page<CaseView> changes(CaseFilter filter, String cursor, int size) {
        CaseListing listing = new CaseListing(filter, searchKeys);
        return page(listing.changes(database, cursor, size + 1), size, CaseListing::changeCursor);
    }

    /** A citizen's own cases, latest first. */
    @Transactional
    public List<CaseView> ofConversation(ConversationKey key, int limit) {
        return CaseEntity.<CaseEntity>find(
                        "conversationKey", Sort.by("id").descending(), key.value())
                .page(0, limit)
                .stream()
                .map(file -> file.view(vault))
                .toList();
    }

    /** All that ever happened to a case, in order; empty for an unknown one. */
    @Transactional
    public List<HistoryLine> history(CaseNumber number) {
        return CaseHistoryEntity.of(number).stream().map(CaseHistoryEntity::line).toList();
    }

    /** What is on the desk now; closed cases count for a day. */
    @Transactional
    public CaseCounts counts() {
        Map<CaseStatus, Long> byStatus = new EnumMap<>(CaseStatus.class);
        database.createQuery(
                        "select c.status, count(*) from CaseFile c"
                                + " where c.status <> :closed or c.closedAt >= :yesterday"
                                + " group by c.status",
                        Object[].class)
                .setParameter("closed", CaseStatus.CLOSED)
                .setParameter("yesterday", clock.instant().minus(DAY))
                .getResultList()
                .forEach(row -> byStatus.put((CaseStatus) row[0], (Long) row[1]));
        long high =
                CaseEntity.count(
                        "status <> ?1 and priority = ?2", CaseStatus.CLOSED, CasePriority.HIGH);
        long late =
                CaseEntity.count("status <> ?1 and dueAt < ?2", CaseStatus.CLOSED, clock.instant());
        return new CaseCounts(byStatus, high, late);
    }

    private Instant asOf(String cursor) {
        return cursor.isEmpty() ? clock.instant() : Cursor.decode(cursor, 4).moment(0);
    }

    private Page<CaseView> page(
            List<CaseEntity> rows, int size, Function<CaseEntity, Cursor> cursor) {
        return Page.cut(rows, size, cursor).map(file -> file.view(vault));
    }
}
