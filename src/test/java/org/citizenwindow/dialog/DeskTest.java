package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

/** A person instead of the account, and back. */
class DeskTest {
    private static final Duration LONG = Duration.ofMinutes(30);

    private static Chat taken() {
        return Chat.at("kind").happens(new Event.AgentTook());
    }

    private static Chat forgotten() {
        Chat chat = taken();
        chat.now = chat.now.plus(LONG);
        return chat.says("hello?");
    }

    @Test
    void personWhoSaysNothing_isNotWaitedForForEver() {
        Chat chat = forgotten();
        assertThat(chat.keys()).containsExactly("common.agent_idle");
        assertThat(chat.options()).containsExactly("Go on automatically", "Wait for staff");
        assertThat(chat.state.mode()).isEqualTo(Conversation.Mode.AGENT);
    }

    @Test
    void goOn_putsTheQuestionThatWasOpen() {
        for (String answer : new String[] {"1", "Go on automatically", "continue"}) {
            Chat chat = forgotten().says(answer);
            assertThat(chat.state.mode()).as(answer).isEqualTo(Conversation.Mode.BOT);
            assertThat(chat.keys()).containsExactly("common.agent_left", "ask.kind");
            assertThat(chat.says("red").asked()).isEqualTo("pictures");
        }
    }

    @Test
    void wait_callsTheDeskAgain_andKeepsSilent() {
        Chat chat = forgotten().says("2");
        assertThat(chat.keys()).containsExactly("common.agent_waits");
        assertThat(chat.effects).anyMatch(Effect.Handover.class::isInstance);
        assertThat(chat.says("red").said()).isEmpty();
    }

    @Test
    void whatFitsNeither_isSaidToThePerson_andTheOfferStands() {
        Chat chat = forgotten().says("red");
        assertThat(chat.said()).isEmpty();
        assertThat(chat.slot("kind")).isEmpty();
        assertThat(chat.says("1").state.mode()).isEqualTo(Conversation.Mode.BOT);
    }

    @Test
    void personWhoSpeaks_takesTheOfferBack() {
        Chat chat = forgotten().happens(new Event.AgentSpoke());
        assertThat(chat.said()).isEmpty();
        assertThat(chat.says("1").said()).isEmpty();
        assertThat(chat.state.mode()).isEqualTo(Conversation.Mode.AGENT);
    }

    @Test
    void personWhoLeaves_takesTheOfferBack() {
        Chat chat = forgotten().happens(new Event.AgentLeft());
        assertThat(chat.keys()).containsExactly("common.agent_left", "ask.kind");
        assertThat(chat.says("1").asked()).isEqualTo("pictures");
    }

    @Test
    void danger_isAnsweredInstead() {
        Chat chat = taken();
        chat.now = chat.now.plus(LONG);
        assertThat(chat.says("someone is bleeding").keys())
                .contains("common.emergency")
                .doesNotContain("common.agent_idle");
    }

    @Test
    void conversationOfAnEarlierVersion_countsFromTheNextWord() {
        Chat chat = new Chat(Lang.EN).happens(new Event.AgentTook());
        chat.state = withoutTheMoment(chat.state);
        chat.now = chat.now.plus(LONG);
        assertThat(chat.says("hello?").said()).isEmpty();
        chat.now = chat.now.plus(LONG);
        assertThat(chat.says("hello?").keys()).containsExactly("common.agent_idle");
    }

    private static Conversation withoutTheMoment(Conversation state) {
        return new Conversation(
                state.key(),
                state.revision(),
                state.lang(),
                state.langSettled(),
                state.stack(),
                state.aside(),
                state.mode(),
                Optional.empty(),
                state.timers(),
                state.heardAt(),
                state.alarmedAt(),
                state.drafts(),
                state.untold(),
                state.forgotAt(),
                state.erase(),
                state.told());
    }
}
