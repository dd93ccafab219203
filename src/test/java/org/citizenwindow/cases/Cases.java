package org.citizenwindow.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;

/** Reports as tests need them: each of a citizen of its own. */
public final class Cases {
    private Cases() {}

    /** An ordinary accident report of somebody new, begun ten minutes ago. */
    public static CaseDraft draft() {
        return draft("call-" + UUID.randomUUID());
    }

    public static CaseDraft draft(String callId) {
        Map<String, CaseField> fields = new LinkedHashMap<>();
        fields.put("place", new CaseField.Place("天河路与体育西路路口", true, 23.1336, 113.3222));
        fields.put("happened_at", new CaseField.Moment(Instant.parse("2026-11-22T02:05:00Z")));
        fields.put("my_plate", new CaseField.Plates(List.of("粤A12345")));
        fields.put("other_plates", new CaseField.Plates(List.of("粤B67890", "粤AD12345")));
        fields.put("phone", new CaseField.Phone("13800138000"));
        return new CaseDraft(
                callId,
                "accident",
                CasePriority.NORMAL,
                someone(),
                new CitizenId(UUID.randomUUID()),
                fields,
                List.of(shot("front"), shot("rear")),
                Instant.now().minus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MICROS),
                true);
    }

    public static CaseDraft urgent() {
        CaseDraft draft = draft();
        return new CaseDraft(
                draft.callId(),
                draft.service(),
                CasePriority.HIGH,
                draft.conversation(),
                draft.citizen(),
                draft.fields(),
                List.of(),
                draft.firstMessageAt(),
                false);
    }

    public static CaseDraft.Shot shot(String name) {
        return new CaseDraft.Shot(name, new MediaId(UUID.randomUUID()));
    }

    public static ConversationKey someone() {
        return new ConversationKey("wechat", "main", "o" + UUID.randomUUID());
    }
}
