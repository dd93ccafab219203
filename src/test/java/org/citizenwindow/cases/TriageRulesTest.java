package org.citizenwindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.citizenwindow.cases.Triage.Hint;
import org.citizenwindow.cases.TriageRules.Facts;
import org.citizenwindow.cases.TriageRules.SeenPhoto;
import org.citizenwindow.shared.CaseNumber;
import org.junit.jupiter.api.Test;

class TriageRulesTest {
    private static final SeenPhoto FRONT = new SeenPhoto("front", "stored");
    private static final SeenPhoto REAR = new SeenPhoto("rear", "stored");

    @Test
    void wholeReport_nothingCatchesTheEye() {
        assertThat(hints(CasePriority.NORMAL, false, FRONT, REAR)).isEmpty();
    }

    @Test
    void urgent_isNotAskedForPictures() {
        assertThat(hints(CasePriority.HIGH, false)).containsExactly(Hint.URGENT);
    }

    @Test
    void late_isSaid() {
        assertThat(hints(CasePriority.NORMAL, true, FRONT)).containsExactly(Hint.LATE);
    }

    @Test
    void photos_noneOnTheirWayOrRejected_areSaid() {
        assertThat(hints(CasePriority.NORMAL, false)).containsExactly(Hint.NO_PHOTO);
        assertThat(hints(CasePriority.NORMAL, false, FRONT, new SeenPhoto("rear", "asked")))
                .containsExactly(Hint.PHOTO_PENDING);
        assertThat(hints(CasePriority.NORMAL, false, FRONT, new SeenPhoto("rear", "rejected")))
                .containsExactly(Hint.PHOTO_REJECTED);
    }

    @Test
    void photo_rejectedThenTakenAgain_isWell() {
        assertThat(hints(CasePriority.NORMAL, false, new SeenPhoto("rear", "rejected"), REAR))
                .isEmpty();
        assertThat(hints(CasePriority.NORMAL, false, new SeenPhoto("", "rejected"), FRONT))
                .containsExactly(Hint.PHOTO_REJECTED);
    }

    @Test
    void twins_areNamed_untilTheCaseIsClosed() {
        CaseNumber twin = new CaseNumber("0000-0000-0000");
        Facts open =
                new Facts(
                        CasePriority.NORMAL, CaseStatus.NEW, false, List.of(FRONT), List.of(twin));
        assertThat(TriageRules.decide(open).hints()).containsExactly(Hint.TWIN);
        assertThat(TriageRules.decide(open).twins()).containsExactly(twin);
        Facts closed =
                new Facts(CasePriority.HIGH, CaseStatus.CLOSED, true, List.of(), List.of(twin));
        assertThat(TriageRules.decide(closed)).isEqualTo(new Triage(java.util.Set.of(), List.of()));
    }

    private static java.util.Set<Hint> hints(
            CasePriority priority, boolean late, SeenPhoto... photos) {
        return TriageRules.decide(
                        new Facts(priority, CaseStatus.NEW, late, List.of(photos), List.of()))
                .hints();
    }
}
