package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.talks.Coverage;
import org.citizenwindow.flows.talks.Talk;
import org.citizenwindow.flows.talks.TalkPlayer;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Calls that answer later, played in three languages: in time, slow, failing, given up, cancelled, undone. */
class LateTalksTest {
    @TestFactory
    Stream<DynamicTest> talk_isPlayedAsWritten() {
        return TalkFiles.played(talks(), LateServices.flows());
    }

    @Test
    void talks_passEveryStepEdgeAndRefusal_inEveryLanguage() {
        Coverage coverage = new Coverage(LateServices.flows());
        for (Talk talk : talks()) {
            talk.locales()
                    .forEach(
                            lang ->
                                    coverage.add(
                                            lang,
                                            TalkPlayer.play(talk, lang, LateServices.flows())
                                                    .traces()));
        }
        for (Lang lang : Lang.values()) {
            for (Flow flow : LateServices.flows().all()) {
                if (flow.service().equals("permit")) {
                    assertThat(coverage.missing(flow, lang)).isEmpty();
                }
            }
        }
    }

    private static List<Talk> talks() {
        Faults faults = new Faults();
        List<Talk> talks = LateServices.talks(faults);
        assertThat(faults.all()).isEmpty();
        assertThat(talks).isNotEmpty();
        return talks;
    }
}
