package org.citizenwindow.cases;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.cases.Triage.Hint;
import org.citizenwindow.shared.CaseNumber;

/** What catches the eye of an experienced officer, as rules. Pure: sees facts, knows no clock and no database. */
final class TriageRules {
    private TriageRules() {}

    /**
     * What the rules look at.
     *
     * @param late whether an answer is overdue
     * @param photos shot and state of every picture, in the order they came
     * @param twins other open cases with one of its plates
     */
    record Facts(
            CasePriority priority,
            CaseStatus status,
            boolean late,
            List<SeenPhoto> photos,
            List<CaseNumber> twins) {}

    /**
     * A picture.
     *
     * @param state as in {@code media}: {@code asked}, {@code received}, {@code stored} or {@code rejected}
     */
    record SeenPhoto(String shot, String state) {}

    static Triage decide(Facts facts) {
        if (facts.status() == CaseStatus.CLOSED) {
            return new Triage(Set.of(), List.of());
        }
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        if (facts.priority() == CasePriority.HIGH) {
            hints.add(Hint.URGENT);
        }
        if (facts.late()) {
            hints.add(Hint.LATE);
        }
        // A citizen in danger is not asked for pictures.
        if (facts.priority() == CasePriority.NORMAL && facts.photos().isEmpty()) {
            hints.add(Hint.NO_PHOTO);
        }
        for (String state : validByShot(facts.photos()).values()) {
            switch (state) {
                case "rejected" -> hints.add(Hint.PHOTO_REJECTED);
                case "asked", "received" -> hints.add(Hint.PHOTO_PENDING);
                default -> {
                    // stored: nothing to mind
                }
            }
        }
        if (!facts.twins().isEmpty()) {
            hints.add(Hint.TWIN);
        }
        return new Triage(hints, facts.twins());
    }

    /** The last picture of a shot is the valid one; pictures of no shot stand each for themselves. */
    private static Map<String, String> validByShot(List<SeenPhoto> photos) {
        Map<String, String> states = new LinkedHashMap<>();
        for (int i = 0; i < photos.size(); i++) {
            String shot = photos.get(i).shot();
            states.put(shot.isEmpty() ? "#" + i : shot, photos.get(i).state());
        }
        return states;
    }
}
