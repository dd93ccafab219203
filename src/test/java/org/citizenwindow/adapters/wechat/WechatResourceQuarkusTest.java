package org.citizenwindow.adapters.wechat;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage.Picture;
import org.citizenwindow.channel.OutboundMessage.Text;
import org.citizenwindow.inbox.Acceptance;
import org.citizenwindow.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WechatProfile.class)
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class WechatResourceQuarkusTest {
    @Inject ScriptedInbox inbox;
    @Inject MeterRegistry meters;

    @TestHTTPResource("/wechat/main")
    URI address;

    private final String timestamp = Long.toString(Instant.now().getEpochSecond());

    @BeforeEach
    void forget() {
        inbox.accepted.clear();
        inbox.deadlines.clear();
        inbox.script = message -> new Acceptance.Acknowledged();
    }

    @Test
    void verification_signed_echoesByteForByte() {
        String echo = "5927782489442352469 a+b/=%26<é汉>";
        Response response =
                given().queryParams(Pushes.parameters(plain()))
                        .queryParam("echostr", echo)
                        .get(address);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asByteArray()).isEqualTo(echo.getBytes(UTF_8));
        assertThat(response.contentType()).startsWith("text/plain");
    }

    @Test
    void verification_unsignedStaleOrElsewhere_isRefused() {
        given().queryParam("echostr", "1").get(address).then().statusCode(403);
        given().queryParams(Pushes.parameters(plain())).get(address).then().statusCode(400);
        given().queryParams(Pushes.parameters(signed("1500000000")))
                .queryParam("echostr", "1")
                .get(address)
                .then()
                .statusCode(403)
                .body("code", equalTo("wechat:stale"));
        for (String other : List.of("nobody", "square")) {
            given().queryParams(Pushes.parameters(plain()))
                    .queryParam("echostr", "1")
                    .get("/wechat/" + other)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("wechat:unknown_account"));
        }
    }

    @Test
    void plaintext_answered_getsThePassiveReply() {
        Instant pushed = Instant.now();
        inbox.script =
                message ->
                        new Acceptance.Answer(
                                List.of(new Text("有人受伤吗？", List.of("有", "没有"))), false);

        push(plain(), Pushes.text("我要报事故").getBytes(UTF_8))
                .then()
                .statusCode(200)
                .contentType("text/xml;charset=UTF-8")
                .body("xml.ToUserName", equalTo(Pushes.USER))
                .body("xml.FromUserName", equalTo(Pushes.ORIGINAL_ID))
                .body("xml.MsgType", equalTo("text"))
                .body("xml.Content", equalTo("有人受伤吗？\n1 有　2 没有"));
        assertThat(inbox.accepted)
                .singleElement()
                .satisfies(
                        message ->
                                assertThat(message.content())
                                        .isEqualTo(new Content.Text("我要报事故", "")));
        assertThat(inbox.deadlines.getFirst())
                .isBetween(pushed.plusSeconds(1), Instant.now().plusSeconds(4));
    }

    @Test
    void anyContentType_orNone_isRead() throws IOException, InterruptedException {
        URI signed =
                URI.create(
                        address
                                + "?signature="
                                + plain().signature()
                                + "&timestamp="
                                + timestamp
                                + "&nonce=1");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String type :
                    List.of(
                            "",
                            "text/xml",
                            "application/xml; charset=utf-8",
                            "text/plain",
                            "image/png",
                            "nonsense",
                            "application/x-www-form-urlencoded",
                            "multipart/form-data; boundary=x")) {
                HttpRequest.Builder push =
                        HttpRequest.newBuilder(signed)
                                .POST(BodyPublishers.ofString(Pushes.text("我要报事故")));
                if (!type.isEmpty()) {
                    push.header("Content-Type", type);
                }
                var answer = http.send(push.build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(type).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("success");
            }
        }
        assertThat(inbox.accepted)
                .hasSize(8)
                .allMatch(message -> message.content().equals(new Content.Text("我要报事故", "")));
    }

    @Test
    void safeMode_answered_getsASealedReply_withTheKeyItCameWith() {
        inbox.script = message -> new Acceptance.Answer(List.of(new Text("好")), true);
        for (String key : List.of(Pushes.AES_KEY, Pushes.OLD_AES_KEY)) {
            String sealed = Pushes.sealed(Pushes.text("你好"), key);
            Response response = push(sealedQuery(sealed), Pushes.envelope(sealed).getBytes(UTF_8));

            assertThat(response.statusCode()).isEqualTo(200);
            PushXml envelope = Pushes.read(response.asString());
            String reply =
                    new WxCryptUtil(Pushes.TOKEN, key, Pushes.APP_ID)
                            .decryptXml(
                                    envelope.get("MsgSignature"),
                                    envelope.get("TimeStamp"),
                                    envelope.get("Nonce"),
                                    response.asString());
            assertThat(Pushes.read(reply).get("Content")).isEqualTo("好");
        }
    }

    @Test
    void compatibleMode_answered_getsASealedReply() {
        inbox.script = message -> new Acceptance.Answer(List.of(new Text("好")), false);
        String sealed = Pushes.sealed(Pushes.text("你好"), Pushes.AES_KEY);
        String both =
                Pushes.text("你好").replace("</xml>", "<Encrypt>" + sealed + "</Encrypt></xml>");

        push(sealedQuery(sealed), both.getBytes(UTF_8))
                .then()
                .statusCode(200)
                .body(containsString("<Encrypt>"))
                .body(not(containsString("好")));
        assertThat(inbox.accepted).hasSize(1);
    }

    @Test
    void nothingToSay_isSuccessInClear_inEveryMode() {
        String sealed = Pushes.sealed(Pushes.text("你好"), Pushes.AES_KEY);
        for (Acceptance acceptance :
                List.of(new Acceptance.Acknowledged(), new Acceptance.Answer(List.of(), false))) {
            inbox.script = message -> acceptance;
            push(plain(), Pushes.text("a").getBytes(UTF_8))
                    .then()
                    .statusCode(200)
                    .body(equalTo("success"));
            push(sealedQuery(sealed), Pushes.envelope(sealed).getBytes(UTF_8))
                    .then()
                    .statusCode(200)
                    .body(equalTo("success"));
        }
    }

    @Test
    void pictureThatWasNotUploaded_isNeverWaitedFor() {
        inbox.script =
                message ->
                        new Acceptance.Answer(
                                List.of(new Picture("accident/assets/front.jpg")), false);

        push(plain(), Pushes.text("a").getBytes(UTF_8))
                .then()
                .statusCode(200)
                .body(equalTo("success"));
    }

    @Test
    void unknownEvent_isAcknowledged() {
        String event = Pushes.xml("event", "<Event>of_tomorrow</Event>");

        push(plain(), event.getBytes(UTF_8)).then().statusCode(200).body(equalTo("success"));
        assertThat(inbox.accepted)
                .singleElement()
                .satisfies(
                        message ->
                                assertThat(message.content())
                                        .isEqualTo(new Content.Notice("of_tomorrow", "")));
    }

    @Test
    void badRequests_areRefused_andNothingReachesTheInbox() {
        byte[] good = Pushes.text("a").getBytes(UTF_8);
        String sealed = Pushes.sealed(Pushes.text("a"), Pushes.AES_KEY);
        String foreign = Pushes.sealed(Pushes.text("a"), "B".repeat(43));
        PushGate.Query unsigned =
                new PushGate.Query("0".repeat(40), timestamp, "1", "aes", "0".repeat(40));

        refused(unsigned, good, 403, "wechat:bad_signature");
        refused(signed("1500000000"), good, 403, "wechat:stale");
        refused(signed("9999999999"), good, 403, "wechat:stale");
        refused(
                sealedQuery(foreign),
                Pushes.envelope(sealed).getBytes(UTF_8),
                403,
                "wechat:bad_signature");
        refused(
                sealedQuery(foreign),
                Pushes.envelope(foreign).getBytes(UTF_8),
                400,
                "wechat:broken_cipher");
        refused(plain(), "not xml".getBytes(UTF_8), 400, "wechat:unreadable");
        refused(plain(), new byte[0], 400, "wechat:unreadable");
        refused(plain(), Pushes.text("a").getBytes(UTF_16), 400, "wechat:unreadable");
        refused(
                plain(),
                ("<!DOCTYPE xml>" + Pushes.text("a")).getBytes(UTF_8),
                400,
                "wechat:unreadable");
        refused(plain(), Pushes.text("a".repeat(70_000)).getBytes(UTF_8), 413, "wechat:too_large");
        refused(
                plain(),
                Pushes.text("a").replace("gh_", "gx_").getBytes(UTF_8),
                403,
                "wechat:wrong_recipient");
        given().post(address).then().statusCode(403);
        assertThat(inbox.accepted).isEmpty();
        assertThat(
                        meters.counter("window.push.refused", "account", "main", "reason", "stale")
                                .count())
                .isGreaterThanOrEqualTo(2);
        given().get("/q/metrics")
                .then()
                .body(
                        containsString(
                                "window_push_refused_total{account=\"main\",reason=\"broken_cipher\"}"));
    }

    @Test
    void flood_isCounted_butLoggedOnce_andTheLogHoldsNothingOfIt() {
        String reason = "broken_cipher";
        double before = refused(reason);
        String foreign = Pushes.sealed(Pushes.text("a"), "C".repeat(43));
        try (LogCapture log = LogCapture.start()) {
            for (int i = 0; i < 20; i++) {
                push(sealedQuery(foreign), Pushes.envelope(foreign).getBytes(UTF_8))
                        .then()
                        .statusCode(400);
            }
            assertThat(log.text().lines().filter(line -> line.contains("RefusalLog")).count())
                    .isLessThanOrEqualTo(1);
            assertThat(log.text())
                    .doesNotContain(foreign, Pushes.TOKEN, Pushes.AES_KEY, Pushes.USER, "\tat ");
        }
        assertThat(refused(reason) - before).isEqualTo(20);
    }

    private double refused(String reason) {
        return meters.counter("window.push.refused", "account", "main", "reason", reason).count();
    }

    @Test
    void clearPush_whereEncryptionIsRequired_isRefused() {
        given().queryParams(Pushes.parameters(plain()))
                .body(Pushes.text("a").getBytes(UTF_8))
                .post("/wechat/strict")
                .then()
                .statusCode(403)
                .body("code", equalTo("wechat:not_encrypted"));
    }

    /** The head in one packet, the body in the next, over one connection: the platform keeps its connections. */
    @Test
    void connection_isKept_overManyPushes() throws IOException {
        byte[] body = Pushes.text("a").getBytes(UTF_8);
        String head =
                "POST /wechat/main?signature=%s&timestamp=%s&nonce=1 HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n"
                        .formatted(plain().signature(), timestamp, body.length);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.setTcpNoDelay(true);
            for (int i = 0; i < 50; i++) {
                socket.getOutputStream().write(head.getBytes(UTF_8));
                socket.getOutputStream().flush();
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
                StringBuilder answer = new StringBuilder();
                while (!answer.toString().endsWith("success")) {
                    int next = socket.getInputStream().read();
                    assertThat(next).as("push %d: %s", i, answer).isNotNegative();
                    answer.append((char) next);
                }
                assertThat(answer.toString()).startsWith("HTTP/1.1 200");
            }
        }
        assertThat(inbox.accepted).hasSize(50);
    }

    /** Chunked and never ending: the answer must come after 64 KiB, not after the last chunk. */
    @Test
    void bodyWithoutEnd_isRefusedAtTheLimit() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            String query =
                    "?signature=" + plain().signature() + "&timestamp=" + timestamp + "&nonce=1";
            out.write(
                    ("POST /wechat/main"
                                    + query
                                    + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(UTF_8));
            byte[] chunk = ("1000\r\n" + "a".repeat(0x1000) + "\r\n").getBytes(UTF_8);
            for (int i = 0; i < 17; i++) {
                out.write(chunk);
            }
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("wechat:too_large");
        }
    }

    @Test
    void faultInTheHouse_isAnIncident_withoutAStackTrace() {
        inbox.script =
                message -> {
                    throw new IllegalStateException("deliberately broken by the test");
                };

        push(plain(), Pushes.text("a").getBytes(UTF_8))
                .then()
                .statusCode(500)
                .body("code", equalTo("wechat:fault"))
                .body(not(containsString("IllegalState")))
                .body(not(containsString("deliberately")));
    }

    private void refused(PushGate.Query query, byte[] body, int status, String code) {
        push(query, body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status));
    }

    private Response push(PushGate.Query query, byte[] body) {
        return given().queryParams(Pushes.parameters(query))
                .contentType("text/xml")
                .body(body)
                .post(address);
    }

    private PushGate.Query plain() {
        return signed(timestamp);
    }

    private static PushGate.Query signed(String at) {
        return new PushGate.Query(WechatSignature.of(Pushes.TOKEN, at, "1"), at, "1", null, null);
    }

    private PushGate.Query sealedQuery(String sealed) {
        return new PushGate.Query(
                WechatSignature.of(Pushes.TOKEN, timestamp, "1"),
                timestamp,
                "1",
                "aes",
                WechatSignature.of(Pushes.TOKEN, timestamp, "1", sealed));
    }
}
