package org.citizenwindow.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.citizenwindow.cases.CaseDraft;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.Cases;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.platform.Ids;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

/** Who is told what about which number. */
@QuarkusTest
class StatusCallQuarkusTest {
    private static final ConversationKey NOBODY =
            new ConversationKey(ConversationKey.ANONYMOUS, "test", "pseudonym");
    private static final Map<String, Value> NOT_FOUND = Map.of("found", new Value.Bool(false));

    @Inject CallRegistry registry;
    @Inject OpenCase openCase;
    @Inject Clock clock;
    @Inject Ids ids;

    @Test
    void ownNumber_askedWithoutIdentity_tellsAll() {
        ConversationKey own = Cases.someone();
        CaseNumber number = opened(own);
        assertThat(values(ask(NOBODY, asker(own, "a"), number)))
                .containsEntry("found", new Value.Bool(true))
                .containsKeys("opened", "appointment", "status_text");
    }

    @Test
    void numberOfSomebodyElse_isNotFound() {
        CaseNumber number = opened(Cases.someone());
        ConversationKey other = Cases.someone();
        assertThat(values(ask(other, CallHandler.Asker.openly(other), number)))
                .isEqualTo(NOT_FOUND);
        assertThat(values(ask(NOBODY, asker(other, fresh()), number))).isEqualTo(NOT_FOUND);
    }

    @Test
    void receiptCode_tellsTheStateOnly_andOnlyWithoutIdentity() {
        CaseNumber code = opened(NOBODY);
        ConversationKey other = Cases.someone();
        assertThat(values(ask(NOBODY, asker(other, fresh()), code)))
                .containsOnlyKeys("found", "number", "status_text")
                .containsEntry(
                        "status_text", new Value.Str("received, an officer will look at it"));
        assertThat(values(ask(other, CallHandler.Asker.openly(other), code))).isEqualTo(NOT_FOUND);
    }

    /** Ten an hour and citizen, found or not; then not even the right code is told. */
    @Test
    void guessing_isStopped_andOwnCasesAreStillTold() {
        ConversationKey own = Cases.someone();
        CaseNumber mine = opened(own);
        CaseNumber code = opened(NOBODY);
        CallHandler.Asker asker = asker(own, fresh());
        for (int i = 0; i < 9; i++) {
            CaseNumber guess = CaseNumber.draw(ids.secure());
            assertThat(values(ask(NOBODY, asker, guess))).isEqualTo(NOT_FOUND);
        }
        assertThat(values(ask(NOBODY, asker, code))).containsEntry("found", new Value.Bool(true));
        assertThat(ask(NOBODY, asker, code))
                .isEqualTo(new CallResult.Rejected("cases:too_many_looks", Map.of()));
        assertThat(values(ask(NOBODY, asker, mine))).containsEntry("found", new Value.Bool(true));
        assertThat(values(ask(NOBODY, asker(own, fresh()), code)))
                .containsEntry("found", new Value.Bool(true));
    }

    @Test
    void drawnNumbers_areTwelveDigitsThatCheckEachOther_andNeverAlike() {
        Set<CaseNumber> drawn = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            CaseNumber number = CaseNumber.draw(ids.secure());
            assertThat(CaseNumber.read(number.value())).contains(number);
            assertThat(drawn.add(number)).isTrue();
        }
    }

    private CaseNumber opened(ConversationKey by) {
        return openCase.open(
                        new CaseDraft(
                                "status:" + UUID.randomUUID(),
                                "accident",
                                CasePriority.NORMAL,
                                by,
                                new CitizenId(UUID.randomUUID()),
                                Map.of(),
                                List.of(),
                                clock.instant(),
                                false))
                .number();
    }

    private CallResult ask(ConversationKey from, CallHandler.Asker asker, CaseNumber number) {
        return registry.find("cases.status")
                .orElseThrow()
                .handle(
                        new CallHandler.Request(
                                UUID.randomUUID().toString(),
                                from,
                                new CitizenId(UUID.randomUUID()),
                                Lang.EN,
                                clock.instant(),
                                clock.instant(),
                                Map.of("number", new Value.Str(number.value())),
                                asker));
    }

    private static Map<String, Value> values(CallResult result) {
        return ((CallResult.Ok) result).values();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static CallHandler.Asker asker(ConversationKey own, String mark) {
        return CallHandler.Asker.of(own, () -> mark);
    }
}
