package org.citizenwindow.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.citizenwindow.simulator.wechat.SendBudget.Trigger;
import org.junit.jupiter.api.Test;

class SendBudgetTest {
    private static final Instant NOW = StandIn.NOW;
    private final SendBudget budget = new SendBudget();

    @Test
    void budget_beforeAnyAct_isClosed() {
        refused(NOW, 45015);
    }

    @Test
    void message_allowsFiveWithinTwoDays() throws Exception {
        budget.open(Trigger.MESSAGE, true, NOW);
        for (int i = 0; i < 5; i++) {
            budget.take(NOW.plus(Duration.ofHours(47)));
        }
        refused(NOW.plus(Duration.ofHours(47)), 45047);
        refused(NOW.plus(Duration.ofHours(48)), 45015);
    }

    @Test
    void tap_allowsThreeWithinAMinute_besidesTheMessages_andIsUsedFirst() throws Exception {
        budget.open(Trigger.MESSAGE, true, NOW);
        budget.open(Trigger.TAP, true, NOW);

        assertThat(budget.view(NOW).left()).isEqualTo(8);
        budget.take(NOW);
        assertThat(budget.view(NOW.plusSeconds(60)).left()).as("the tap's are gone").isEqualTo(5);
    }

    @Test
    void message_again_fillsItsOwnBucketOnly() throws Exception {
        budget.open(Trigger.MESSAGE, true, NOW);
        budget.take(NOW);
        budget.open(Trigger.MESSAGE, true, NOW.plusSeconds(1));

        assertThat(budget.view(NOW.plusSeconds(1)).left()).isEqualTo(5);
        assertThat(budget.view(NOW.plusSeconds(1)).closesAt())
                .contains(NOW.plusSeconds(1).plus(Duration.ofHours(48)));
    }

    @Test
    void notAddingUp_theLargerValueCounts() {
        budget.open(Trigger.MESSAGE, false, NOW);
        budget.open(Trigger.TAP, false, NOW);

        assertThat(budget.view(NOW).left()).isEqualTo(5);
    }

    private void refused(Instant at, int code) {
        assertThatThrownBy(() -> budget.take(at))
                .isInstanceOfSatisfying(
                        WechatError.Refusal.class,
                        refusal -> assertThat(refusal.error.code).isEqualTo(code));
    }
}
