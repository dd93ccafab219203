package org.citizenwindow.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;

/** The row of a seat. Made by {@link Seats}, since only its insertion knows whether there was one. */
@Entity(name = "Booking")
@Table(name = "booking")
class BookingEntity extends PanacheEntityBase {
    @Id UUID id;
    @Version long version;

    @Enumerated(EnumType.STRING)
    BookingStatus status;

    String service;

    @Column(name = "site_id")
    String siteId;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    int seat;
    int capacity;

    @Column(name = "conversation_key")
    String conversationKey;

    @Column(name = "case_number")
    String caseNumber;

    @Column(name = "held_until")
    Instant heldUntil;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /** Waits for whoever changes it now; until the transaction ends nobody else can. Reads it anew. */
    static Optional<BookingEntity> lock(UUID id) {
        Optional<BookingEntity> row = findByIdOptional(id);
        row.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return row;
    }

    /** The appointment of a case, locked. */
    static Optional<BookingEntity> lockBooked(CaseNumber number) {
        return BookingEntity.<BookingEntity>find(
                        "caseNumber = ?1 and status = ?2", number.value(), BookingStatus.BOOKED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether it keeps its seat now. */
    boolean isLiveHold(Instant now) {
        return status == BookingStatus.HELD && heldUntil.isAfter(now);
    }

    boolean isBookedFor(CaseNumber number) {
        return status == BookingStatus.BOOKED && number.value().equals(caseNumber);
    }

    void become(BookingStatus next, Instant at) {
        status = next;
        changedAt = at;
    }

    void bookFor(CaseNumber number, Instant at) {
        caseNumber = number.value();
        become(BookingStatus.BOOKED, at);
    }

    BookingView view() {
        return new BookingView(
                id,
                status,
                service,
                siteId,
                startsAt,
                endsAt,
                capacity,
                ConversationKey.parse(conversationKey),
                Optional.ofNullable(caseNumber).map(CaseNumber::new),
                heldUntil);
    }
}
