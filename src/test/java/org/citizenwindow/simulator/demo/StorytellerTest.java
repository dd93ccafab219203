package org.citizenwindow.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.citizenwindow.simulator.demo.Stories.Answer;
import org.citizenwindow.simulator.demo.Stories.Story;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Line;
import org.citizenwindow.simulator.wechat.Mode;
import org.citizenwindow.simulator.wechat.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class StorytellerTest {
    private static final Storyteller.Pace QUICK =
            new Storyteller.Pace(Duration.ZERO, Duration.ofMillis(100), Duration.ofSeconds(60));

    /** The questions of the report in their order, as the accident service asks them. */
    private static final List<String> QUESTIONS =
            List.of(
                    "ask.photos",
                    "ask.place",
                    "ask.happened_at",
                    "ask.my_plate",
                    "ask.other_plates",
                    "ask.phone",
                    "ask.site",
                    "ask.slot");

    private final Stories stories = Stories.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "ja", "en"})
    void answers_fitTheQuestionsTheServiceAsks(String lang) throws IOException {
        Map<?, ?> texts = texts(lang);
        Story story =
                stories.stories().stream()
                        .filter(one -> one.lang().equals(lang))
                        .findFirst()
                        .orElseThrow();
        List<Answer> answers = stories.answersOf(story);

        assertThat(QUESTIONS)
                .allSatisfy(key -> assertThat(answered(answers, texts.get(key))).isNotNull())
                .extracting(key -> answered(answers, texts.get(key)).when())
                .as("each by an answer of its own")
                .doesNotHaveDuplicates();
        String options = "1 " + texts.get("option.none") + "\n2 …";
        assertThat(answered(answers, texts.get("ask.gate") + "\n" + options).choose()).isNotNull();
        String summary = texts.get("summary.text") + "\n1 " + texts.get("option.submit");
        assertThat(Storyteller.number(summary, answered(answers, summary).choose())).isEqualTo("1");
        Map<?, ?> common = texts("common", lang);
        String check = common.get("common.check").toString();
        assertThat(answered(answers, check)).as(check).isNotNull();
        assertThat(common.values()).anyMatch(answered(answers, check).choose()::equals);
        assertThat(answered(answers, texts.get("receipt.text")).end()).isTrue();
        assertThat(answered(answers, texts.get("receipt.no_slot")).end()).isTrue();
    }

    @Test
    void story_isToldToItsEnd() throws IOException {
        Map<?, ?> texts = texts("zh-CN");
        Deque<String> asked = new ArrayDeque<>();
        asked.add(texts.get("ask.safety") + "\n1 " + texts.get("option.none") + "\n2 有人受伤");
        QUESTIONS.forEach(key -> asked.add(texts.get(key).toString()));
        asked.add(texts.get("summary.text") + "\n1 " + texts.get("option.submit"));
        asked.add(texts.get("receipt.text").toString());
        try (StandIn application = new StandIn();
                FakeWechat wechat = application.platform(Mode.PLAINTEXT)) {
            application.answers(
                    call -> {
                        // A burst of photos is answered once, with its last one.
                        boolean early =
                                call.text().contains("[image]")
                                        && application.calls.stream()
                                                        .filter(c -> c.text().contains("[image]"))
                                                        .count()
                                                < 4;
                        return new StandIn.Answer(
                                200,
                                early
                                        ? "success"
                                        : StandIn.text(
                                                call.query().get("openid"), asked.removeFirst()));
                    });
            Story story = stories.stories().getFirst();
            wechat.add(story.openId(), story.nickname(), story.lang(), true);

            Storyteller.Told told = new Storyteller(wechat, stories, QUICK).tell(story);

            assertThat(told.whole()).as(told.last()).isTrue();
            assertThat(wechat.chat(story.openId(), 0))
                    .filteredOn(line -> line.side() == Line.Side.CITIZEN)
                    .extracting(line -> line.kind() + " " + line.text())
                    .containsSubsequence(
                            "TEXT 1",
                            "PICTURE ",
                            "PLACE " + story.pin().label(),
                            "TEXT 刚才",
                            "TEXT " + story.words().get("plate"),
                            "TEXT " + story.words().get("phone"),
                            "TEXT 1");
        }
    }

    @Test
    void unforeseenWords_endTheStory_andAreReported() {
        try (StandIn application = new StandIn();
                FakeWechat wechat = application.platform(Mode.PLAINTEXT)) {
            application.answers(
                    call ->
                            new StandIn.Answer(
                                    200, StandIn.text(call.query().get("openid"), "???")));
            Story story = stories.stories().getFirst();
            wechat.add(story.openId(), story.nickname(), story.lang(), true);

            Storyteller.Pace hasty =
                    new Storyteller.Pace(
                            Duration.ZERO, Duration.ofMillis(100), Duration.ofSeconds(1));

            Storyteller.Told told = new Storyteller(wechat, stories, hasty).tell(story);

            assertThat(told).isEqualTo(new Storyteller.Told(false, "???"));
        }
    }

    @Test
    void number_isTheOneInFrontOfTheOption() {
        assertThat(Storyteller.number("好吗？\n1 没有　2 有人受伤", "有人受伤")).isEqualTo("2");
        assertThat(Storyteller.number("1 天河\n2 越秀服务点 · 中山五路8号", "越秀")).isEqualTo("2");
        assertThat(Storyteller.number("好吗？", "没有")).isEqualTo("没有");
    }

    private static Answer answered(List<Answer> answers, Object words) {
        return answers.stream()
                .filter(one -> Pattern.compile(one.when()).matcher(words.toString()).find())
                .findFirst()
                .orElse(null);
    }

    private static Map<?, ?> texts(String lang) throws IOException {
        return texts("accident", lang);
    }

    private static Map<?, ?> texts(String service, String lang) throws IOException {
        Path file = Path.of("src/main/resources/services/" + service + "/texts/" + lang + ".yaml");
        return (Map<?, ?>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }
}
