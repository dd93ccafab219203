package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.citizenwindow.dialog.state.Aside;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.flows.SampleService;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be begun after the last words of a flow: by number, ordinal, label or tap, and only right after them. */
class ButtonsTest {
    @TempDir Path services;
    private Chat chat;

    @BeforeEach
    void endTheSampleWithButtons() throws IOException {
        SampleService sample = SampleService.in(services);
        sample.change(
                "flow.yaml",
                "say: bye, next: end}",
                "say: bye, buttons: [{begins: SIDE, label: opt.red}, {begins: menu, label: opt.blue}],"
                        + " next: end}");
        chat = new Chat(Lang.EN, sample.flows());
    }

    private Chat ended() {
        return chat.says("the sample form please").says("no");
    }

    @Test
    void lastWords_offerWhatMayComeNext() {
        assertThat(ended().keys()).containsExactly("bye");
        assertThat(chat.options()).containsExactly("red", "blue");
        assertThat(chat.state.stack()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "the first one", "red", "Red please", "1 red"})
    void whatIsSaidRightAfter_beginsIt(String words) {
        assertThat(ended().says(words).keys()).containsExactly("ask.sure");
        assertThat(chat.traces)
                .filteredOn(trace -> trace.kind() == Trace.Kind.COMMAND)
                .extracting(Trace::edge)
                .containsExactly("sample.form/bye | button SIDE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "SIDE"})
    void tap_beginsItByItsLabelAndByItsId(String payload) {
        assertThat(ended().taps(payload).keys()).containsExactly("ask.sure");
        assertThat(chat.traces).extracting(Trace::edge).contains("sample.form/bye | button SIDE");
    }

    @Test
    void command_isObeyed() {
        assertThat(ended().says("2").keys()).containsExactly("common.menu");
    }

    @Test
    void otherWords_areHeardAsEver_andTheNumbersMeanNothingThen() {
        assertThat(ended().says("thank you").keys()).doesNotContain("ask.sure");
        assertThat(chat.state.aside().map(Aside::kind)).isNotEqualTo(Aside.Kind.BUTTONS);
        assertThat(chat.says("red").keys()).doesNotContain("ask.sure");
    }

    @Test
    void flowBelow_goesOnInstead() {
        chat.says("side question").says("the sample form please");
        while (chat.state.stack().size() < 2) {
            chat.says("1");
        }
        chat.says("no");
        assertThat(chat.keys()).startsWith("bye").hasSizeGreaterThan(1);
        assertThat(chat.said().getFirst().options()).isEmpty();
        assertThat(chat.state.aside().map(Aside::kind)).isNotEqualTo(Aside.Kind.BUTTONS);
    }

    @Test
    void personWhoAnswers_isNotInterrupted() {
        chat.says("the sample form please").happens(new Event.AgentTook()).says("no");
        assertThat(chat.state.mode()).isEqualTo(Conversation.Mode.AGENT);
        assertThat(chat.state.aside()).isEmpty();
    }

    @Test
    void serviceThatIsGone_hasNoButton() throws IOException {
        SampleService sample = SampleService.in(services.resolve("before"));
        sample.change(
                "flow.yaml",
                "say: bye, next: end}",
                "say: bye, buttons: [{begins: sample.side, label: opt.red}, {begins: menu, label:"
                        + " opt.blue}], next: end}");
        var pinned = sample.version("sample.form");
        SampleService later = SampleService.in(services.resolve("after"));
        later.change("flows/side.yaml", "flow: sample.side", "flow: sample.beside");
        Chat kept =
                new Chat(
                        Lang.EN,
                        later.flows()
                                .keeping(
                                        List.of(
                                                new org.citizenwindow.dialog.flow.Flows.Kept(
                                                        pinned.flow(), pinned.texts()))));
        assertThat(kept.says("the sample form please").says("no").options())
                .containsExactly("blue");
    }
}
