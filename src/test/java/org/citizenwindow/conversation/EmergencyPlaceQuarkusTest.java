package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CaseOutcome;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.CloseCase;
import org.citizenwindow.cases.HistoryLine;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.shared.events.CaseChanged.Kind;
import org.junit.jupiter.api.Test;

/** Where an emergency is stands on its case, whenever and however the citizen says it. */
@QuarkusTest
class EmergencyPlaceQuarkusTest {
    private static final StaffId OFFICER = new StaffId("li");
    private static final Content.Location PIN = new Content.Location(23.13, 113.36, "天河路1号");
    private static final CaseField PINNED = new CaseField.Place("天河路1号", true, 23.13, 113.36);

    @Inject PaperPhone phone;
    @Inject CaseQueries cases;
    @Inject CloseCase closeCase;
    @Inject HandOver handOver;
    @Inject Clock clock;

    private final ConversationKey citizen =
            new ConversationKey("paper", "test", UUID.randomUUID().toString());

    @Test
    void placeInWords_isOnTheCase_andInItsHistory() {
        says("有人受伤了，快来人");
        assertThat(emergency().fields()).doesNotContainKey("place");
        assertThat(says("中山大道和天府路路口")).contains("已收到位置：中山大道和天府路路口");
        assertThat(emergency().fields())
                .containsEntry("place", new CaseField.Place("中山大道和天府路路口", false, 0, 0));
        assertThat(cases.history(emergency().number()))
                .extracting(HistoryLine::kind)
                .containsExactly(Kind.OPENED, Kind.LOCATED);
        assertThat(cases.history(emergency().number()).getLast().facts())
                .as("a precise place is kept sealed only")
                .isEmpty();
    }

    @Test
    void pinAnswersTheQuestion_isOnTheCaseOnce() {
        says("有人受伤了，快来人");
        assertThat(send(PIN)).contains("已收到位置：天河路1号");
        assertThat(emergency().fields()).containsEntry("place", PINNED);
        assertThat(cases.history(emergency().number())).hasSize(2);
    }

    @Test
    void pinAfterwards_isTheValidPlace_andTheOneBeforeIsKept() {
        says("有人受伤了，快来人");
        says("中山大道和天府路路口");
        assertThat(send(PIN)).contains("已收到位置：天河路1号");
        assertThat(emergency().fields())
                .containsEntry("place", PINNED)
                .containsEntry("place_before", new CaseField.Place("中山大道和天府路路口", false, 0, 0));
    }

    @Test
    void pinWhileAnOfficerAnswers_isOnTheCase() {
        says("有人受伤了，快来人");
        handOver.take(citizen, OFFICER);
        assertThat(send(PIN)).isEmpty();
        assertThat(emergency().fields()).containsEntry("place", PINNED);
    }

    @Test
    void pinAfterTheCaseIsClosed_changesNothing() {
        says("有人受伤了，快来人");
        says("中山大道和天府路路口");
        closeCase.close(emergency().ref(), OFFICER, CaseOutcome.SETTLED, "");
        assertThat(send(PIN)).doesNotContain("已收到位置");
        assertThat(emergency().fields()).doesNotContainEntry("place", PINNED);
    }

    private CaseView emergency() {
        List<CaseView> all = cases.ofConversation(citizen, 9);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().priority()).isEqualTo(CasePriority.HIGH);
        return all.getFirst();
    }

    private String says(String words) {
        return send(new Content.Text(words, ""));
    }

    private String send(Content content) {
        return phone.says(citizen, content);
    }
}
