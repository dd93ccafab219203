package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The platform's API as far as the adapter calls it, with its real error bodies. Every answer can be scripted. */
final class WechatStandIn implements AutoCloseable {
    final AtomicInteger tokenCalls = new AtomicInteger();
    final List<String> tokenRequests = Collections.synchronizedList(new ArrayList<>());
    final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    final List<String> sentPaths = Collections.synchronizedList(new ArrayList<>());
    final List<byte[]> uploads = Collections.synchronizedList(new ArrayList<>());
    final List<String> uploadPaths = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger downloads = new AtomicInteger();

    /** Answers of the next calls, before the regular ones. */
    final Deque<Answer> tokenScript = new ArrayDeque<>();

    final Deque<Answer> sendScript = new ArrayDeque<>();
    final Deque<Answer> uploadScript = new ArrayDeque<>();
    volatile Answer media = exchange -> reply(exchange, "image/jpeg", new byte[] {1, 2, 3});

    /** The one token that is good now; tokens are {@code token-<number>}. */
    volatile int generation = 1;

    volatile long tokenDelayMillis;

    private final HttpServer server;

    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    WechatStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/cgi-bin/stable_token", this::token);
        server.createContext("/cgi-bin/message/custom/send", this::send);
        server.createContext("/cgi-bin/media/upload", this::upload);
        server.createContext("/cgi-bin/media/get", this::get);
        server.createContext("/video.mp4", e -> reply(e, "video/mp4", new byte[] {9, 9}));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Ends the token in force, as a refresh by someone else would. */
    void killToken() {
        generation++;
    }

    static Answer error(int code, String message) {
        return exchange ->
                json(
                        exchange,
                        "{\"errcode\":"
                                + code
                                + ",\"errmsg\":\""
                                + message
                                + " rid: 6566ac3c-2f1d4f2a-0f0b1c2d\"}");
    }

    /** Takes the request and never answers it. */
    static Answer silence() {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            try {
                new java.util.concurrent.CountDownLatch(1)
                        .await(30, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    static Answer status(int status) {
        return exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    static void json(HttpExchange exchange, String body) throws IOException {
        reply(exchange, "application/json; encoding=utf-8", body.getBytes(UTF_8));
    }

    static void reply(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        tokenCalls.incrementAndGet();
        tokenRequests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Answer scripted = next(tokenScript);
        if (scripted != null) {
            scripted.to(exchange);
            return;
        }
        if (tokenDelayMillis > 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(tokenDelayMillis * 1_000_000);
        }
        json(exchange, "{\"access_token\":\"token-" + generation + "\",\"expires_in\":7200}");
    }

    private void send(HttpExchange exchange) throws IOException {
        sentPaths.add(exchange.getRequestURI().toString());
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Answer scripted = next(sendScript);
        if (scripted != null) {
            scripted.to(exchange);
        } else if (allowed(exchange)) {
            sent.add(body);
            json(exchange, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        }
    }

    private void upload(HttpExchange exchange) throws IOException {
        uploadPaths.add(exchange.getRequestURI().toString());
        byte[] body = exchange.getRequestBody().readAllBytes();
        Answer scripted = next(uploadScript);
        if (scripted != null) {
            scripted.to(exchange);
        } else if (allowed(exchange)) {
            uploads.add(body);
            boolean thumb = exchange.getRequestURI().getQuery().contains("type=thumb");
            json(
                    exchange,
                    "{\"type\":\"image\",\"%s\":\"media-%d\",\"created_at\":123456789}"
                            .formatted(thumb ? "thumb_media_id" : "media_id", uploads.size()));
        }
    }

    private void get(HttpExchange exchange) throws IOException {
        downloads.incrementAndGet();
        if (allowed(exchange)) {
            media.to(exchange);
        }
    }

    private boolean allowed(HttpExchange exchange) throws IOException {
        boolean good =
                exchange.getRequestURI().getQuery().contains("access_token=token-" + generation);
        if (!good) {
            error(40001, "invalid credential, access_token is invalid or not latest").to(exchange);
        }
        return good;
    }

    private static Answer next(Deque<Answer> script) {
        synchronized (script) {
            return script.poll();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
