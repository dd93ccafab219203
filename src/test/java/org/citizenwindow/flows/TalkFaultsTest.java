package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.talks.Talk;
import org.citizenwindow.flows.talks.TalkPlayer;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

/** What is wrong in a talk is told where it is; what only follows from it is not told at all. */
class TalkFaultsTest {
    private static final String HEAD =
            """
            format: cw.talk/1
            talk: a talk with faults
            locales: [en]
            """;

    private final Faults faults = new Faults();

    private List<String> failures(String lines) {
        Talk talk = Talk.read("talk.yaml", HEAD + lines, faults);
        return TalkPlayer.play(talk, Lang.EN, BuiltInServices.withSample()).failures();
    }

    private List<String> told() {
        return faults.all().stream().map(Faults.Fault::toString).toList();
    }

    @Test
    void talk_stopsAtTheFirstLineThatGoesOtherwise() {
        assertThat(
                        failures(
                                """
                                lines:
                                  - user: {en: sample form}
                                    bot: ask.ready
                                  - tap: 9
                                    bot: ask.kind
                                  - tap: 2
                                    bot: ask.nothing
                                """))
                .hasSize(2)
                .allMatch(failure -> failure.startsWith("talk.yaml:7 [en]: "))
                .anyMatch(failure -> failure.contains("there is no option 9; offered: ["))
                .anyMatch(
                        failure ->
                                failure.contains("expected [ask.kind] but was said [ask.ready]"));
        assertThat(told()).isEmpty();
    }

    @Test
    void wordsOfTheFile_areToldWithTheirLineAndTheNearestRightOne() {
        failures(
                """
                lines:
                  - usr: {en: sample form}
                  - location: {lat: 23°, lng: 113.36}
                  - wait: 3s
                  - agent: spok
                  - tap: 1.5
                  - hello
                """);
        assertThat(told())
                .containsExactly(
                        "talk.yaml:5: 'usr' is not known here; did you mean 'user'?",
                        "talk.yaml:6: a number such as 23.13 is expected here, not '23°'",
                        "talk.yaml:7: a duration such as PT10M, PT48H or -P3D is expected here, not"
                                + " '3s'",
                        "talk.yaml:8: a person took, spoke or left, not 'spok'; did you mean 'spoke'?",
                        "talk.yaml:9: a whole number from 0 to 2147483647 is expected here, not '1.5'",
                        "talk.yaml:10: a line says what happens, such as {user: hello}");
    }

    @Test
    void whatPlatformsAndMachinesDo_isToldWhereItCannotBe() {
        failures(
                """
                lines:
                  - user: hello
                    crash: before_comit
                  - wait: PT1S
                    crash: after_commit
                  - redeliver: first
                  - reorder: [{user: a}]
                  - reorder: [{user: a}, {usr: b}]
                covers: [redelivered, back]
                """);
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "talk.yaml:6: a crash is before_commit or after_commit, not 'before_comit';"
                                + " did you mean 'before_commit'?",
                        "talk.yaml:8: a crash comes with what the citizen sends: user, tap, photo …",
                        "talk.yaml:9: what is delivered again is the last, not 'first'",
                        "talk.yaml:10: two messages change places, such as [{user: a}, {user: b}]:"
                                + " the second arrives first",
                        "talk.yaml:11: 'usr' is not known here; did you mean 'user'?",
                        "talk.yaml:12: nothing is called 'redelivered'; did you mean 'redelivery'?");
    }

    @Test
    void promiseThatIsNotKept_failsTheTalk() {
        assertThat(failures("lines: [{user: help}]\ncovers: [help, back]\n"))
                .containsExactly("talk.yaml:5 [en]: the talk does not cover 'back'");
    }

    @Test
    void nothingSentBefore_cannotComeAgain() {
        assertThat(failures("lines: [{redeliver: last}]\n"))
                .containsExactly(
                        "talk.yaml:4 [en]: nothing was sent that could be delivered again");
    }

    @Test
    void turnThatIsLost_neverWas_andComesOutTheSame() {
        assertThat(
                        failures(
                                """
                                lines:
                                  - user: the sample form please
                                    crash: before_commit
                                    bot: ask.ready
                                  - user: "yes"
                                    crash: before_commit
                                    bot: ask.kind
                                    slots: {ready: true}
                                  - user: red
                                    crash: after_commit
                                    bot: [told, ask.pictures]
                                  - redeliver: last
                                    bot: none
                                  # both are kept, whichever came first
                                  - reorder: [{photo: a}, {photo: b}]
                                  - photos: [c]
                                    crash: before_commit
                                    slots: {pictures.size: 3}
                                covers: [crash.before_commit, crash.after_commit, redelivery, reorder]
                                """))
                .isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void languageAndCallThereAreNot_areTold() {
        Talk talk =
                Talk.read(
                        "talk.yaml",
                        """
                        format: cw.talk/1
                        talk: a talk with faults
                        locales: [zh]
                        given:
                          services:
                            cases.opne: [{ok: {number: 1}}]
                        lines: []
                        """,
                        faults);
        talk.calls(Set.of("cases.open", "cases.list"));
        assertThat(told())
                .containsExactly(
                        "talk.yaml:3: there is no language 'zh'; use zh-CN, ja, en",
                        "talk.yaml:6: there is no call 'cases.opne'; did you mean 'cases.open'?");
    }
}
