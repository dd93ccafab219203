package org.citizenwindow.simulator.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Sends signed requests to the application's server URL, each try with a fresh timestamp, nonce and signature. */
final class Pusher {
    private static final int NONCE_BELOW = 2_000_000_000;

    private final WechatAccount account;
    private final Clock clock;
    private final RandomGenerator random;
    private final Supplier<URI> serverUrl;
    private final HttpClient client;

    Pusher(
            WechatAccount account,
            Clock clock,
            RandomGenerator random,
            Supplier<URI> serverUrl,
            Executor executor) {
        this.account = account;
        this.clock = clock;
        this.random = random;
        this.serverUrl = serverUrl;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .executor(executor)
                        .build();
    }

    /** A body made ready once; its repeats carry the same bytes. */
    record Parcel(String body, Optional<String> encrypted, String openId) {}

    /** What came back. */
    record Came(int status, byte[] body) {}

    /** The body in the given mode; in the encrypted ones {@code crypto} holds the key to push with. */
    Parcel pack(String xml, String openId, Mode mode, PushCrypto crypto) {
        if (mode == Mode.PLAINTEXT) {
            return new Parcel(xml, Optional.empty(), openId);
        }
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String encrypted = crypto.encrypt(xml, salt);
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("ToUserName", account.originalId());
        envelope.put("Encrypt", encrypted);
        String body =
                mode == Mode.SAFE
                        ? PushXml.write(envelope)
                        : xml.replaceFirst(
                                "</xml>$",
                                "<Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>");
        return new Parcel(body, Optional.of(encrypted), openId);
    }

    /**
     * One try.
     *
     * @throws HttpTimeoutException when the answer is not whole within {@code patience}
     * @throws IOException when there is no connection or it breaks
     */
    Came send(Parcel parcel, Duration patience) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                client.send(request(parcel, patience), HttpResponse.BodyHandlers.ofByteArray());
        return new Came(response.statusCode(), response.body());
    }

    /** One try whose connection breaks after the request is out; returns when it is broken. */
    void sendAndDrop(Parcel parcel, Duration patience) {
        CompletableFuture<?> call =
                client.sendAsync(
                        request(parcel, patience), HttpResponse.BodyHandlers.ofByteArray());
        LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
        call.cancel(true);
    }

    /** The GET with which the console checks a server URL; true when the echo came back byte for byte. */
    boolean verify(Duration patience) throws IOException, InterruptedException {
        String echo = Long.toString(random.nextLong(1L << 60, Long.MAX_VALUE));
        HttpRequest request =
                HttpRequest.newBuilder(signed("&echostr=" + echo, Optional.empty()))
                        .timeout(patience)
                        .GET()
                        .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() == 200 && response.body().equals(echo);
    }

    private HttpRequest request(Parcel parcel, Duration patience) {
        String openId = "&openid=" + URLEncoder.encode(parcel.openId(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(signed(openId, parcel.encrypted()))
                .timeout(patience)
                .header("Content-Type", "text/xml")
                .header("User-Agent", "Mozilla/4.0")
                .POST(HttpRequest.BodyPublishers.ofString(parcel.body()))
                .build();
    }

    private URI signed(String further, Optional<String> encrypted) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = Integer.toString(random.nextInt(NONCE_BELOW));
        String query =
                "?signature="
                        + PushCrypto.signature(account.token(), timestamp, nonce)
                        + "&timestamp="
                        + timestamp
                        + "&nonce="
                        + nonce
                        + further
                        + encrypted
                                .map(
                                        text ->
                                                "&encrypt_type=aes&msg_signature="
                                                        + PushCrypto.signature(
                                                                account.token(),
                                                                timestamp,
                                                                nonce,
                                                                text))
                                .orElse("");
        return URI.create(serverUrl.get() + query);
    }

    void close() {
        client.shutdownNow();
    }
}
