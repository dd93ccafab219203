package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.citizenwindow.adapters.wechat.WechatStandIn.error;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.citizenwindow.channel.Fetched;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.channel.OutboundMessage.Article;
import org.citizenwindow.channel.OutboundMessage.Music;
import org.citizenwindow.channel.OutboundMessage.News;
import org.citizenwindow.channel.OutboundMessage.Picture;
import org.citizenwindow.channel.OutboundMessage.Text;
import org.citizenwindow.channel.SendResult;
import org.citizenwindow.channel.SendResult.Accepted;
import org.citizenwindow.channel.SendResult.Rejected;
import org.citizenwindow.channel.SendResult.Retry;
import org.citizenwindow.channel.SendResult.Uncertain;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.platform.secrets.Vault;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class WechatOutboundQuarkusTest {
    private static final ConversationKey TO = new ConversationKey("wechat", "main", Pushes.USER);
    private static final Picture PICTURE = new Picture("wechat-test/dot.jpg");
    private static final Content WORDS = new Content.Text("a", "");

    @Inject DataSource database;
    @Inject Sql sql;
    @Inject Vault vault;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instances instances;
    private WechatStandIn platform;
    private Clock clock;
    private WechatChannel channel;

    @BeforeEach
    void start() throws IOException {
        sql.update("delete from wechat_token");
        sql.update("delete from wechat_upload");
        platform = new WechatStandIn();
        clock = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
        instances = new Instances(database, sql, vault, meters);
        channel = instance();
    }

    @AfterEach
    void stop() throws IOException {
        platform.close();
        instances.close();
    }

    private WechatChannel instance() {
        return instances.start(platform.address(), clock);
    }

    @Test
    void text_isSentAsRawUtf8_withItsOptions() {
        assertThat(channel.send(TO, new Text("请选择 <1> & 'é' 🚗\u2028好", List.of("是", "否"))))
                .isEqualTo(new Accepted(""));

        assertThat(platform.sent)
                .containsExactly(
                        "{\"touser\":\""
                                + Pushes.USER
                                + "\",\"msgtype\":\"text\",\"text\":{\"content\":\"请选择 <1> & 'é' 🚗\\n好\\n1 是　2 否\"}}");
        assertThat(platform.tokenRequests)
                .containsExactly(
                        "{\"grant_type\":\"client_credential\",\"appid\":\""
                                + Pushes.APP_ID
                                + "\",\"secret\":\"c9eb5d0b1a7e4c1f\",\"force_refresh\":false}");
    }

    @Test
    void text_tooLong_isCut() {
        channel.send(TO, new Text("事".repeat(3_000)));

        assertThat(platform.sent.getFirst().getBytes(UTF_8).length).isLessThan(2_150);
    }

    @Test
    void picture_isUploadedOnce_overAllInstances_andThenFitsAPassiveReply() {
        assertThat(channel.answersPassively(TO, WORDS, PICTURE)).isFalse();
        assertThat(channel.send(TO, PICTURE)).isEqualTo(new Accepted(""));
        assertThat(instance().send(TO, PICTURE)).isEqualTo(new Accepted(""));

        assertThat(platform.uploads).hasSize(1);
        assertThat(new String(platform.uploads.getFirst(), ISO_8859_1))
                .contains("name=\"media\"", "filename=\"dot.jpg\"", "\u00FF\u00D8\u00FF");
        assertThat(platform.sent)
                .hasSize(2)
                .allMatch(json -> json.contains("\"image\":{\"media_id\":\"media-1\"}"));
        assertThat(channel.answersPassively(TO, WORDS, PICTURE)).isTrue();
        assertThat(channel.answersPassively(TO, WORDS, new Text("a"))).isTrue();
    }

    @Test
    void picture_idOlderThanItIsGood_isUploadedAgain() {
        channel.send(TO, PICTURE);
        clock = Clock.offset(clock, UploadedMedia.GOOD_FOR.plusSeconds(1));
        platform.generation = 2;

        assertThat(instance().answersPassively(TO, WORDS, PICTURE)).isFalse();
        instance().send(TO, PICTURE);

        assertThat(platform.uploads).hasSize(2);
    }

    @Test
    void picture_idThePlatformForgot_isUploadedAgain_once() {
        channel.send(TO, PICTURE);
        platform.sendScript.add(error(40007, "invalid media_id"));

        assertThat(channel.send(TO, PICTURE)).isEqualTo(new Accepted(""));
        assertThat(platform.uploads).hasSize(2);
        platform.sendScript.add(error(40007, "invalid media_id"));
        platform.sendScript.add(error(40007, "invalid media_id"));
        assertThat(channel.send(TO, PICTURE)).isEqualTo(new Rejected("wechat:40007", false));
    }

    @Test
    void picture_tokenKilledDuringUpload_isSentWhole() {
        channel.send(TO, new Text("a"));
        platform.killToken();

        assertThat(channel.send(TO, PICTURE)).isEqualTo(new Accepted(""));
        assertThat(new String(platform.uploads.getFirst(), ISO_8859_1))
                .contains("\u00FF\u00D8\u00FF");
    }

    @Test
    void picture_ofTheServicesDirectory_isSent_andUploadedAgainWhenItChanged(@TempDir Path services)
            throws IOException {
        Path file = Files.createDirectories(services.resolve("lamp/assets")).resolve("pole.png");
        Files.writeString(file, "first content");
        Picture pole = new Picture("lamp/assets/pole.png");
        WechatChannel own = instances.start(platform.address(), clock, Optional.of(services));

        assertThat(own.send(TO, pole)).isEqualTo(new Accepted(""));
        assertThat(own.send(TO, pole)).isEqualTo(new Accepted(""));
        assertThat(platform.uploads).hasSize(1);
        assertThat(new String(platform.uploads.getFirst(), ISO_8859_1)).contains("first content");
        assertThat(own.send(TO, PICTURE)).as("built in").isEqualTo(new Accepted(""));

        Files.writeString(file, "second content");
        assertThat(own.send(TO, pole)).isEqualTo(new Accepted(""));
        assertThat(new String(platform.uploads.getLast(), ISO_8859_1)).contains("second content");

        Files.delete(file);
        assertThat(own.send(TO, pole)).isEqualTo(new Rejected("wechat:asset_unsuitable", false));
        Picture outside = new Picture("lamp/../../" + services.getParent().getFileName());
        assertThat(own.send(TO, outside)).isEqualTo(new Rejected("wechat:asset_unsuitable", false));
    }

    @Test
    void unsuitableAssets_areRejected_withoutACall() {
        for (OutboundMessage message :
                List.of(
                        new Picture("wechat-test/none.jpg"),
                        new Picture("../application.properties"),
                        new Picture("wechat-test/dot.gif"))) {
            assertThat(channel.send(TO, message))
                    .isEqualTo(new Rejected("wechat:asset_unsuitable", false));
        }
        assertThat(platform.uploads).isEmpty();
    }

    @Test
    void musicAndNews_haveTheirForm() {
        Article article = new Article("t", "d", "https://e/p.jpg", "https://e/?a=1&b=2");
        channel.send(TO, new Music("t", "d", "https://m", "https://hq", "wechat-test/dot.jpg"));
        channel.send(TO, new News(List.of(article)));
        channel.send(TO, new News(List.of(article, article)));

        assertThat(platform.uploadPaths.getFirst()).contains("type=thumb");
        assertThat(platform.sent.get(0))
                .contains("\"thumb_media_id\":\"media-1\"", "\"hqmusicurl\":\"https://hq\"");
        assertThat(platform.sent.get(1))
                .contains("\"msgtype\":\"news\"", "\"url\":\"https://e/?a=1&b=2\"", "\"picurl\"");
        assertThat(platform.sent.get(2))
                .contains("\"msgtype\":\"text\"", "<a href=\\\"https://e/?a=1&b=2\\\">t</a>");
    }

    @Test
    void refusals_areRead_fromHttp200() {
        platform.sendScript.add(
                error(45015, "response out of time limit or subscription is canceled"));
        platform.sendScript.add(error(45047, "out of response count limit"));
        platform.sendScript.add(error(45002, "content size out of limit"));
        platform.sendScript.add(error(-1, "system error"));
        platform.sendScript.add(error(48001, "api unauthorized"));

        assertThat(sendFive())
                .containsExactly(
                        new Rejected("wechat:45015", true),
                        new Rejected("wechat:45047", true),
                        new Rejected("wechat:45002", false),
                        new Retry("wechat:-1"),
                        new Rejected("wechat:48001", false));
        assertThat(
                        meters.counter("window.wechat.alert", "account", "main", "code", "48001")
                                .count())
                .isEqualTo(1);
        assertThat(platform.sentPaths).hasSize(5);
    }

    @Test
    void answersThatTellNothing_areUncertain() {
        platform.sendScript.add(WechatStandIn.silence());
        platform.sendScript.add(WechatStandIn.status(502));
        platform.sendScript.add(
                exchange -> WechatStandIn.reply(exchange, "text/html", "<html>".getBytes(UTF_8)));
        platform.sendScript.add(
                exchange -> WechatStandIn.reply(exchange, "text/plain", new byte[0]));
        platform.sendScript.add(WechatStandIn.status(503));

        List<SendResult> results = sendFive();
        assertThat(results.subList(0, 4)).allMatch(Uncertain.class::isInstance);
        assertThat(results.getFirst()).isEqualTo(new Uncertain("wechat:timeout"));
        assertThat(results.get(4)).isEqualTo(new Retry("wechat:http_503"));
        assertThat(platform.sentPaths).as("never sent again by itself").hasSize(5);
    }

    @Test
    void platformOutOfReach_isTriedAgain() throws IOException {
        channel.send(TO, new Text("a"));
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(instances.start("http://127.0.0.1:" + free, clock).send(TO, new Text("a")))
                .isEqualTo(new Retry("wechat:connect_refused"));
        sql.update("delete from wechat_token");
        assertThat(instances.start("http://127.0.0.1:" + free, clock).send(TO, new Text("a")))
                .isEqualTo(new Retry("wechat:token_connect_refused"));
    }

    @Test
    void tokenKilled_isRefreshedOnce_andTheMessageArrives() {
        channel.send(TO, new Text("a"));
        platform.killToken();

        assertThat(channel.send(TO, new Text("b"))).isEqualTo(new Accepted(""));
        assertThat(platform.tokenCalls).hasValue(2);
        assertThat(platform.sent).hasSize(2);
    }

    @Test
    void tokenThatIsRefusedButGivenAgain_isNotAskedForTwice() {
        channel.send(TO, new Text("a"));
        for (int i = 0; i < 4; i++) {
            platform.sendScript.add(error(40001, "invalid credential"));
        }

        assertThat(channel.send(TO, new Text("b"))).isEqualTo(new Retry("wechat:40001"));
        assertThat(instance().send(TO, new Text("c"))).isEqualTo(new Retry("wechat:40001"));
        assertThat(platform.tokenCalls).hasValue(2);
        assertThat(channel.send(TO, new Text("d"))).isInstanceOf(SendResult.class);
    }

    @Test
    void tokenRefusals_keepMessagesWaiting_andAlert() {
        platform.tokenScript.add(error(40164, "invalid ip 1.2.3.4, not in whitelist"));

        assertThat(channel.send(TO, new Text("a")))
                .isEqualTo(
                        new SendResult.Throttled(clock.instant().plusSeconds(600), "wechat:40164"));
        assertThat(
                        meters.counter("window.wechat.alert", "account", "main", "code", "40164")
                                .count())
                .isEqualTo(1);
    }

    /** The library would write both the token and the citizen's words. */
    @Test
    void log_holdsNoTokenSecretWordsOrCitizen() {
        platform.sendScript.add(error(48001, "api unauthorized"));
        platform.sendScript.add(WechatStandIn.status(502));
        platform.sendScript.add(error(40164, "invalid ip"));
        platform.media = error(-1, "system error");
        try (LogCapture log = LogCapture.start()) {
            for (int i = 0; i < 4; i++) {
                channel.send(TO, new Text("words of the account"));
            }
            channel.send(TO, PICTURE);
            channel.fetch(TO, "m", 10);
            assertThat(log.text())
                    .contains("48001")
                    .doesNotContain(
                            "access_token", "token-1", Pushes.SECRET, Pushes.USER, "words of");
        }
    }

    @Test
    void token_isSealedInTheDatabase() {
        channel.send(TO, new Text("a"));

        String sealed =
                sql.first("select sealed from wechat_token", row -> row.text(1)).orElseThrow();
        assertThat(sealed).doesNotContain("token");
        assertThat(vault.openText(sealed)).isEqualTo("token-1");
    }

    @Test
    void token_twentyThreadsOnTwoInstances_oneCall_thenOneMoreAfterItIsKilled() throws Exception {
        platform.tokenDelayMillis = 200;
        WechatChannel other = instance();

        assertThat(race(other)).allMatch(Accepted.class::isInstance);
        assertThat(platform.tokenCalls).hasValue(1);
        platform.killToken();
        assertThat(race(other)).allMatch(Accepted.class::isInstance);
        assertThat(platform.tokenCalls).hasValue(2);
        assertThat(platform.sent).hasSize(40);
    }

    @Test
    void media_isFetched_withinItsLimit() {
        assertThat(channel.fetch(TO, "m/1+2", 3))
                .isInstanceOfSatisfying(
                        Fetched.Content.class,
                        content -> {
                            assertThat(content.bytes()).containsExactly(1, 2, 3);
                            assertThat(content.claimedType()).isEqualTo("image/jpeg");
                        });
        assertThat(channel.fetch(TO, "m", 2)).isEqualTo(new Fetched.TooLarge(2));
        platform.media =
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] piece = new byte[4096];
                    for (int i = 0; i < 100_000; i++) {
                        exchange.getResponseBody().write(piece);
                    }
                    exchange.close();
                };
        assertThat(channel.fetch(TO, "m", 100_000)).isEqualTo(new Fetched.TooLarge(100_000));
    }

    @Test
    void media_errorsUnderHttp200_areRead() {
        platform.media = error(40007, "invalid media_id");
        assertThat(channel.fetch(TO, "m", 100)).isEqualTo(new Fetched.Gone("wechat:40007"));
        platform.media =
                exchange ->
                        WechatStandIn.reply(
                                exchange,
                                "text/plain",
                                "{\"errcode\":-1,\"errmsg\":\"system error\"}".getBytes(UTF_8));
        assertThat(channel.fetch(TO, "m", 100)).isEqualTo(new Fetched.Retry("wechat:-1"));
        assertThat(channel.fetch(TO, "", 100)).isEqualTo(new Fetched.Gone("wechat:no_media_id"));
    }

    @Test
    void media_cutOrSilent_isTriedAgain() {
        platform.media =
                exchange -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write(new byte[10]);
                    exchange.getResponseBody().flush();
                    throw new IOException("cut");
                };
        assertThat(channel.fetch(TO, "m", 10_000)).isInstanceOf(Fetched.Retry.class);
        platform.media = WechatStandIn.silence();
        assertThat(channel.fetch(TO, "m", 100)).isEqualTo(new Fetched.Retry("wechat:timeout"));
        platform.media = WechatStandIn.status(500);
        assertThat(channel.fetch(TO, "m", 100)).isEqualTo(new Fetched.Retry("wechat:http_500"));
    }

    @Test
    void video_comesAsTheFileOrAsItsAddress() {
        platform.media =
                exchange ->
                        WechatStandIn.json(
                                exchange,
                                "{\"video_url\":\"" + platform.address() + "/video.mp4\"}");
        assertThat(channel.fetch(TO, "m", 100))
                .isInstanceOfSatisfying(
                        Fetched.Content.class,
                        content -> assertThat(content.bytes()).containsExactly(9, 9));
        platform.media =
                exchange -> WechatStandIn.json(exchange, "{\"video_url\":\"file:///etc/passwd\"}");
        assertThat(channel.fetch(TO, "m", 100)).isEqualTo(new Fetched.Gone("wechat:video_address"));
    }

    @Test
    void unknownAccount_isRejected() {
        ConversationKey nobody = new ConversationKey("wechat", "nobody", "u");

        assertThat(channel.send(nobody, new Text("a")))
                .isEqualTo(new Rejected("wechat:unknown_account", false));
        assertThat(channel.fetch(nobody, "m", 1)).isInstanceOf(Fetched.Gone.class);
        assertThat(channel.answersPassively(nobody, WORDS, new Text("a"))).isFalse();
    }

    private List<SendResult> sendFive() {
        List<SendResult> results = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            results.add(channel.send(TO, new Text("a")));
        }
        return results;
    }

    /** Ten threads on each of two instances, let go at once. */
    private List<SendResult> race(WechatChannel other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<SendResult>> running = new ArrayList<>();
        List<SendResult> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                WechatChannel one = i % 2 == 0 ? channel : other;
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return one.send(TO, new Text("a"));
                                }));
            }
            start.countDown();
            for (Future<SendResult> result : running) {
                results.add(result.get());
            }
        }
        return results;
    }
}
