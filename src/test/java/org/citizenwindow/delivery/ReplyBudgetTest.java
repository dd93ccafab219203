package org.citizenwindow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.citizenwindow.delivery.ReplyBudget.BudgetView;
import org.junit.jupiter.api.Test;

class ReplyBudgetTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void neverHeard_nothingIsLeft() {
        assertThat(left(null, 0, null, 0)).isEqualTo(new BudgetView(0, 5, Optional.empty()));
    }

    @Test
    void afterMessage_fiveForTwoDays() {
        Instant wrote = NOW.minus(Duration.ofHours(47));
        assertThat(left(wrote, 2, null, 0))
                .isEqualTo(new BudgetView(3, 5, Optional.of(wrote.plus(Duration.ofHours(48)))));
    }

    @Test
    void afterMessage_windowClosesToTheSecond() {
        assertThat(left(NOW.minus(Duration.ofHours(48)), 0, null, 0).left()).isZero();
        assertThat(left(NOW.minus(Duration.ofHours(48)).plusSeconds(1), 0, null, 0).left())
                .isEqualTo(5);
    }

    @Test
    void afterTap_threeForOneMinute() {
        Instant tapped = NOW.minusSeconds(30);
        assertThat(left(null, 0, tapped, 1))
                .isEqualTo(new BudgetView(2, 3, Optional.of(tapped.plusSeconds(60))));
        assertThat(left(null, 0, NOW.minusSeconds(60), 0).left()).isZero();
    }

    @Test
    void bothWindowsOpen_theLargerCountsAndTheyDoNotAddUp() {
        Instant wrote = NOW.minus(Duration.ofHours(1));
        assertThat(left(wrote, 3, NOW.minusSeconds(5), 0).left()).isEqualTo(3);
        assertThat(left(wrote, 0, NOW.minusSeconds(5), 0).left()).isEqualTo(5);
    }

    @Test
    void overspent_isNeverNegative() {
        assertThat(left(NOW.minusSeconds(1), 9, null, 0).left()).isZero();
    }

    private static BudgetView left(Instant wrote, int sinceMessage, Instant tapped, int sinceTap) {
        return ReplyBudget.left(
                Optional.ofNullable(wrote),
                sinceMessage,
                Optional.ofNullable(tapped),
                sinceTap,
                NOW);
    }
}
