package org.citizenwindow.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.citizenwindow.simulator.web.HttpCall;
import org.citizenwindow.simulator.web.HttpReply;
import org.citizenwindow.simulator.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WechatHostTest {
    private final StandIn application = new StandIn();
    private final FakeWechat wechat = application.platform(Mode.PLAINTEXT);
    private final WechatHost host = new WechatHost(wechat);
    private String token;
    private String openId;

    @BeforeEach
    void start() {
        openId = wechat.add("陈", "zh-CN", true).openId();
        token = stable().path("access_token").asText();
    }

    @AfterEach
    void stop() {
        wechat.close();
        application.close();
    }

    @Test
    void credentials_areChecked() {
        assertThat(code(get("/cgi-bin/token", "grant_type=x"))).isEqualTo(40002);
        assertThat(code(get("/cgi-bin/token", "grant_type=client_credential"))).isEqualTo(41002);
        assertThat(
                        code(
                                get(
                                        "/cgi-bin/token",
                                        "grant_type=client_credential&appid=wxother&secret=s")))
                .isEqualTo(40013);
        assertThat(
                        code(
                                get(
                                        "/cgi-bin/token",
                                        "grant_type=client_credential&appid=wxdemo&secret=s")))
                .isEqualTo(40001);
        JsonNode given =
                json(
                        get(
                                "/cgi-bin/token",
                                "grant_type=client_credential&appid=wxdemo&secret=secret"));
        assertThat(given.path("expires_in").asInt()).isEqualTo(7200);
    }

    @Test
    void errors_comeUnderHttp200_withARid() {
        HttpReply reply = post("/cgi-bin/message/custom/send", "", "wrong");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(json(reply).path("errmsg").asText())
                .matches("invalid credential.* rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}");
    }

    @Test
    void message_isShown_andCounted() {
        assertThat(code(send("{\"content\":\"您好\"}"))).isEqualTo(45015);
        say("喂");
        for (int i = 0; i < 5; i++) {
            assertThat(code(send("{\"content\":\"您好 <b>\"}"))).isZero();
        }
        assertThat(code(send("{\"content\":\"您好\"}"))).isEqualTo(45047);
        assertThat(wechat.chat(openId, 0)).hasSize(6);
        assertThat(wechat.chat(openId, 0).getLast().text()).isEqualTo("您好 <b>");

        wechat.change(offset(Duration.ofHours(49)));
        token = stable().path("access_token").asText();
        assertThat(code(send("{\"content\":\"您好\"}"))).isEqualTo(45015);
    }

    @Test
    void menuTap_allowsThree_forOneMinute() {
        wechat.act(openId, new Act.MenuTap("MENU")).orTimeout(60, TimeUnit.SECONDS).join();
        for (int i = 0; i < 3; i++) {
            assertThat(code(send("{\"content\":\"您好\"}"))).isZero();
        }
        assertThat(code(send("{\"content\":\"您好\"}"))).isEqualTo(45047);
    }

    @Test
    void wrongMessages_areRefusedAsFormed() {
        say("喂");
        String send = "/cgi-bin/message/custom/send";
        assertThat(code(post(send, ""))).isEqualTo(44002);
        assertThat(code(post(send, "{"))).isEqualTo(47001);
        assertThat(code(get(send, "access_token=" + token))).isEqualTo(43002);
        assertThat(code(get(send, ""))).isEqualTo(41001);
        assertThat(code(post(send, "{\"touser\":\"oNobody\",\"msgtype\":\"text\"}")))
                .isEqualTo(40003);
        assertThat(code(send("{\"content\":\"\"}"))).isEqualTo(44004);
        assertThat(code(send("{\"content\":\"" + "汉".repeat(683) + "\"}"))).isEqualTo(45002);
        assertThat(code(send("{\"content\":\"\\u60a8\"}"))).isEqualTo(40033);
        assertThat(code(send("{\"content\":\"a\\nb\"}"))).isZero();
        assertThat(code(sendKind("card", "{}"))).isEqualTo(40008);
        assertThat(code(sendKind("image", "{\"media_id\":\"none\"}"))).isEqualTo(40007);
        assertThat(code(sendKind("news", "{\"articles\":[{\"title\":\"a\"},{\"title\":\"b\"}]}")))
                .isEqualTo(45008);
    }

    @Test
    void otherKinds_areShown() {
        say("喂");
        String image = upload("image", new byte[] {(byte) 0xFF, (byte) 0xD8, 1});

        assertThat(code(sendKind("image", "{\"media_id\":\"" + image + "\"}"))).isZero();
        assertThat(code(sendKind("news", "{\"articles\":[{\"title\":\"办事指南\",\"url\":\"u\"}]}")))
                .isZero();
        assertThat(
                        code(
                                sendKind(
                                        "msgmenu",
                                        "{\"head_content\":\"满意吗\",\"list\":[{\"id\":\"1\","
                                                + "\"content\":\"满意\"}],\"tail_content\":\"\"}")))
                .isZero();
        assertThat(wechat.chat(openId, 0))
                .extracting(line -> line.kind().name())
                .containsExactly("TEXT", "PICTURE", "NEWS", "TAP_MENU");
    }

    @Test
    void arrangedFaults_strikeAsOftenAsSaid() {
        say("喂");
        wechat.arrange(openId, Fault.BUSY, 1);
        assertThat(code(send("{\"content\":\"一\"}"))).isEqualTo(-1);
        wechat.arrange(openId, Fault.WINDOW_CLOSED, 1);
        assertThat(code(send("{\"content\":\"一\"}"))).isEqualTo(45015);
        wechat.arrange(openId, Fault.COUNT_USED_UP, 1);
        assertThat(code(send("{\"content\":\"一\"}"))).isEqualTo(45047);
        wechat.arrange(openId, Fault.MESSAGES_OFF, Citizen.ALWAYS);
        assertThat(code(send("{\"content\":\"一\"}"))).isEqualTo(48002);
        assertThat(code(send("{\"content\":\"一\"}"))).isEqualTo(48002);
        wechat.arrange(openId, Fault.MESSAGES_OFF, 0);
        wechat.arrange(openId, Fault.ANSWER_LOST, 1);
        assertThat(send("{\"content\":\"一\"}").ending()).isEqualTo(HttpReply.Ending.HANG_UP);
        assertThat(wechat.chat(openId, 0).getLast().text()).as("it was shown").isEqualTo("一");
        wechat.arrange(openId, Fault.TOKEN_KILLED, 1);
        assertThat(code(send("{\"content\":\"一\"}"))).isEqualTo(40001);
    }

    @Test
    void media_ofACitizen_canBeFetched_forThreeDays() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3, 4};
        wechat.act(openId, new Act.Photo(jpeg, "a.jpg")).orTimeout(60, TimeUnit.SECONDS).join();
        String id = wechat.chat(openId, 0).getLast().media();

        HttpReply whole = media(id);
        assertThat(whole.body()).isEqualTo(jpeg);
        assertThat(whole.headers().get("Content-Disposition")).contains("a.jpg");
        wechat.arrange(openId, Fault.MEDIA_CUT, 1);
        assertThat(media(id).ending()).isEqualTo(HttpReply.Ending.CUT);
        wechat.arrange(openId, Fault.MEDIA_EXPIRED, 1);
        assertThat(code(media(id))).isEqualTo(40007);
        assertThat(media(id).body()).isEqualTo(jpeg);
        wechat.change(offset(Duration.ofDays(3)));
        token = stable().path("access_token").asText();
        assertThat(code(media(id))).isEqualTo(40007);
    }

    @Test
    void upload_looksAtKindSizeAndContent() {
        assertThat(code(uploadRaw("hologram", new byte[] {1}))).isEqualTo(40004);
        assertThat(code(uploadRaw("image", new byte[0]))).isEqualTo(41005);
        assertThat(code(uploadRaw("image", "<svg/>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(40005);
        byte[] large = new byte[(64 << 10) + 1];
        large[0] = (byte) 0xFF;
        large[1] = (byte) 0xD8;
        assertThat(code(uploadRaw("thumb", large))).isEqualTo(45001);
    }

    @Test
    void menu_isKept_andChecked() {
        assertThat(code(get("/cgi-bin/menu/get", "access_token=" + token))).isEqualTo(46003);
        String menu =
                "{\"button\":[{\"name\":\"报事故\",\"type\":\"click\",\"key\":\"ACCIDENT_REPORT\"},"
                        + "{\"name\":\"更多\",\"sub_button\":[{\"name\":\"人工\",\"type\":\"click\","
                        + "\"key\":\"HUMAN\"}]}]}";
        assertThat(code(post("/cgi-bin/menu/create", menu))).isZero();
        assertThat(
                        json(get("/cgi-bin/menu/get", "access_token=" + token))
                                .at("/menu/button/1/sub_button/0/key")
                                .asText())
                .isEqualTo("HUMAN");
        assertThat(code(post("/cgi-bin/menu/create", menu.replace("报事故", "报告一起交通事故"))))
                .isEqualTo(40018);
        assertThat(code(get("/cgi-bin/menu/delete", "access_token=" + token))).isZero();
        assertThat(wechat.menu()).isEmpty();
    }

    @Test
    void user_isTold_withoutNickname_typingIsSeen() {
        JsonNode user =
                json(get("/cgi-bin/user/info", "access_token=" + token + "&openid=" + openId));
        assertThat(user.path("subscribe").asInt()).isEqualTo(1);
        assertThat(user.path("language").asText()).isEqualTo("zh_CN");
        assertThat(user.has("nickname")).isFalse();
        String body = "{\"touser\":\"" + openId + "\",\"command\":\"Typing\"}";
        assertThat(code(post("/cgi-bin/message/custom/typing", body))).isZero();
        assertThat(wechat.citizens().getFirst().typing()).isTrue();
        assertThat(code(get("/cgi-bin/no/such", "access_token=" + token))).isEqualTo(40066);
    }

    private void say(String text) {
        wechat.act(openId, new Act.Text(text)).orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Test
    void quotaOfOneApiUsedUp_isThatApisAlone() {
        wechat.change(wechat.settings().withSpent("message/custom/send"));
        assertThat(json(send("{\"content\":\"a\"}")).path("errcode").asInt()).isEqualTo(45009);
        assertThat(json(get("/cgi-bin/getcallbackip", "access_token=" + token)).has("errcode"))
                .isFalse();
        wechat.change(wechat.settings().withSpent(""));
        say("hello");
        assertThat(json(send("{\"content\":\"a\"}")).path("errcode").asInt()).isZero();
    }

    @Test
    void addressNotListed_getsNoToken_butTheOneItHasGoesOn() {
        wechat.change(wechat.settings().withListed(false));
        assertThat(stable().path("errcode").asInt()).isEqualTo(40164);
        assertThat(json(get("/cgi-bin/getcallbackip", "access_token=" + token)).has("errcode"))
                .isFalse();
    }

    private Settings offset(Duration ahead) {
        Settings now = wechat.settings();
        return new Settings(
                now.mode(), now.repeats(), now.patience(), true, true, false, true, ahead);
    }

    private JsonNode stable() {
        return json(
                post(
                        "/cgi-bin/stable_token",
                        "{\"grant_type\":\"client_credential\",\"appid\":\"wxdemo\","
                                + "\"secret\":\"secret\"}"));
    }

    private HttpReply send(String text) {
        return sendKind("text", text);
    }

    private HttpReply sendKind(String kind, String inner) {
        return post(
                "/cgi-bin/message/custom/send",
                "{\"touser\":\"%s\",\"msgtype\":\"%s\",\"%s\":%s}"
                        .formatted(openId, kind, kind, inner));
    }

    private HttpReply media(String id) {
        return get("/cgi-bin/media/get", "access_token=" + token + "&media_id=" + id);
    }

    private String upload(String kind, byte[] content) {
        return json(uploadRaw(kind, content)).path("media_id").asText();
    }

    private HttpReply uploadRaw(String kind, byte[] content) {
        String head =
                "--B\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.jpg\"\r\n\r\n";
        String body = head + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--B--\r\n";
        return host.answer(
                HttpCall.of(
                        "POST",
                        "/cgi-bin/media/upload",
                        "access_token=" + token + "&type=" + kind,
                        "multipart/form-data; boundary=B",
                        body.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private HttpReply get(String path, String query) {
        return host.answer(HttpCall.of("GET", path, query, null, new byte[0]));
    }

    private HttpReply post(String path, String body) {
        return post(path, body, token);
    }

    private HttpReply post(String path, String body, String with) {
        return host.answer(
                HttpCall.of(
                        "POST",
                        path,
                        "access_token=" + with,
                        "application/json",
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode json(HttpReply reply) {
        return Json.read(reply.body()).orElseThrow();
    }

    private static int code(HttpReply reply) {
        return json(reply).path("errcode").asInt(0);
    }
}
