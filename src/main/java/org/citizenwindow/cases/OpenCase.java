package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.platform.Ids;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.events.CaseChanged;

/** Opens a case. The same call never opens two: a repeat gets the case as it stands. */
@Singleton
public class OpenCase {
    private static final int DRAWS = 8;

    private final CaseDesk desk;
    private final Ids ids;
    private final Vault vault;
    private final SearchKeys searchKeys;
    private final SlaClock sla;
    private final EntityManager database;

    OpenCase(
            CaseDesk desk,
            Ids ids,
            Vault vault,
            SearchKeys searchKeys,
            CasesConfig config,
            EntityManager database) {
        this.desk = desk;
        this.ids = ids;
        this.vault = vault;
        this.searchKeys = searchKeys;
        this.sla = config.clock();
        this.database = database;
    }

    /** Opens a case, or finds the one this call opened. */
    @Transactional
    public CaseView open(CaseDraft draft) {
        waitForTwins(draft.callId());
        Optional<CaseEntity> opened = CaseEntity.byCall(draft.callId());
        if (opened.isPresent()) {
            return opened.get().view(vault);
        }
        Instant now = desk.now();
        CaseEntity file = new CaseEntity();
        file.number = drawNumber().value();
        file.callId = draft.callId();
        file.service = draft.service();
        file.status = CaseStatus.NEW;
        file.priority = draft.priority();
        file.conversationKey = draft.conversation().value();
        file.citizenId = draft.citizen().value();
        file.fields = vault.seal(CaseJson.writeFields(draft.fields()));
        file.searchKeys = searchKeys.of(draft.fields().values()).toArray(String[]::new);
        file.firstMessageAt = draft.firstMessageAt();
        file.openedAt = now;
        file.mayLeaveAt = draft.mayLeave() ? now : null;
        file.dueAt = sla.firstAnswerDue(draft.priority(), now, desk.hours(file)).orElse(null);
        draft.photos().forEach(photo -> file.addPhoto(photo.shot(), photo.media(), now));
        desk.write(file, CaseChanged.Kind.OPENED, "citizen", Map.of(), now);
        return file.view(vault);
    }

    /** The same call in another transaction is waited for, so that its case is found instead of a unique key broken. */
    private void waitForTwins(String callId) {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:call, 6)) as text)",
                        String.class)
                .setParameter("call", callId)
                .getSingleResult();
    }

    private CaseNumber drawNumber() {
        for (int draw = 0; draw < DRAWS; draw++) {
            CaseNumber number = CaseNumber.draw(ids.secure());
            if (CaseEntity.count("number", number.value()) == 0) {
                return number;
            }
        }
        throw new IllegalStateException("no free case number in " + DRAWS + " draws");
    }
}
