package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.talks.Talk;
import org.citizenwindow.flows.talks.TalkPlayer;
import org.citizenwindow.flows.versions.FlowVersion;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text may be worded for a channel; conversations there hear it, and all others the general form. */
class ChannelTextsTest {
    @TempDir Path services;
    private SampleService sample;

    @BeforeEach
    void wordSampleForAChannel() throws IOException {
        sample = SampleService.in(services);
        sample.change(
                "texts/en.yaml",
                "\"The colour is {kind}.\"",
                "{text: \"The colour is {kind}.\", weibo: \"Colour: {kind}\"}");
    }

    private List<String> failures(String channel, String says) {
        Faults faults = new Faults();
        Talk talk =
                Talk.read(
                        "talk.yaml",
                        """
                        format: cw.talk/1
                        talk: a colour is told
                        locales: [en]
                        channel: %s
                        lines:
                          - user: sample form
                          - user: "yes"
                          - user: red
                            bot: [told, ask.pictures]
                            says: "%s"
                        """
                                .formatted(channel, says),
                        faults);
        assertThat(faults.all()).isEmpty();
        return TalkPlayer.play(talk, Lang.EN, sample.flows()).failures();
    }

    @Test
    void channelWithItsOwnWords_isSpokenToInThem() {
        assertThat(failures("weibo", "Colour: red")).isEmpty();
        assertThat(failures("weibo", "The colour is red.")).isNotEmpty();
    }

    @Test
    void otherChannel_hearsTheGeneralForm() {
        assertThat(failures("wechat", "The colour is red.")).isEmpty();
    }

    @Test
    void channelThereIsNot_isToldWithTheNearest() {
        Faults faults = new Faults();
        Talk.read("t.yaml", "format: cw.talk/1\ntalk: t\nchannel: wechatt\nlines: []\n", faults);
        assertThat(faults.all())
                .singleElement()
                .hasToString("t.yaml:3: there is no channel 'wechatt'; did you mean 'wechat'?");
    }

    @Test
    void wordingsOfAChannel_takeTurnsAndStayWithTheirVersion() throws IOException {
        sample.change(
                "texts/en.yaml",
                "weibo: \"Colour: {kind}\"",
                "weibo: [\"A {kind}\", \"B {kind}\"]");
        FlowVersion version = sample.version("sample.form");
        Flow flow = version.flow();
        Flows flows = sample.flows();
        assertThat(flows.text(flow, Lang.EN, "told", "weibo", 0)).contains("A {kind}");
        assertThat(flows.text(flow, Lang.EN, "told", "weibo", 3)).contains("B {kind}");
        assertThat(flows.text(flow, Lang.EN, "told", 3)).contains("The colour is {kind}.");
        assertThat(flows.text(flow, Lang.JA, "told", "weibo", 0))
                .isEqualTo(flows.text(flow, Lang.JA, "told", 0));

        sample.change("texts/en.yaml", "[\"A {kind}\", \"B {kind}\"]", "\"Now {kind}\"");
        Flows kept = sample.flows().keeping(List.of(new Flows.Kept(flow, version.texts())));
        assertThat(kept.text(flow, Lang.EN, "told", "weibo", 0)).contains("A {kind}");
    }

    @Test
    void changedWordsOfAChannel_areAnotherContent() throws IOException {
        FlowVersion before = sample.version("sample.form");
        sample.change("texts/en.yaml", "Colour: {kind}", "The colour: {kind}");
        assertThat(sample.version("sample.form").meansTheSame(before)).isFalse();
    }
}
