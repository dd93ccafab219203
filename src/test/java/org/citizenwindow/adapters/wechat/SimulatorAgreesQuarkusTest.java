package org.citizenwindow.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.citizenwindow.channel.Fetched;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage.Picture;
import org.citizenwindow.channel.OutboundMessage.Text;
import org.citizenwindow.channel.SendResult;
import org.citizenwindow.inbox.Acceptance;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.simulator.StandaloneSimulator;
import org.citizenwindow.simulator.wechat.Act;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Mode;
import org.citizenwindow.simulator.wechat.Push;
import org.citizenwindow.simulator.wechat.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter and the simulator were written apart from the same facts: here each is the other's examiner. */
@QuarkusTest
@TestProfile(WechatProfile.class)
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SimulatorAgreesQuarkusTest {
    @Inject ScriptedInbox inbox;
    @Inject DataSource database;
    @Inject Sql sql;
    @Inject Vault vault;

    @TestHTTPResource("/wechat/main")
    URI address;

    private FakeWechat wechat;
    private StandaloneSimulator simulator;
    private Instances instances;
    private WechatChannel channel;
    private ConversationKey citizen;

    @BeforeEach
    void start() {
        sql.update("delete from wechat_token");
        sql.update("delete from wechat_upload");
        inbox.accepted.clear();
        inbox.script =
                message ->
                        new Acceptance.Answer(
                                List.of(new Text("好 🚗 ]]>", List.of("是", "否"))), false);
        wechat =
                new FakeWechat(
                        new org.citizenwindow.simulator.wechat.WechatAccount(
                                "示例",
                                Pushes.ORIGINAL_ID,
                                Pushes.APP_ID,
                                Pushes.SECRET,
                                Pushes.TOKEN,
                                Pushes.AES_KEY,
                                Optional.of(Pushes.OLD_AES_KEY)),
                        Settings.real(Mode.SAFE),
                        Clock.systemUTC(),
                        new Random(7),
                        () -> address);
        simulator = StandaloneSimulator.start(wechat);
        instances = new Instances(database, sql, vault, new SimpleMeterRegistry());
        channel = instances.start(simulator.apiBaseUrl(), Clock.systemUTC());
        citizen = new ConversationKey("wechat", "main", wechat.add("陈", "zh-CN", true).openId());
    }

    @AfterEach
    void stop() throws IOException {
        instances.close();
        simulator.close();
        wechat.close();
    }

    @Test
    void serverUrl_isVerified() throws Exception {
        assertThat(wechat.verifyServerUrl()).isTrue();
    }

    @Test
    void everyAct_inEveryMode_isUnderstoodAndAnswered() {
        for (Mode mode : Mode.values()) {
            for (boolean previousKey : new boolean[] {false, true}) {
                Settings real = Settings.real(mode);
                wechat.change(
                        new Settings(
                                mode,
                                0,
                                real.patience(),
                                true,
                                true,
                                previousKey,
                                true,
                                real.clockOffset()));
                for (Act act : acts()) {
                    Push push = wechat.act(citizen.userId(), act).join();
                    assertThat(push.outcome())
                            .as("%s %s: %s", mode, act, push)
                            .isEqualTo(Push.Outcome.REPLIED);
                    assertThat(push.reply()).contains("好 🚗 ]]>\n1 是　2 否");
                }
            }
        }
        assertThat(inbox.accepted).hasSize(6 * acts().size());
        assertThat(inbox.accepted.stream().limit(acts().size()).map(message -> message.dedupeKey()))
                .doesNotHaveDuplicates();
        assertThat(
                        inbox.accepted.stream()
                                .limit(acts().size())
                                .<Class<?>>map(message -> message.content().getClass()))
                .containsExactly(
                        Content.Text.class,
                        Content.Picture.class,
                        Content.Voice.class,
                        Content.Video.class,
                        Content.Location.class,
                        Content.Link.class,
                        Content.Text.class,
                        Content.MenuTap.class,
                        Content.Notice.class,
                        Content.Text.class,
                        Content.Scanned.class);
    }

    @Test
    void followAndUnfollow_areUnderstood() {
        String other = wechat.add("林", "zh-CN", false).openId();
        wechat.act(other, new Act.Follow(Optional.of("desk-7"))).join();
        wechat.act(other, new Act.Unfollow()).join();

        assertThat(inbox.accepted)
                .extracting(message -> message.content())
                .containsExactly(new Content.Followed("desk-7"), new Content.Unfollowed());
    }

    @Test
    void nothingToSay_isAcknowledged() {
        inbox.script = message -> new Acceptance.Acknowledged();

        assertThat(wechat.act(citizen.userId(), new Act.Text("a")).join().outcome())
                .isEqualTo(Push.Outcome.ACKNOWLEDGED);
    }

    @Test
    void messages_reachThePhone_untilTheBudgetIsUsedUp() {
        inbox.script = message -> new Acceptance.Acknowledged();
        wechat.act(citizen.userId(), new Act.Text("a")).join();
        List<SendResult> results = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            results.add(channel.send(citizen, new Text("第" + i + "条 🚗\u2028", List.of("是"))));
        }

        assertThat(results.subList(0, 5)).allMatch(SendResult.Accepted.class::isInstance);
        assertThat(results.getLast()).isEqualTo(new SendResult.Rejected("wechat:45047", true));
        assertThat(wechat.chat(citizen.userId(), 0))
                .anyMatch(line -> line.text().equals("第0条 🚗\n\n1 是"));
    }

    @Test
    void picture_isUploadedAndShown_thenRidesOnThePassiveReply() {
        inbox.script = message -> new Acceptance.Acknowledged();
        wechat.act(citizen.userId(), new Act.Text("a")).join();
        Picture picture = new Picture("wechat-test/dot.jpg");

        assertThat(channel.send(citizen, picture)).isInstanceOf(SendResult.Accepted.class);
        inbox.script = message -> new Acceptance.Answer(List.of(picture), false);
        assertThat(wechat.act(citizen.userId(), new Act.Text("b")).join().outcome())
                .isEqualTo(Push.Outcome.REPLIED);
    }

    @Test
    void photoOfTheCitizen_isFetched() {
        byte[] photo = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};
        wechat.act(citizen.userId(), new Act.Photo(photo, "a.jpg")).join();
        Content.Picture announced = (Content.Picture) inbox.accepted.getLast().content();

        assertThat(channel.fetch(citizen, announced.platformMediaId(), 1_000))
                .isInstanceOfSatisfying(
                        Fetched.Content.class,
                        content -> assertThat(content.bytes()).isEqualTo(photo));
        assertThat(channel.fetch(citizen, "unknown", 1_000)).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void menu_isMadeAsTheFileSays() {
        instances.menu(simulator.apiBaseUrl(), Clock.systemUTC()).make();

        assertThat(wechat.menu().orElseThrow().buttons())
                .first()
                .satisfies(button -> assertThat(button.value()).isEqualTo("ACCIDENT_REPORT"));
    }

    @Test
    void stranger_isRefused() {
        assertThat(channel.send(new ConversationKey("wechat", "main", "oNobody"), new Text("a")))
                .isEqualTo(new SendResult.Rejected("wechat:40003", false));
    }

    @Test
    void quotaOfTheDayUsedUp_waitsUntilThePlatformsNextDay() {
        wechat.change(wechat.settings().withSpent("message/custom/send"));

        assertThat(channel.send(citizen, new Text("a")))
                .isInstanceOfSatisfying(
                        SendResult.Throttled.class,
                        wait -> {
                            assertThat(wait.code()).isEqualTo("wechat:45009");
                            assertThat(
                                            wait.until()
                                                    .atZone(ZoneId.of("Asia/Shanghai"))
                                                    .toLocalTime())
                                    .isEqualTo(LocalTime.MIDNIGHT);
                        });
    }

    @Test
    void addressNotListed_messagesWaitForTheOperator() {
        wechat.change(wechat.settings().withListed(false));

        assertThat(channel.send(citizen, new Text("a")))
                .isInstanceOfSatisfying(
                        SendResult.Throttled.class,
                        wait -> assertThat(wait.code()).isEqualTo("wechat:40164"));

        wechat.change(wechat.settings().withListed(true));
        wechat.act(citizen.userId(), new Act.Text("你好")).join();
        WechatChannel restarted = instances.start(simulator.apiBaseUrl(), Clock.systemUTC());
        assertThat(restarted.send(citizen, new Text("a"))).isInstanceOf(SendResult.Accepted.class);
    }

    private static List<Act> acts() {
        return List.of(
                new Act.Text("我要报事故 ]]> <&> 🚗"),
                new Act.Photo(new byte[] {(byte) 0xFF, (byte) 0xD8, 1}, "a.jpg"),
                new Act.Voice("你好", 3),
                new Act.Video(new byte[] {1}),
                new Act.Pin(23.134521, 113.358803, "天河路"),
                new Act.Link("t", "d", "https://e/"),
                new Act.Sticker("笑"),
                new Act.MenuTap("REPORT"),
                new Act.MenuOpen("https://e/"),
                new Act.ItemTap("yes", "是"),
                new Act.Scan("desk-7"));
    }
}
