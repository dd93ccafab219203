package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted of the words nobody understood, from a citizen's message to the console's list, and what is not. */
@QuarkusTest
@TestProfile(MoreServices.class)
class MisunderstoodQuarkusTest {
    private static final String NOT_UNDERSTOOD = "没有看懂";
    private static final Content.MenuTap ACCIDENT = new Content.MenuTap("ACCIDENT_REPORT");

    @Inject PaperPhone phone;
    @Inject Misunderstood misunderstood;
    @Inject Clock clock;
    @Inject Sql sql;

    private final ConversationKey ann = PaperPhone.citizen();
    private final ConversationKey bob = PaperPhone.citizen();

    @BeforeEach
    void nothingIsCounted() {
        misunderstood.write();
        sql.update("delete from misunderstood");
    }

    @Test
    void sameWordsOfTwoCitizens_areOneWordingCountedTwice() {
        send(ann, new Content.Text("呱唧呱唧呱唧", ""), NOT_UNDERSTOOD);
        send(bob, new Content.Text("呱唧呱唧呱唧", ""), NOT_UNDERSTOOD);

        misunderstood.write();

        assertThat(rows()).containsExactly("呱唧呱唧呱唧 2");
        Misunderstood.Wording wording = only();
        assertThat(wording.lang()).isEqualTo(Lang.ZH_CN);
        assertThat(wording.flow()).isEmpty();
        assertThat(wording.step()).isEmpty();
        assertThat(wording.times()).isEqualTo(2);
    }

    @Test
    void wordsWrittenLater_areAddedToTheirRow() {
        send(ann, new Content.Text("呱唧呱唧呱唧", ""), NOT_UNDERSTOOD);
        assertThat(only().times()).isEqualTo(1);
        send(bob, new Content.Text("呱唧呱唧呱唧", ""), NOT_UNDERSTOOD);
        assertThat(only().times()).as("latest writes what is still in memory").isEqualTo(2);
        assertThat(only().times()).as("and nothing twice").isEqualTo(2);
    }

    @Test
    void digits_areMasked_soThatOnlyTheWordsCount() {
        send(ann, new Content.Text("呱唧呱唧3301呱唧", ""), NOT_UNDERSTOOD);
        send(bob, new Content.Text("呱唧呱唧3302呱唧", ""), NOT_UNDERSTOOD);

        assertThat(only().words()).isEqualTo("呱唧呱唧#呱唧");
        assertThat(only().times()).isEqualTo(2);
    }

    @Test
    void answerToAQuestion_standsUnderItsFlowAndStep() {
        send(ann, ACCIDENT, "安全");
        send(ann, new Content.Text("嗯嗯嗯", ""), NOT_UNDERSTOOD);

        List<Misunderstood.Wording> found =
                misunderstood.latest(Optional.of("traffic.minor_accident"), 9);
        assertThat(found).singleElement().isEqualTo(only());
        assertThat(only().step()).isEqualTo("safety");
        assertThat(only().words()).isEqualTo("嗯嗯嗯");
    }

    @Test
    void answerToAPersonalQuestion_isNotKept() {
        send(ann, new Content.MenuTap("LOST"), "");
        send(ann, new Content.Text("嗯嗯嗯", ""), NOT_UNDERSTOOD);

        assertThat(misunderstood.latest(Optional.empty(), 9)).isEmpty();
    }

    @Test
    void answerInAnAnonymousFlow_isNotKept() {
        send(ann, new Content.MenuTap("TIP_NOW"), "现在");
        send(ann, new Content.Text("呱唧呱唧呱唧", ""), NOT_UNDERSTOOD);

        assertThat(misunderstood.latest(Optional.empty(), 9)).isEmpty();
    }

    private Misunderstood.Wording only() {
        List<Misunderstood.Wording> all = misunderstood.latest(Optional.empty(), 9);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> rows() {
        return sql.list(
                "select words, times from misunderstood", row -> row.text(1) + " " + row.number(2));
    }

    private void send(ConversationKey citizen, Content content, String answered) {
        assertThat(phone.send(citizen, content).first())
                .singleElement()
                .extracting(message -> ((OutboundMessage.Text) message).text())
                .asString()
                .contains(answered);
    }
}
