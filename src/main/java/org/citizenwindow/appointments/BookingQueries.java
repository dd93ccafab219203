package org.citizenwindow.appointments;

import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citizenwindow.platform.paging.BadCursorException;
import org.citizenwindow.platform.paging.Cursor;
import org.citizenwindow.platform.paging.Page;
import org.citizenwindow.shared.CaseNumber;

/** Reads appointments. */
@Singleton
public class BookingQueries {
    private static final List<BookingStatus> SHOWN =
            List.of(BookingStatus.BOOKED, BookingStatus.CANCELLED);

    /** The appointment a case has now. */
    @Transactional
    public Optional<BookingView> ofCase(CaseNumber number) {
        return BookingEntity.<BookingEntity>find(
                        "caseNumber = ?1 and status = ?2", number.value(), BookingStatus.BOOKED)
                .firstResultOptional()
                .map(BookingEntity::view);
    }

    /** The appointments several cases have now; a case without one is not in it. */
    @Transactional
    public Map<CaseNumber, BookingView> ofCases(Collection<CaseNumber> numbers) {
        List<String> values = numbers.stream().map(CaseNumber::value).toList();
        return BookingEntity.<BookingEntity>list(
                        "caseNumber in ?1 and status = ?2", values, BookingStatus.BOOKED)
                .stream()
                .map(BookingEntity::view)
                .collect(Collectors.toMap(view -> view.caseNumber().orElseThrow(), view -> view));
    }

    /** A hold or booking by its id, whatever became of it. */
    @Transactional
    public Optional<BookingView> find(UUID id) {
        return BookingEntity.<BookingEntity>findByIdOptional(id).map(BookingEntity::view);
    }

    /**
     * Booked and cancelled appointments that begin in a stretch of time, in order.
     *
     * @param siteId the service point; empty for all
     * @param to excluded
     * @param cursor empty for the first page, else {@code next} of the page before
     * @throws BadCursorException when the cursor is not of this list
     */
    @Transactional
    public Page<BookingView> between(
            String siteId, Instant from, Instant to, String cursor, int size) {
        Cursor at = cursor.isEmpty() ? null : Cursor.decode(cursor, 2);
        Instant after = at == null ? from : at.moment(0);
        UUID afterId = at == null ? new UUID(0, 0) : id(at.text(1));
        List<BookingEntity> rows =
                BookingEntity.<BookingEntity>find(
                                "status in ?1 and caseNumber is not null and startsAt < ?2"
                                        + " and (startsAt > ?3 or (startsAt = ?3 and id > ?4))"
                                        + " and (?5 = '' or siteId = ?5)",
                                Sort.by("startsAt", "id"),
                                SHOWN,
                                to,
                                after,
                                afterId,
                                siteId)
                        .page(0, size + 1)
                        .list();
        return Page.cut(rows, size, last -> Cursor.of(last.startsAt, last.id))
                .map(BookingEntity::view);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadCursorException();
        }
    }
}
