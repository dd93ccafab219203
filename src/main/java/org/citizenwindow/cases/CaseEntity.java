package org.citizenwindow.cases;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;
import org.citizenwindow.shared.StaffId;
import org.hibernate.annotations.BatchSize;

/** The row of a case. Changed only inside {@link CaseDesk#change}, which locks it and writes the history. */
@Entity(name = "CaseFile")
@Table(name = "case_file")
class CaseEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version long version;
    String number;

    @Column(name = "call_id")
    String callId;

    String service;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    @Enumerated(EnumType.STRING)
    CasePriority priority;

    @Column(name = "conversation_key")
    String conversationKey;

    @Column(name = "citizen_id")
    UUID citizenId;

    byte[] fields;

    @Column(name = "search_keys")
    String[] searchKeys;

    String assignee;

    @Column(name = "first_message_at")
    Instant firstMessageAt;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "may_leave_at")
    Instant mayLeaveAt;

    @Column(name = "accepted_at")
    Instant acceptedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "due_left_seconds")
    Long dueLeftSeconds;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Enumerated(EnumType.STRING)
    CaseOutcome outcome;

    @Column(name = "outcome_reason")
    String outcomeReason;

    @ElementCollection
    @CollectionTable(name = "case_photo", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    List<Photo> photos = new ArrayList<>();

    /** The row of a picture. */
    @Embeddable
    static class Photo {
        String shot;

        @Column(name = "media_id")
        UUID mediaId;

        @Column(name = "added_at")
        Instant addedAt;

        static Photo of(String shot, MediaId media, Instant at) {
            Photo photo = new Photo();
            photo.shot = shot;
            photo.mediaId = media.value();
            photo.addedAt = at;
            return photo;
        }

        CasePhoto view() {
            return new CasePhoto(shot, new MediaId(mediaId), addedAt);
        }
    }

    static Optional<CaseEntity> byNumber(CaseNumber number) {
        return find("number", number.value()).firstResultOptional();
    }

    static Optional<CaseEntity> byCall(String callId) {
        return find("callId", callId).firstResultOptional();
    }

    /** Waits for whoever changes it now; until the transaction ends nobody else can. */
    static Optional<CaseEntity> lock(CaseNumber number) {
        return CaseEntity.<CaseEntity>find("number", number.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Adds a picture unless the case has it already; says whether it did. */
    boolean addPhoto(String shot, MediaId media, Instant at) {
        if (photos.stream().anyMatch(photo -> photo.mediaId.equals(media.value()))) {
            return false;
        }
        return photos.add(Photo.of(shot, media, at));
    }

    boolean isOpen() {
        return status != CaseStatus.CLOSED;
    }

    void close(CaseOutcome how, String reason, Instant at) {
        status = CaseStatus.CLOSED;
        outcome = how;
        outcomeReason = reason;
        closedAt = at;
        dueAt = null;
        dueLeftSeconds = null;
    }

    ConversationKey conversation() {
        return ConversationKey.parse(conversationKey);
    }

    CaseNumber caseNumber() {
        return new CaseNumber(number);
    }

    CaseView view(Vault vault) {
        Map<String, CaseField> stated = CaseJson.readFields(vault.open(fields));
        return new CaseView(
                caseNumber(),
                version,
                service,
                status,
                priority,
                conversation(),
                new CitizenId(citizenId),
                stated,
                photos.stream().map(Photo::view).toList(),
                Optional.ofNullable(assignee).map(StaffId::new),
                new CaseTimes(
                        firstMessageAt,
                        openedAt,
                        Optional.ofNullable(mayLeaveAt),
                        Optional.ofNullable(acceptedAt),
                        Optional.ofNullable(dueAt),
                        Optional.ofNullable(closedAt),
                        changedAt),
                Optional.ofNullable(outcome),
                outcomeReason == null ? "" : outcomeReason);
    }
}
