package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Draft;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Profile;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.flows.ConversationJson;
import org.citizenwindow.shared.Lang;

/** What holds for any citizen, any back end and any order of things. */
class EnginePropertiesTest {
    private static final Flows FLOWS = BuiltInServices.withSample();
    private static final ConversationJson JSON = new ConversationJson();
    private static final String REMEMBERED = "13912345678";

    /** Somebody who has been here before. */
    private static final Profile PROFILE =
            new Profile(
                    true, Map.of("phone_cn", List.of(REMEMBERED), "plate_cn", List.of("粤Z12345")));

    private static final Instant BEGIN = Instant.parse("2026-11-22T02:00:00Z");

    /** One thing a test does: an event, how the next calls are answered, how many seconds later. */
    record Deed(Event event, int mood, int seconds) {}

    @Property(tries = 300)
    void anySequence_neverThrowsNorKeepsSilent(@ForAll("deeds") List<Deed> deeds) {
        Conversation state = Conversation.fresh("p:main:someone", Lang.ZH_CN);
        Instant now = BEGIN;
        for (Deed deed : deeds) {
            now = now.plusSeconds(deed.seconds());
            Outcome outcome = step(state, deed.event(), now);
            boolean said = said(outcome);
            state = outcome.state();
            List<Effect> effects = new ArrayList<>(outcome.effects());
            for (int i = 0; i < effects.size(); i++) {
                if (effects.get(i) instanceof Effect.Call call) {
                    Event answer = new Event.CallAnswered(call.callId(), answer(call, deed.mood()));
                    Outcome answered = step(state, answer, now);
                    said |= said(answered);
                    state = answered.state();
                    effects.addAll(answered.effects());
                }
            }
            outcome.traces().forEach(trace -> hasNoContent(trace, deed.event()));
            boolean spoken =
                    deed.event() instanceof Event.Text || deed.event() instanceof Event.Tap;
            if (spoken && state.mode() == Conversation.Mode.BOT) {
                assertThat(said).as("an answer to %s", deed.event()).isTrue();
            }
            holds(state);
        }
    }

    private static Outcome step(Conversation state, Event event, Instant now) {
        Context context = new Context(now, Chat.ZONE).of(PROFILE);
        Outcome outcome = Engine.step(state, event, FLOWS, context);
        String stored = JSON.write(outcome.state());
        assertThat(JSON.read(stored)).isEqualTo(outcome.state());
        assertThat(Engine.step(state, event, FLOWS, context))
                .as("the same again")
                .isEqualTo(outcome);
        assertThat(stored.contains(REMEMBERED))
                .as("what is remembered is in the state only where the citizen chose it")
                .isEqualTo(frames(outcome.state()).anyMatch(EnginePropertiesTest::isChosen));
        outcome.traces().forEach(t -> assertThat(t.edge()).doesNotContain(REMEMBERED));
        return outcome;
    }

    private static Stream<Frame> frames(Conversation state) {
        return Stream.concat(state.stack().stream(), state.drafts().stream().map(Draft::frame));
    }

    private static boolean isChosen(Frame frame) {
        Value phone = new Value.Str(REMEMBERED);
        return frame.slots().containsValue(phone)
                || frame.trail().stream().anyMatch(a -> a.before().containsValue(phone));
    }

    /** A trace names flows, steps, commands, keys; never a word that was written, unless it is one of those. */
    private static void hasNoContent(Trace trace, Event event) {
        assertThat(trace.edge()).matches("(?s)[ -~\\u2192]*").hasSizeLessThan(400);
        if (event instanceof Event.Text(String text) && text.strip().length() > 8) {
            assertThat(trace.edge()).doesNotContain(text.strip());
        }
    }

    private static boolean said(Outcome outcome) {
        return outcome.effects().stream().anyMatch(Effect.Say.class::isInstance);
    }

    /** What is true of every conversation between two events. */
    private static void holds(Conversation state) {
        assertThat(state.stack().size()).isLessThanOrEqualTo(Limits.STACK + 1);
        for (Frame frame : state.stack()) {
            Flow flow = FLOWS.flow(frame.flow()).orElseThrow();
            assertThat(flow.step(frame.step())).isPresent();
            frame.question()
                    .filter(question -> !question.slot().isEmpty())
                    .ifPresent(q -> assertThat(flow.slots()).containsKey(q.slot()));
        }
        state.top()
                .ifPresent(
                        top ->
                                assertThat(
                                                top.question().isPresent()
                                                        || top.awaited().isPresent()
                                                        || state.aside().isPresent())
                                        .as("a flow waits for something")
                                        .isTrue());
        if (!state.stack().isEmpty()) {
            assertThat(state.timers()).containsKey(Turn.EXPIRE);
        }
        assertThat(state.drafts()).hasSizeLessThanOrEqualTo(Limits.DRAFTS);
        assertThat(state.drafts()).extracting(Draft::flow).doesNotHaveDuplicates();
        assertThat(state.timers().containsKey(Turn.DRAFTS)).isEqualTo(!state.drafts().isEmpty());
        for (Draft draft : state.drafts()) {
            assertThat(draft.frame().question()).isEmpty();
            assertThat(draft.frame().awaited()).isEmpty();
            assertThat(draft.frame().barrier()).isEmpty();
        }
        state.stack().forEach(f -> assertThat(f.trail()).hasSizeLessThanOrEqualTo(Limits.TRAIL));
        state.stack().stream()
                .flatMap(frame -> frame.slots().keySet().stream())
                .forEach(name -> assertThat(name).isNotBlank());
    }

    /** Killed before a commit: the state is read from the store again and the same event done again. */
    @Property(tries = 100)
    void effects_doNotDependOnWhereTheProcessWasKilled(
            @ForAll("deeds") List<Deed> deeds, @ForAll long kills) {
        Conversation stored = Conversation.fresh("p:main:someone", Lang.ZH_CN);
        Conversation inMemory = stored;
        Instant now = BEGIN;
        for (int i = 0; i < deeds.size(); i++) {
            Event event = deeds.get(i).event();
            now = now.plusSeconds(deeds.get(i).seconds());
            Outcome outcome = step(inMemory, event, now);
            inMemory = outcome.state();
            if ((kills >> i & 1) == 1) {
                step(stored, event, now);
                stored = JSON.read(JSON.write(stored));
            }
            Outcome again = step(stored, event, now);
            stored = again.state();
            assertThat(again.effects()).isEqualTo(outcome.effects());
            assertThat(stored).isEqualTo(inMemory);
        }
    }

    @Property(tries = 150)
    void secondTimerAndSecondAnswer_changeNothing(@ForAll("deeds") List<Deed> deeds) {
        Conversation state = Conversation.fresh("p:main:someone", Lang.ZH_CN);
        Instant now = BEGIN;
        for (Deed deed : deeds) {
            now = now.plusSeconds(deed.seconds());
            Outcome outcome = step(state, deed.event(), now);
            state = outcome.state();
            for (Effect effect : outcome.effects()) {
                if (effect instanceof Effect.Call call) {
                    Event answer = new Event.CallAnswered(call.callId(), answer(call, deed.mood()));
                    state = step(state, answer, now).state();
                    assertThat(step(state, answer, now))
                            .isEqualTo(new Outcome(state, List.of(), List.of()));
                }
            }
            for (Map.Entry<String, Integer> timer : Map.copyOf(state.timers()).entrySet()) {
                Event old = new Event.TimerFired(timer.getKey(), timer.getValue() - 1);
                assertThat(step(state, old, now).state()).isEqualTo(state);
            }
        }
    }

    @Property(tries = 100)
    void answerThenBack_restoresTheSlots(@ForAll("answers") List<String> answers) {
        Chat chat = new Chat(Lang.EN).says("the sample form please");
        for (String answer : answers) {
            Frame before = chat.state.top().orElse(null);
            chat.says(answer);
            Frame after = chat.state.top().orElse(null);
            boolean answered =
                    before != null
                            && after != null
                            && after.trail().size() == before.trail().size() + 1;
            if (!answered) {
                continue;
            }
            Conversation resume = chat.state;
            chat.says("back");
            assertThat(chat.state.top().orElseThrow().slots()).isEqualTo(before.slots());
            assertThat(chat.asked()).isEqualTo(before.question().orElseThrow().slot());
            chat.state = resume;
        }
    }

    @Provide
    Arbitrary<List<String>> answers() {
        return Arbitraries.of(
                        "yes",
                        "red",
                        "2",
                        "12 Tianhe Road",
                        "10 minutes ago",
                        "粤A12345",
                        "粤AO1234",
                        "粤B22222, 粤C33333",
                        "13800138000",
                        "all fine",
                        "no",
                        "blue")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<String> words =
                Arbitraries.of(
                        "我要报事故",
                        "sample form",
                        "side question",
                        "yes",
                        "no",
                        "1",
                        "2",
                        "3",
                        "9",
                        "完成",
                        "粤A12345",
                        "A12345",
                        "粤B22222、粤C33333",
                        "13800138000",
                        "刚才",
                        "昨天20:30",
                        "天河路1号",
                        "red",
                        "more",
                        "没有",
                        "取消",
                        "返回",
                        "修改",
                        "帮助",
                        "人工",
                        "重新开始",
                        "菜单",
                        "为什么",
                        "语言",
                        "继续",
                        "English",
                        "日本語",
                        "修改车牌为粤A54321",
                        "change the plate",
                        "重拍第1张",
                        "139****5678",
                        "forget my details",
                        "忘掉我的信息",
                        "有人受伤",
                        "没有人受伤",
                        "谢谢",
                        "hello",
                        "😀",
                        "",
                        "\0",
                        "查进度",
                        "改预约");
        Arbitrary<Event> texts =
                Arbitraries.oneOf(words, Arbitraries.strings().ofMaxLength(30))
                        .map(Event.Text::new);
        Arbitrary<Event> others =
                Arbitraries.of(
                        new Event.Tap("SAMPLE"),
                        new Event.Tap("SIDE"),
                        new Event.Tap("ACCIDENT_REPORT"),
                        new Event.Tap("BACK"),
                        new Event.Tap("unknown key"),
                        new Event.Photo("a"),
                        new Event.Photo("b"),
                        new Event.Photo("c"),
                        new Event.PhotoSettled("a", true, "sha-a", ""),
                        new Event.PhotoSettled("b", true, "sha-a", ""),
                        new Event.PhotoSettled("c", false, "", "unreadable"),
                        new Event.Pin(23.1, 113.3, ""),
                        new Event.Voice("v", "昨天晚上八点"),
                        new Event.Voice("v", ""),
                        new Event.Other("sticker"),
                        new Event.Followed(""),
                        new Event.AgentTook(),
                        new Event.AgentSpoke(),
                        new Event.AgentLeft(),
                        new Event.Invited(
                                "accident.retake",
                                Map.of(
                                        "number", new Value.Str("4821-7395-0262"),
                                        "shot", new Value.Str("front"))));
        Arbitrary<Event> timers =
                Arbitraries.of(Turn.BURST, Turn.EXPIRE, Turn.REMIND, Turn.DRAFTS, Turn.DESK)
                        .flatMap(
                                name ->
                                        Arbitraries.integers()
                                                .between(0, 40)
                                                .map(r -> (Event) new Event.TimerFired(name, r)));
        Arbitrary<Event> events =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, texts),
                        net.jqwik.api.Tuple.of(3, others),
                        net.jqwik.api.Tuple.of(1, timers));
        return Combinators.combine(
                        events,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(1, 1, 1, 2, 5, 90, 200_000))
                .as(Deed::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(40);
    }

    private static CallResult answer(Effect.Call call, int mood) {
        return switch (mood) {
            case 0 -> new CallResult.Unavailable();
            case 1 -> new CallResult.Rejected("appointments:full", Map.of());
            case 2 -> new CallResult.Rejected("appointments:slot_taken", Map.of());
            case 3 -> new CallResult.Ok(Map.of());
            default -> Chat.fine(call);
        };
    }
}
