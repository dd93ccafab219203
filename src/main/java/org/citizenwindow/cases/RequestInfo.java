package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.cases.CaseDesk.Decision;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged;

/** Asks the citizen for something more; the clock stands still until it comes. */
@Singleton
public class RequestInfo {
    private final CaseDesk desk;

    RequestInfo(CaseDesk desk) {
        this.desk = desk;
    }

    /** What is asked for. */
    public sealed interface Wanted {
        /**
         * A picture, new or better.
         *
         * @param shot the named shot, e.g. {@code front}
         * @param note what to mind, in words; may be empty
         */
        record Photo(String shot, String note) implements Wanted {}

        /** Something in words. */
        record Words(String text) implements Wanted {}
    }

    /** Asks for it. Refused when the case is closed or nothing is said. A case that waits may be asked for more. */
    public Handled request(CaseRef ref, StaffId by, Wanted wanted) {
        Map<String, String> facts =
                switch (wanted) {
                    case Wanted.Photo(String shot, String note) ->
                            Map.of("shot", shot.strip(), "text", note.strip());
                    case Wanted.Words(String text) -> Map.of("text", text.strip());
                };
        boolean said = facts.values().stream().anyMatch(text -> !text.isEmpty());
        return desk.change(
                ref,
                by.value(),
                (file, now) -> {
                    if (!file.isOpen()) {
                        return new Decision.Not(CaseDesk.CLOSED);
                    }
                    if (!said) {
                        return new Decision.Not(CaseDesk.TEXT_MISSING);
                    }
                    file.status = CaseStatus.WAITING;
                    desk.stopClock(file, now);
                    return new Decision.Made(CaseChanged.Kind.INFO_REQUESTED, facts);
                });
    }
}
