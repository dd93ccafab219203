package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged;

/** Writes an internal note on a case; the citizen never sees it. Closed cases take notes too. */
@Singleton
public class NoteCase {
    private final CaseDesk desk;

    NoteCase(CaseDesk desk) {
        this.desk = desk;
    }

    /** Notes it; refused when the text is blank. */
    public Handled note(CaseRef ref, StaffId by, String text) {
        return desk.change(
                ref,
                by.value(),
                (file, now) ->
                        text.isBlank()
                                ? new Decision.Not(CaseDesk.TEXT_MISSING)
                                : new Decision.Made(
                                        CaseChanged.Kind.NOTED, Map.of("text", text.strip())));
    }
}
