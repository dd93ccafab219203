package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.citizenwindow.dialog.Context;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.Engine;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

/** Conversations stored by earlier versions go on in this one. */
class StateFormatsTest {
    private static final Path FORMAT_1 = Path.of("src/test/resources/flows/state-format-1.jsonl");

    private final ConversationJson json = new ConversationJson();

    @Test
    void format1_isReadAndGoesOn() throws IOException {
        List<String> stored = Files.readAllLines(FORMAT_1);
        assertThat(stored).hasSizeGreaterThan(20);
        for (String line : stored) {
            Conversation state = json.read(line);
            assertThat(json.read(json.write(state))).isEqualTo(state);
            assertThat(state.drafts()).isEmpty();
            Context context =
                    new Context(Instant.parse("2026-11-22T02:30:00Z"), ZoneId.of("Asia/Shanghai"));
            var outcome =
                    Engine.step(state, new Event.Text("帮助"), BuiltInServices.flows(), context);
            if (state.mode() == Conversation.Mode.BOT) {
                assertThat(outcome.effects()).anyMatch(Effect.Say.class::isInstance);
            }
        }
    }

    @Test
    void barrierOfFormat1_isThereInItsOwnField() throws IOException {
        List<Frame> beyond =
                Files.readAllLines(FORMAT_1).stream()
                        .filter(line -> line.contains("!\""))
                        .map(json::read)
                        .map(state -> state.top().orElseThrow())
                        .toList();
        assertThat(beyond)
                .isNotEmpty()
                .allSatisfy(
                        frame -> {
                            assertThat(frame.barrier()).isPresent();
                            assertThat(frame.passed()).noneMatch(id -> id.endsWith("!"));
                            assertThat(frame.passed()).contains(frame.barrier().get());
                        });
    }

    @Test
    void presentFormat_isSmallerThanTheFirst() throws IOException {
        for (String line : Files.readAllLines(FORMAT_1)) {
            assertThat(json.write(json.read(line)).length()).isLessThan(line.length());
        }
        assertThat(json.write(Conversation.fresh("k", Lang.EN)))
                .isEqualTo(
                        "{\"stateFormat\":2,\"conversation\":{\"key\":\"k\",\"lang\":\"EN\",\"mode\":\"BOT\"}}");
    }

    @Test
    void laterFormat_isRefused() {
        String later =
                json.write(Conversation.fresh("k", Lang.JA))
                        .replace("\"stateFormat\":2", "\"stateFormat\":9");
        assertThatThrownBy(() -> json.read(later)).hasMessageContaining("format 9");
    }
}
