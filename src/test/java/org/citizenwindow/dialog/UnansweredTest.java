package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

/** The way out of a question to which nothing is said: 10:00 in the office, two hours of silence, quiet after 21:30. */
class UnansweredTest {
    private static final Duration LONG = Duration.ofHours(2);

    private final Chat chat = new Chat(Lang.EN).taps("PATIENCE");

    private Chat silent(Duration time) {
        return chat.later(time, Unanswered.TIMER);
    }

    @Test
    void silence_takesTheWayOut_andTheFlowGoesOn() {
        assertThat(chat.asked()).isEqualTo("wish");
        silent(LONG);
        assertThat(chat.keys()).containsExactly("ask.still");
        assertThat(chat.traces)
                .anyMatch(trace -> trace.edge().equals("silence → still"))
                .anyMatch(trace -> trace.kind() == Trace.Kind.ASKED);
        chat.says("yes");
        assertThat(chat.keys()).containsExactly("ask.wish");
        assertThat(chat.state.timers()).doesNotContainKey(Unanswered.TIMER);
    }

    @Test
    void anyWord_setsTheTimeAnew_andTheTimerOfBeforeDoesNothing() {
        int before = chat.state.timers().get(Unanswered.TIMER);
        chat.now = chat.now.plus(Duration.ofMinutes(90));
        chat.says("why");
        assertThat(chat.effects).contains(new Effect.SetTimer(Unanswered.TIMER, LONG));
        Conversation state = chat.state;
        chat.happens(new Event.TimerFired(Unanswered.TIMER, before));
        assertThat(chat.effects).isEmpty();
        assertThat(chat.state).isEqualTo(state);
        silent(LONG);
        assertThat(chat.keys()).containsExactly("ask.still");
    }

    @Test
    void answer_clearsTheTimer() {
        chat.says("a new lamp");
        assertThat(chat.asked()).isEqualTo("still");
        assertThat(chat.effects).contains(new Effect.ClearTimer(Unanswered.TIMER));
    }

    @Test
    void quietHours_areWaitedFor() {
        chat.now = Instant.parse("2026-11-22T12:30:00Z"); // 20:30 there
        chat.says("why");
        silent(LONG);
        assertThat(chat.keys()).isEmpty();
        assertThat(chat.effects)
                .containsExactly(new Effect.SetTimer(Unanswered.TIMER, Duration.ofMinutes(570)));
        silent(Duration.ofMinutes(570));
        assertThat(chat.keys()).containsExactly("ask.still");
    }

    @Test
    void personWhoIsWaitedForOrAnswers_isNotTalkedOver() {
        chat.says("person");
        silent(LONG);
        assertThat(chat.keys()).isEmpty();
        assertThat(chat.asked()).isEqualTo("wish");
        chat.happens(new Event.AgentTook());
        assertThat(chat.state.timers()).doesNotContainKey(Unanswered.TIMER);
        chat.happens(new Event.AgentLeft());
        assertThat(chat.state.timers()).containsKey(Unanswered.TIMER);
    }

    @Test
    void whereNothingGetsThrough_nothingIsDone() {
        chat.now = chat.now.plus(LONG);
        int revision = chat.state.timers().get(Unanswered.TIMER);
        Outcome outcome =
                Engine.step(
                        chat.state,
                        new Event.TimerFired(Unanswered.TIMER, revision),
                        chat.flows,
                        new Context(chat.now, Chat.ZONE).unasked(Context.Reach.unasked(2)));
        assertThat(outcome.effects()).noneMatch(Effect.Say.class::isInstance);
        assertThat(outcome.state().top().orElseThrow().step()).isEqualTo("wish");
    }

    @Test
    void anotherFlowOnTop_hasNoSilenceOfThisOne() {
        chat.taps("SIDE");
        assertThat(chat.asked()).isEqualTo("sure");
        assertThat(chat.state.timers()).doesNotContainKey(Unanswered.TIMER);
        chat.says("yes");
        assertThat(chat.asked()).isEqualTo("wish");
        assertThat(chat.state.timers()).containsKey(Unanswered.TIMER);
    }
}
