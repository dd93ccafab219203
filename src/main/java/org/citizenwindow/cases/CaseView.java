package org.citizenwindow.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.StaffId;

/**
 * A case as it stood when it was read.
 *
 * @param version rises by one with every change; give it back with a change to be told when somebody was faster
 * @param service the public service, e.g. {@code accident}
 * @param fields what the citizen stated, by the flow's slot names, in the order of the report
 * @param photos in the order they came; the last of a shot is the valid one
 * @param outcomeReason empty when none was given
 */
public record CaseView(
        CaseNumber number,
        long version,
        String service,
        CaseStatus status,
        CasePriority priority,
        ConversationKey conversation,
        CitizenId citizen,
        Map<String, CaseField> fields,
        List<CasePhoto> photos,
        Optional<StaffId> assignee,
        CaseTimes times,
        Optional<CaseOutcome> outcome,
        String outcomeReason) {

    public CaseView {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        photos = List.copyOf(photos);
    }

    /** The platform the citizen writes on, e.g. {@code wechat}. */
    public String channel() {
        return conversation.platform();
    }

    /** This case as it stands here, for a change that must not go over somebody else's. */
    public CaseRef ref() {
        return CaseRef.at(number, version);
    }
}
