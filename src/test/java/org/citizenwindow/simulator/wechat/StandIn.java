package org.citizenwindow.simulator.wechat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.citizenwindow.simulator.web.HttpCall;

/** An application that answers pushes as a test says. */
public final class StandIn implements AutoCloseable {
    static final WechatAccount ACCOUNT =
            new WechatAccount(
                    "示例",
                    "gh_demo",
                    "wxdemo",
                    "secret",
                    "token",
                    "demo0123456789abcdefghijklmnopqrstuvwxyzABC",
                    Optional.of("previous0123456789abcdefghijklmnopqrstuvwxy"));
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    /** An answer; a status of 0 never comes. */
    public record Answer(int status, String body) {}

    public final List<HttpCall> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Function<HttpCall, Answer> script = call -> new Answer(200, "success");

    public StandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    HttpCall call =
                            HttpCall.of(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestURI().getPath(),
                                    exchange.getRequestURI().getRawQuery(),
                                    exchange.getRequestHeaders().getFirst("Content-Type"),
                                    exchange.getRequestBody().readAllBytes());
                    calls.add(call);
                    Answer answer = script.apply(call);
                    if (answer.status() == 0) {
                        return;
                    }
                    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(
                            answer.status(), body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    public void answers(Function<HttpCall, Answer> how) {
        script = how;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/wechat/demo");
    }

    /** A platform with the real one's patience. */
    public FakeWechat platform(Mode mode) {
        return platform(Settings.real(mode));
    }

    /** A platform that loses patience soon. */
    public FakeWechat hurried() {
        return platform(
                new Settings(
                        Mode.PLAINTEXT,
                        2,
                        Duration.ofSeconds(2),
                        true,
                        true,
                        false,
                        true,
                        Duration.ZERO));
    }

    private FakeWechat platform(Settings settings) {
        return new FakeWechat(
                ACCOUNT, settings, Clock.fixed(NOW, ZoneOffset.UTC), new Random(7), this::url);
    }

    /** The passive reply with a text, from the account to the citizen. */
    public static String text(String openId, String content) {
        return "<xml><ToUserName><![CDATA["
                + openId
                + "]]></ToUserName><FromUserName>gh_demo</FromUserName>"
                + "<CreateTime>1700000000</CreateTime><MsgType>text</MsgType><Content><![CDATA["
                + content
                + "]]></Content></xml>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
