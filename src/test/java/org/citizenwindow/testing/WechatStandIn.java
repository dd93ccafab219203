package org.citizenwindow.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The least of WeChat: its API host with a token, customer-service messages and media, and a hand that signs pushes. It obeys
 * and never fails; what the platform does when it fails is the simulator's.
 */
public final class WechatStandIn implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, byte[]> media = new ConcurrentHashMap<>();

    private WechatStandIn(HttpServer server) {
        this.server = server;
    }

    /** Starts on a free port of the loopback address. */
    public static WechatStandIn start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            WechatStandIn standIn = new WechatStandIn(server);
            server.setExecutor(standIn.executor);
            server.createContext("/cgi-bin/", standIn::answer);
            server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@code window.accounts.<account>.api-base-url}. */
    public String apiBaseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Bodies of all customer-service messages so far, in order. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** From now on the platform has this. */
    public void keep(String mediaId, byte[] bytes) {
        media.put(mediaId, bytes);
    }

    /**
     * What the application answered.
     *
     * @param status of HTTP
     * @param body XML, or {@code success}
     */
    public record Reply(int status, String body) {}

    /** Pushes this body to an account that has the settings of {@link ProductionSettings}. */
    public Reply push(URI application, String xml, long seconds) {
        String address =
                Pushes.address(
                        ProductionSettings.ACCOUNT,
                        ProductionSettings.TOKEN,
                        seconds,
                        "n" + Math.abs(xml.hashCode()));
        HttpRequest request =
                HttpRequest.newBuilder(application.resolve(address))
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(xml))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        switch (exchange.getRequestURI().getPath()) {
            case "/cgi-bin/stable_token", "/cgi-bin/token" ->
                    json(exchange, "{\"access_token\":\"stand-in-token\",\"expires_in\":7200}");
            case "/cgi-bin/message/custom/send" -> {
                sent.add(body);
                json(exchange, "{\"errcode\":0,\"errmsg\":\"ok\"}");
            }
            case "/cgi-bin/media/upload" ->
                    json(
                            exchange,
                            "{\"type\":\"image\",\"media_id\":\"upload-of-"
                                    + fileName(body)
                                    + "\",\"created_at\":1795312800}");
            case "/cgi-bin/media/get" -> picture(exchange);
            default -> json(exchange, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        }
    }

    /** The same file has the same media id, so that a message sent twice is seen to be. */
    private static String fileName(String form) {
        Matcher name = Pattern.compile("filename=\"([A-Za-z0-9._-]+)\"").matcher(form);
        return name.find() ? name.group(1) : "unnamed";
    }

    private void picture(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        byte[] bytes =
                media.entrySet().stream()
                        .filter(kept -> query.contains("media_id=" + kept.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
        if (bytes == null) {
            json(exchange, "{\"errcode\":40007,\"errmsg\":\"invalid media_id\"}");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
        exchange.getResponseHeaders().set("Content-disposition", "attachment; filename=\"a.jpg\"");
        send(exchange, bytes);
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; encoding=utf-8");
        send(exchange, text.getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
