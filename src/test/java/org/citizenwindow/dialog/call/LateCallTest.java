package org.citizenwindow.dialog.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.call.LateCall.Done;
import org.citizenwindow.dialog.call.LateCall.Next;
import org.junit.jupiter.api.Test;

/** What comes after each try of a call beyond the machine. */
class LateCallTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final LateTerms TERMS =
            new LateTerms(
                    SECOND.multipliedBy(8),
                    3,
                    SECOND.multipliedBy(2),
                    SECOND.multipliedBy(5),
                    SECOND,
                    "wait",
                    Optional.of("undo"));
    private static final CallResult FAILED = new CallResult.Unavailable();
    private static final CallResult FINE = new CallResult.Ok(Map.of());
    private static final CallResult REFUSED = new CallResult.Rejected("a:b", Map.of());

    private static Next after(int tries, Done done, CallResult outcome) {
        return new LateCall(tries, done).after(Optional.ofNullable(outcome), TERMS);
    }

    @Test
    void pauses_areDoubled_upToTheLongest_thenItIsGivenUp() {
        assertThat(after(1, Done.NO, FAILED))
                .isEqualTo(new Next.Again(SECOND.multipliedBy(2), Done.NO));
        assertThat(after(2, Done.NO, FAILED))
                .isEqualTo(new Next.Again(SECOND.multipliedBy(4), Done.NO));
        assertThat(after(3, Done.NO, FAILED))
                .isEqualTo(new Next.Again(SECOND.multipliedBy(5), Done.NO));
        assertThat(after(4, Done.NO, FAILED)).isEqualTo(new Next.Over(FAILED, Done.NO));
        assertThat(TERMS.inAll()).isEqualTo(SECOND.multipliedBy(4 * 8 + 2 + 4 + 5));
    }

    @Test
    void doubt_staysUntilAnAnswerEndsIt() {
        assertThat(after(1, Done.NO, null))
                .isEqualTo(new Next.Again(SECOND.multipliedBy(2), Done.PERHAPS));
        assertThat(after(2, Done.PERHAPS, FAILED))
                .isEqualTo(new Next.Again(SECOND.multipliedBy(4), Done.PERHAPS));
        assertThat(after(4, Done.PERHAPS, FAILED)).isEqualTo(new Next.Over(FAILED, Done.PERHAPS));
        assertThat(after(3, Done.PERHAPS, REFUSED)).isEqualTo(new Next.Over(REFUSED, Done.NO));
        assertThat(after(3, Done.PERHAPS, FINE)).isEqualTo(new Next.Over(FINE, Done.YES));
    }

    @Test
    void deathOfWhoTried_costsNoTry_butNotForEver() {
        assertThat(new LateCall(4, Done.NO).interrupted(TERMS))
                .isEqualTo(new Next.Again(SECOND.multipliedBy(5), Done.PERHAPS));
        assertThat(new LateCall(5, Done.PERHAPS).interrupted(TERMS))
                .isEqualTo(new Next.Over(FAILED, Done.PERHAPS));
        LateTerms once = new LateTerms(SECOND, 0, SECOND, SECOND, SECOND, "wait", Optional.empty());
        assertThat(new LateCall(1, Done.NO).interrupted(once))
                .isEqualTo(new Next.Again(SECOND, Done.PERHAPS));
        assertThat(new LateCall(2, Done.PERHAPS).interrupted(once))
                .isEqualTo(new Next.Over(FAILED, Done.PERHAPS));
    }

    @Test
    void whatMayHaveBeenDone_isUndone_unlessTheFlowHasTheUseOfIt() {
        assertThat(LateCall.isUndone(Done.YES, true)).isFalse();
        assertThat(LateCall.isUndone(Done.YES, false)).isTrue();
        assertThat(LateCall.isUndone(Done.PERHAPS, true)).isTrue();
        assertThat(LateCall.isUndone(Done.PERHAPS, false)).isTrue();
        assertThat(LateCall.isUndone(Done.NO, false)).isFalse();
    }
}
