package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationJsonTest {
    private final ConversationJson json = new ConversationJson();

    static Stream<Event> events() {
        return Stream.of(
                new Event.Text("报事故\n\u0000"),
                new Event.Tap("MENU"),
                new Event.Photo("ref"),
                new Event.Pin(23.1, 113.3, "天河路"),
                new Event.Voice("v", ""),
                new Event.Other("sticker"),
                new Event.Followed("scene"),
                new Event.PhotoSettled("ref", false, "", "expired"),
                new Event.TimerFired("burst", 7),
                new Event.CallAnswered(
                        "id",
                        new CallResult.Ok(
                                Map.of(
                                        "list",
                                        new Value.Many(List.of(new Value.Choice("a", "A")))))),
                new Event.CallAnswered("id", new CallResult.Rejected("a:b", Map.of())),
                new Event.CallAnswered("id", new CallResult.Unavailable()),
                new Event.Invited("flow", Map.of("number", new Value.Str("1"))),
                new Event.FlowMoved(new FlowRef("a.b", 1), new FlowRef("a.b", 2)),
                new Event.AgentTook(),
                new Event.AgentLeft());
    }

    @ParameterizedTest
    @MethodSource("events")
    void event_comesBackTheSame(Event event) {
        assertThat(json.readEvent(json.writeEvent(event))).isEqualTo(event);
    }

    @Test
    void everyConversationOfTheTalks_comesBackTheSame() {
        List<Conversation> states = BuiltInServices.conversations();
        assertThat(states).hasSizeGreaterThan(300);
        assertThat(states)
                .allSatisfy(state -> assertThat(json.read(json.write(state))).isEqualTo(state));
    }

    @Test
    void unknownField_isPassedOver() {
        String written =
                json.write(Conversation.fresh("k", Lang.JA))
                        .replace("\"lang\":\"JA\"", "\"lang\":\"JA\",\"later\":true");
        assertThat(json.read(written)).isEqualTo(Conversation.fresh("k", Lang.JA));
    }
}
