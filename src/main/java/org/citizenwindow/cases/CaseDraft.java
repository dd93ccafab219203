package org.citizenwindow.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;

/**
 * A report that is to become a case.
 *
 * @param callId names the act of reporting for ever: the same id never opens two cases
 * @param service the public service, e.g. {@code accident}
 * @param fields what the citizen stated, by the flow's slot names
 * @param firstMessageAt the citizen's first message of the report
 * @param mayLeave whether the citizen is told with the number that the vehicles may leave
 */
public record CaseDraft(
        String callId,
        String service,
        CasePriority priority,
        ConversationKey conversation,
        CitizenId citizen,
        Map<String, CaseField> fields,
        List<Shot> photos,
        Instant firstMessageAt,
        boolean mayLeave) {

    public CaseDraft {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        photos = List.copyOf(photos);
    }

    /** A picture and the named shot it shows. */
    public record Shot(String shot, MediaId media) {}
}
