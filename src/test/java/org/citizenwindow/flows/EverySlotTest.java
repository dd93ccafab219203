package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.talks.Talk;
import org.citizenwindow.flows.talks.TalkPlayer;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The made-up service in {@code slots/services/every} asks one question of every type: plain, repaired and refused answers and
 * the read-back, in every language.
 */
class EverySlotTest {
    private static final Path DIRECTORY = Path.of("src/test/resources/slots/services");
    private static final FlowFiles FILES = BuiltInServices.files().over(DIRECTORY);
    private static final Flows FLOWS = ServiceLoader.load(FILES);

    @Test
    void flow_asksAQuestionOfEveryType() {
        Set<Class<?>> asked =
                FLOWS.newest("every_slot").orElseThrow().slots().values().stream()
                        .map(Slot::type)
                        .map(SlotType::getClass)
                        .collect(Collectors.toSet());
        assertThat(asked).containsExactlyInAnyOrder(SlotType.class.getPermittedSubclasses());
    }

    @TestFactory
    Stream<DynamicTest> talk_isPlayedAsWritten() {
        return TalkFiles.played(talks(), FLOWS);
    }

    /** So that no type is asked and never answered. */
    @Test
    void talks_checkEveryAnswer() {
        Set<String> answered = new TreeSet<>();
        for (Talk talk : talks()) {
            for (Lang lang : talk.locales()) {
                for (Conversation state : TalkPlayer.play(talk, lang, FLOWS).states()) {
                    state.stack().forEach(frame -> answered.addAll(frame.slots().keySet()));
                }
            }
        }
        assertThat(answered).containsAll(FLOWS.newest("every_slot").orElseThrow().slots().keySet());
    }

    private static List<Talk> talks() {
        Faults faults = new Faults();
        List<Talk> talks =
                FILES.of("every").entrySet().stream()
                        .filter(file -> file.getKey().startsWith("talks/"))
                        .map(
                                file ->
                                        Talk.read(
                                                FILES.place("every", file.getKey()),
                                                file.getValue(),
                                                faults))
                        .toList();
        assertThat(faults.all()).isEmpty();
        assertThat(talks).isNotEmpty();
        return talks;
    }
}
