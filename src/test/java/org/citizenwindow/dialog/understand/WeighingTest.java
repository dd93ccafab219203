package org.citizenwindow.dialog.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

class WeighingTest {
    private static final Intent PAY = new Intent("pay", "desk", new Deed.Start("pay"));
    private static final Intent ASK = new Intent("ask", "desk", new Deed.Start("ask"));
    private static final Intent FIRE = new Intent("fire", "desk", new Deed.Alarm(false));
    private static final Intent NOTHING = new Intent("nothing", "desk", new Deed.Unknown());
    private static final Intent NEW = new Intent("new", "desk", new Deed.Start("new"));
    private static final int PIECES = 20;

    private final Weighing weighing = new Weighing(List.of(PAY, ASK, FIRE, NOTHING, NEW));

    /** What examples say, in the order of the intents; of the last there are none. */
    private static Evidence evidence(double pay, double ask, double fire, double nothing) {
        return evidence(PIECES, pay, ask, fire, nothing);
    }

    private static Evidence evidence(int known, double... likely) {
        int[] scores = new int[likely.length + 1];
        for (int i = 0; i < likely.length; i++) {
            scores[i] = (int) (likely[i] * Evidence.ONE);
        }
        scores[likely.length] = Evidence.NONE;
        return new Evidence(scores, new int[scores.length], known, PIECES);
    }

    private Understood of(Evidence evidence, Candidate... ruled) {
        return weighing.of(Lang.EN, List.of(ruled), evidence);
    }

    private static List<Intent> intents(Understood understood) {
        return understood.candidates().stream().map(Candidate::intent).toList();
    }

    @Test
    void noRule_examplesAnswer() {
        assertThat(intents(of(evidence(2, 0, -3, 0)))).first().isEqualTo(PAY);
    }

    @Test
    void noRule_examplesOfNothing_nothingIsUnderstood() {
        assertThat(of(evidence(0, 0, -3, 1)).candidates()).isEmpty();
    }

    @Test
    void rule_outweighsWeakExamples_andStrongOnesOutweighTheRule() {
        Candidate rule = new Candidate(PAY, 8);
        assertThat(intents(of(evidence(0, 1, -3, -3), rule))).first().isEqualTo(PAY);
        assertThat(intents(of(evidence(0, 5, -3, -3), rule))).startsWith(ASK, PAY);
    }

    @Test
    void intentWithoutExamples_isMeantOnlyByItsRules() {
        assertThat(intents(of(evidence(0, 0, 0, -9)))).doesNotContain(NEW);
        assertThat(intents(of(evidence(1, 3, -3, 0), new Candidate(NEW, 4)))).startsWith(NEW);
    }

    @Test
    void near_isAskedAbout() {
        assertThat(of(evidence(2, 1.9, -3, -3)).unsure()).isTrue();
        assertThat(of(evidence(3, 1, -3, -3)).unsure()).isFalse();
    }

    @Test
    void rulesThatCannotTell_areAskedAbout_unlessExamplesAreClear() {
        Candidate[] tie = {new Candidate(PAY, 8), new Candidate(ASK, 8)};
        assertThat(of(evidence(2, 1, -3, -3), tie).unsure()).isTrue();
        assertThat(of(evidence(7, 1, -3, -3), tie).unsure()).isFalse();
    }

    @Test
    void serviceThatNoRuleNames_mustBeTheLikelier() {
        assertThat(of(evidence(1, 0, -3, 0)).candidates()).isEmpty();
        assertThat(intents(of(evidence(1, 0, -3, 0), new Candidate(PAY, 1)))).startsWith(PAY);
    }

    @Test
    void danger_isRaisedByExamplesAlone() {
        Understood understood = of(evidence(0, 0, 4, 0));
        assertThat(understood.danger()).isTrue();
        assertThat(intents(understood)).startsWith(FIRE);
    }

    @Test
    void danger_ofARule_stands_unlessExamplesLeaveItHardlyLikely() {
        Candidate rule = new Candidate(FIRE, 6);
        assertThat(of(evidence(1, 0, 0, 0), rule).danger()).isTrue();
        Understood film = of(evidence(0, 0, -6, 3), rule);
        assertThat(film.danger()).isFalse();
        assertThat(intents(film)).doesNotContain(FIRE);
    }

    @Test
    void answer_isLeftToRules_unlessExamplesLeaveNoDoubt() {
        assertThat(weighing.ofAnswer(Lang.EN, List.of(), evidence(2, 0, 0, 0)).candidates())
                .isEmpty();
        assertThat(intents(weighing.ofAnswer(Lang.EN, List.of(), evidence(9, 0, 0, 0))))
                .containsExactly(PAY);
        assertThat(weighing.ofAnswer(Lang.EN, List.of(), evidence(0, 0, 9, 0)).danger()).isTrue();
        assertThat(weighing.ofAnswer(Lang.EN, List.of(), evidence(0, 0, 2, 0)).danger()).isFalse();
    }

    @Test
    void answer_mostlyUnknownToExamples_raisesNoAlarm() {
        Evidence few = evidence(PIECES / 4, 0, 0, 9, 0);
        assertThat(weighing.ofAnswer(Lang.EN, List.of(), few).danger()).isFalse();
    }

    @Test
    void answer_thatARuleTakesForAWish_staysThat() {
        List<Candidate> rule = List.of(new Candidate(ASK, 3));
        Understood understood = weighing.ofAnswer(Lang.EN, rule, evidence(9, 0, 0, 0));
        assertThat(understood.candidates()).isEqualTo(rule);
    }
}
