package org.citizenwindow.cases;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.events.CaseChanged;
import org.hibernate.annotations.Immutable;

/** The row of one change. Never changes; the database refuses it too. */
@Entity(name = "CaseHistory")
@Table(name = "case_history")
@Immutable
class CaseHistoryEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "case_id")
    long caseId;

    /** The case's version, not this row's: a row here has only one. */
    long version;

    String kind;

    @Column(name = "by_whom")
    String by;

    String facts;
    Instant at;

    static CaseHistoryEntity of(CaseEntity file, CaseChanged change) {
        CaseHistoryEntity row = new CaseHistoryEntity();
        row.caseId = file.id;
        row.version = file.version;
        row.kind = change.kind().name().toLowerCase(Locale.ROOT);
        row.by = change.by();
        row.facts = CaseJson.writeFacts(change.facts());
        row.at = change.at();
        return row;
    }

    static List<CaseHistoryEntity> of(CaseNumber number) {
        return list(
                "caseId = (select c.id from CaseFile c where c.number = ?1) order by version",
                number.value());
    }

    HistoryLine line() {
        return new HistoryLine(
                version,
                CaseChanged.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                by,
                CaseJson.readFacts(facts),
                at);
    }
}
