package org.citizenwindow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.citizenwindow.simulator.web.Json;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Mode;
import org.citizenwindow.simulator.wechat.Settings;
import org.citizenwindow.simulator.wechat.WechatAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The site and the control API over real HTTP, without an application behind. */
class StandaloneSimulatorTest {
    private final FakeWechat wechat =
            new FakeWechat(
                    new WechatAccount(
                            "示例",
                            "gh_demo",
                            "wxdemo",
                            "secret",
                            "token",
                            "demo0123456789abcdefghijklmnopqrstuvwxyzABC",
                            Optional.empty()),
                    Settings.real(Mode.SAFE),
                    Clock.systemUTC(),
                    new Random(1),
                    () -> URI.create("http://127.0.0.1:1/wechat/demo"));
    private final StandaloneSimulator simulator = StandaloneSimulator.start(wechat);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        simulator.close();
        wechat.close();
        client.close();
    }

    @Test
    void citizen_isMade_speaks_andIsRead() throws Exception {
        call("PUT", "/settings", "{\"repeats\":1,\"patienceMillis\":100}");
        String openId = call("POST", "/citizens", "{\"nickname\":\"陈\"}").path("openId").asText();
        assertThat(openId).matches("o[0-9a-f]{27}");

        JsonNode push = call("POST", "/citizens/" + openId + "/text?wait=5", "{\"text\":\"喂\"}");

        assertThat(push.path("outcome").asText()).as("nobody listens").isEqualTo("FAILED");
        assertThat(push.path("attempts")).hasSize(2);
        JsonNode state = call("GET", "/state?citizen=" + openId, "");
        assertThat(state.at("/lines/0/text").asText()).isEqualTo("喂");
        assertThat(state.at("/lines/1/text").asText()).isEqualTo("out_of_order");
        assertThat(state.at("/citizens/0/budget").asInt()).isEqualTo(5);
        assertThat(state.at("/settings/mode").asText()).isEqualTo("SAFE");
    }

    @Test
    void change_wakesTheWatcher() throws Exception {
        long seen = call("GET", "/state", "").path("revision").asLong();
        Thread.ofVirtual().start(() -> wechat.add("后", "ja", true));

        long now = call("GET", "/changes?wait=5&since=" + seen, "").path("revision").asLong();

        assertThat(now).isGreaterThan(seen);
    }

    @Test
    void unknownThings_areProblems() throws Exception {
        assertThat(status("GET", "/simulator/api/nothing")).isEqualTo(404);
        assertThat(status("GET", "/simulator/api/citizens/oX/chat")).isEqualTo(404);
        assertThat(status("GET", "/simulator/static/../ControlApi.class")).isEqualTo(404);
        assertThat(status("GET", "/simulator/static/nothing.js")).isEqualTo(404);
        String openId = wechat.add("陈", "zh-CN", false).openId();
        JsonNode refused = call("POST", "/citizens/" + openId + "/text", "{\"text\":\"喂\"}");
        assertThat(refused.path("code").asText()).isEqualTo("simulator:not_possible");
        JsonNode bad = call("PUT", "/citizens/" + openId + "/faults", "{\"NONSENSE\":1}");
        assertThat(bad.path("code").asText()).isEqualTo("simulator:bad_call");
    }

    @Test
    void connection_breaks_whenTheAnswerIsToBeLost() throws Exception {
        String openId = wechat.add("陈", "zh-CN", true).openId();
        call("POST", "/citizens/" + openId + "/text", "{\"text\":\"喂\"}");
        call("PUT", "/citizens/" + openId + "/faults", "{\"ANSWER_LOST\":1}");
        String host = simulator.apiBaseUrl() + "/cgi-bin/";
        String token =
                json(host + "token?grant_type=client_credential&appid=wxdemo&secret=secret")
                        .path("access_token")
                        .asText();
        HttpRequest send =
                HttpRequest.newBuilder(
                                URI.create(host + "message/custom/send?access_token=" + token))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"touser\":\""
                                                + openId
                                                + "\",\"msgtype\":\"text\",\"text\":"
                                                + "{\"content\":\"到了\"}}"))
                        .build();

        assertThatThrownBy(() -> client.send(send, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        assertThat(wechat.chat(openId, 0).getLast().text()).isEqualTo("到了");
    }

    @Test
    void talk_isExported() throws Exception {
        String openId = wechat.add("陈", "zh-CN", true).openId();
        call("POST", "/citizens/" + openId + "/text", "{\"text\":\"我要\\\"报\\\"事故\"}");
        call(
                "POST",
                "/citizens/" + openId + "/pin",
                "{\"latitude\":23.13,\"longitude\":113.36,\"label\":\"天河路\"}");
        call("POST", "/citizens/" + openId + "/album", "{\"samples\":[\"front.jpg\"]}");

        HttpResponse<String> talk =
                client.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                simulator.url()
                                                        + "/simulator/api/citizens/"
                                                        + openId
                                                        + "/talk"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

        assertThat(talk.body()).startsWith("format: cw.talk/1\n");
        Map<?, ?> read =
                (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(talk.body());
        assertThat(read.get("locales")).isEqualTo(List.of("zh-CN"));
        assertThat(read.get("lines"))
                .isEqualTo(
                        List.of(
                                Map.of("user", "我要\"报\"事故"),
                                Map.of(
                                        "location",
                                        Map.of("lat", 23.13, "lng", 113.36, "label", "天河路")),
                                Map.of("photo", "p1")));
    }

    @Test
    void hugeSample_isAReadablePng_of100Megapixels() throws Exception {
        byte[] png = Samples.bytes(Samples.HUGE).orElseThrow();

        try (var in =
                javax.imageio.ImageIO.createImageInputStream(
                        new java.io.ByteArrayInputStream(png))) {
            var reader = javax.imageio.ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertThat(reader.getWidth(0) * (long) reader.getHeight(0)).isEqualTo(100_000_000L);
        }
        assertThat(png.length).isLessThan(100_000);
    }

    private JsonNode call(String method, String path, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(simulator.url() + "/simulator/api" + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return Json.read(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body())
                .orElseThrow();
    }

    private JsonNode json(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return Json.read(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body())
                .orElseThrow();
    }

    private int status(String method, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(simulator.url() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
