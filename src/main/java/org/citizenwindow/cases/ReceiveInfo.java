package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.events.CaseChanged;

/** The citizen adds to a case, asked or not. A case that waited is back on the desk, and its clock runs again. */
@Singleton
public class ReceiveInfo {
    /** The case has all of it already. */
    public static final ErrorCode NOTHING_NEW = new ErrorCode("cases:nothing_new");

    private final CaseDesk desk;

    ReceiveInfo(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * Adds to it. Refused when the case is closed, or has all of it already.
     *
     * @param photos pictures and the shots they show; may be empty
     * @param text words; may be empty
     */
    public Handled receive(CaseRef ref, List<CaseDraft.Shot> photos, String text) {
        return desk.change(
                ref,
                "citizen",
                (file, now) -> {
                    if (!file.isOpen()) {
                        return new Decision.Not(CaseDesk.CLOSED);
                    }
                    List<String> shots = new ArrayList<>();
                    for (CaseDraft.Shot photo : photos) {
                        if (file.addPhoto(photo.shot(), photo.media(), now)) {
                            shots.add(photo.shot());
                        }
                    }
                    if (shots.isEmpty() && text.isBlank()) {
                        return new Decision.Not(NOTHING_NEW);
                    }
                    if (file.status == CaseStatus.WAITING) {
                        file.status = file.acceptedAt == null ? CaseStatus.NEW : CaseStatus.WORKING;
                        desk.resumeClock(file, now);
                    }
                    Map<String, String> facts = new LinkedHashMap<>();
                    if (!shots.isEmpty()) {
                        facts.put("shot", String.join(" ", shots));
                        facts.put("photos", String.valueOf(shots.size()));
                    }
                    if (!text.isBlank()) {
                        facts.put("text", text.strip());
                    }
                    return new Decision.Made(CaseChanged.Kind.INFO_RECEIVED, facts);
                });
    }
}
