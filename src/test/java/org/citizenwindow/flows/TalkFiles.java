package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.talks.Talk;
import org.citizenwindow.flows.talks.TalkPlayer;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.DynamicTest;

/** Plays a single talk file for tests of those who write one. */
public final class TalkFiles {
    private TalkFiles() {}

    /** What is not as the file says, its own faults included. */
    public static List<String> failures(Path file, Path overlay) throws IOException {
        Faults faults = new Faults();
        Talk talk = Talk.read(file.toString(), Files.readString(file), faults);
        List<String> failures = new ArrayList<>();
        Flows flows = ServiceLoader.load(BuiltInServices.files().over(overlay));
        for (Lang lang : talk.locales()) {
            failures.addAll(TalkPlayer.play(talk, lang, flows).failures());
        }
        faults.all().forEach(fault -> failures.add(fault.toString()));
        return failures;
    }

    /** One test for each talk and language: played as written, and every state the same after it was written down. */
    static Stream<DynamicTest> played(List<Talk> talks, Flows flows) {
        return talks.stream()
                .flatMap(talk -> talk.locales().stream().map(lang -> played(talk, lang, flows)));
    }

    private static DynamicTest played(Talk talk, Lang lang, Flows flows) {
        return DynamicTest.dynamicTest(
                talk.title() + ' ' + lang.tag(),
                () -> {
                    TalkPlayer.Play play = TalkPlayer.play(talk, lang, flows);
                    assertThat(play.failures()).isEmpty();
                    assertThat(play.states()).hasSize(talk.lines().size());
                    ConversationJson json = new ConversationJson();
                    for (Conversation state : play.states()) {
                        assertThat(json.read(json.write(state))).isEqualTo(state);
                    }
                });
    }
}
