package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.Migration;
import org.citizenwindow.dialog.Trace;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.versions.FlowVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands are under way while a flow changes: nobody is lost, whether they stay on their version or move. */
class RunningConversationsTest {
    private static final int CITIZENS = 1_000;
    private static final FlowRef V3 = new FlowRef("sample.form", 3);
    private static final FlowRef V4 = new FlowRef("sample.form", 4);

    @TempDir Path directory;

    private final Crowd crowd = new Crowd();
    private final RandomGenerator chance = new Random(20261123);
    private static List<Conversation> underWay;

    private SampleService sample;
    private FlowVersion published;

    /** Once for all tests: a state never changes, and what the tests change is what comes after it. */
    @BeforeAll
    static void letThemBegin() {
        RandomGenerator chance = new Random(20261122);
        underWay = new ArrayList<>();
        for (int i = 0; i < CITIZENS; i++) {
            underWay.add(new Crowd().underWay(BuiltInServices.withSample(), i, chance));
        }
        Set<String> where = underWay.stream().map(Crowd::asked).collect(Collectors.toSet());
        assertThat(where).as("they stand everywhere").hasSizeGreaterThanOrEqualTo(12);
    }

    @BeforeEach
    void publish() throws IOException {
        sample = SampleService.in(directory);
        published = sample.version("sample.form");
    }

    /** Version 4: the plate is asked for under another name, the time no more, the phone before the place. */
    private Flows publishTheNext(String from) throws IOException {
        sample.raise();
        sample.change(
                "flow.yaml",
                "  plate: {type: plate_cn, likely: [粤, 湘], remember: profile}\n",
                "  car: {type: plate_cn, likely: [粤, 湘], remember: profile}\n");
        sample.change(
                "flow.yaml", "  - {id: plate, collect: plate}\n", "  - {id: car, collect: car}\n");
        sample.change("flow.yaml", "plates: [plate, others]", "plates: [car, others]");
        sample.change(
                "flow.yaml",
                "fields: [kind, pictures, where, when, plate,",
                "fields: [kind, pictures, where, car,");
        sample.change("flow.yaml", "  when: {type: instant, from: -P3D, to: now}\n", "");
        sample.change("flow.yaml", "  - {id: when, collect: when}\n", "");
        sample.change("flow.yaml", "slots:\n", from + "slots:\n");
        for (String lang : List.of("zh-CN", "ja", "en")) {
            String name = "texts/" + lang + ".yaml";
            for (String key : List.of("ask", "why", "example", "label")) {
                sample.change(name, key + ".plate:", key + ".car:");
            }
        }
        return sample.flows().keeping(List.of(new Flows.Kept(published.flow(), published.texts())));
    }

    @Test
    void newVersion_withStepsRenamedAndGone_everybodyFinishesOnTheirs() throws IOException {
        Flows flows = publishTheNext("");
        assertThat(flows.newest("sample.form").orElseThrow().ref()).isEqualTo(V4);
        for (Conversation state : underWay) {
            assertThat(state.pins()).containsExactly(V3);
            assertThat(crowd.toTheEnd(state, flows, chance).stack()).isEmpty();
        }
        assertThat(ended(3)).isEqualTo(CITIZENS);
        assertThat(ended(4)).isZero();
        assertThat(crowd.traces).extracting(Trace::kind).doesNotContain(Trace.Kind.STOPPED);
        assertThat(said("ask.plate")).as("the old version's own words").isPositive();
    }

    @Test
    void everybodyMoves_withAnswersAndFinishesOnTheNewVersion() throws IOException {
        Flows flows =
                publishTheNext(
                        "from: {3: {rename_steps: {plate: car}, rename_slots: {plate: car},"
                                + " drop_steps: {when: car}}}\n");
        Map<String, Integer> before = new TreeMap<>();
        for (Conversation state : underWay) {
            before.merge(Crowd.asked(state), 1, Integer::sum);
            Conversation moved = crowd.step(state, new Event.FlowMoved(V3, V4), flows);
            assertThat(moved.pins()).containsExactly(V4);
            assertThat(moved.top().orElseThrow().slots()).isEqualTo(renamed(state));
            assertThat(crowd.toTheEnd(moved, flows, chance).stack()).isEmpty();
        }
        assertThat(ended(4)).isEqualTo(CITIZENS);
        assertThat(crowd.traces).extracting(Trace::kind).doesNotContain(Trace.Kind.STOPPED);
        assertThat(before).containsKeys("when", "plate", "");
    }

    private static Map<String, Value> renamed(Conversation state) {
        Map<String, Value> slots = new HashMap<>(state.top().orElseThrow().slots());
        slots.remove("when");
        if (slots.containsKey("plate")) {
            slots.put("car", slots.remove("plate"));
        }
        return slots;
    }

    @Test
    void stepWithoutTarget_staysAndSaysWhere_theRestMoves() throws IOException {
        Flows flows =
                publishTheNext(
                        "from: {3: {rename_steps: {plate: car}, rename_slots: {plate: car}}}\n");
        Flow older = flows.flow(V3).orElseThrow();
        Flow newer = flows.flow(V4).orElseThrow();
        for (Conversation state : underWay) {
            Frame frame = state.top().orElseThrow();
            Migration.Move move = Migration.move(frame, older, newer);
            if (frame.step().equals("when")) {
                assertThat(move)
                        .isEqualTo(new Migration.Move.Stays(Migration.Reason.NO_TARGET, "when"));
            } else {
                assertThat(move).isInstanceOf(Migration.Move.Moved.class);
            }
            assertThat(crowd.step(state, new Event.FlowMoved(V3, V4), flows).pins())
                    .containsExactly(frame.step().equals("when") ? V3 : V4);
        }
    }

    @Test
    void question_thatWouldBePutTheSameWay_isNotRepeated() throws IOException {
        Flows flows =
                publishTheNext(
                        "from: {3: {rename_steps: {plate: car}, rename_slots: {plate: car}, drop_steps: {when: car}}}\n");
        for (Conversation state : underWay) {
            crowd.effects.clear();
            crowd.step(state, new Event.FlowMoved(V3, V4), flows);
            boolean changed = Set.of("when", "").contains(Crowd.asked(state));
            assertThat(crowd.effects.stream().anyMatch(Effect.Say.class::isInstance))
                    .as("at " + Crowd.asked(state))
                    .isEqualTo(changed);
        }
    }

    @Test
    void askAgain_goesBackForIt_releasesTheHoldAndForgetsNothingElse() throws IOException {
        sample.raise();
        sample.change("flow.yaml", "slots:\n", "from: {3: {ask_again: [where, slot]}}\nslots:\n");
        Flows flows =
                sample.flows()
                        .keeping(List.of(new Flows.Kept(published.flow(), published.texts())));
        int released = 0;
        for (Conversation state : underWay) {
            crowd.effects.clear();
            Map<String, Value> known = state.top().orElseThrow().slots();
            Conversation moved = crowd.step(state, new Event.FlowMoved(V3, V4), flows);
            Map<String, Value> left = moved.top().orElseThrow().slots();
            assertThat(left).doesNotContainKeys("where", "slot");
            Set<String> lost =
                    known.keySet().stream()
                            .filter(name -> !left.containsKey(name))
                            .collect(Collectors.toSet());
            assertThat(lost).allMatch(name -> name.equals("where") || name.startsWith("slot"));
            if (known.containsKey("where")) {
                assertThat(Crowd.asked(moved)).isEqualTo("where");
            }
            if (known.containsKey("slot")) {
                released += calls("appointments.release");
            }
            crowd.toTheEnd(moved, flows, chance);
        }
        assertThat(released)
                .isEqualTo(
                        underWay.stream()
                                .filter(s -> s.top().orElseThrow().slots().containsKey("slot"))
                                .count())
                .isPositive();
        assertThat(ended(4)).isEqualTo(CITIZENS);
    }

    @Test
    void notDeclared_nobodyMoves() throws IOException {
        Flows flows = publishTheNext("");
        for (Conversation state : underWay) {
            assertThat(crowd.step(state, new Event.FlowMoved(V3, V4), flows)).isEqualTo(state);
        }
    }

    private int calls(String service) {
        return (int)
                crowd.effects.stream()
                        .filter(
                                e ->
                                        e instanceof Effect.Call call
                                                && call.service().equals(service))
                        .count();
    }

    private long said(String key) {
        return crowd.effects.stream()
                .filter(e -> e instanceof Effect.Say say && say.key().equals(key))
                .count();
    }

    private long ended(int version) {
        return crowd.traces.stream()
                .filter(
                        t ->
                                t.kind() == Trace.Kind.ENDED
                                        && t.flow().equals("sample.form")
                                        && t.version() == version)
                .count();
    }
}
