package org.citizenwindow.adapters.wechat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpStatus;
import org.apache.http.client.HttpResponseException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.citizenwindow.channel.Fetched;

/**
 * Downloads what a citizen sent, to a limit of bytes and of time. Written here because the library's own downloads to a
 * temporary file, named by the server, without a limit. Errors come as JSON under HTTP 200; a video comes as the file itself
 * or as JSON with its address.
 */
final class MediaGet implements RequestExecutor<Fetched, Long> {
    private static final int MAX_JSON = 16 * 1024;
    private static final int PIECE = 16 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CloseableHttpClient http;
    private final Clock clock;

    MediaGet(CloseableHttpClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Fetched execute(String uri, Long limit, WxType type)
            throws WxErrorException, IOException {
        Fetched fetched = download(uri, limit);
        Optional<JsonObject> json = json(fetched);
        if (json.isEmpty()) {
            return fetched;
        }
        if (json.get().has("errcode")) {
            throw new WxErrorException(WxError.fromJson(json.get().toString(), WxType.MP));
        }
        return json.get().has("video_url")
                ? video(uri, json.get().get("video_url").getAsString(), limit)
                : fetched;
    }

    @Override
    public void execute(String uri, Long limit, ResponseHandler<Fetched> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, limit, type));
    }

    /** Only over TLS, unless the API itself is a stand-in without; the token does not go there. */
    private Fetched video(String api, String address, long limit) throws IOException {
        String scheme = URI.create(address).getScheme();
        boolean safe = "https".equals(scheme) || "http".equals(scheme) && api.startsWith("http:");
        return safe ? download(address, limit) : new Fetched.Gone("wechat:video_address");
    }

    private Fetched download(String address, long limit) throws IOException {
        // Closing the response without reading it to its end closes the connection.
        try (CloseableHttpResponse response = http.execute(new HttpGet(address))) {
            int status = response.getStatusLine().getStatusCode();
            HttpEntity entity = response.getEntity();
            if (status != HttpStatus.SC_OK || entity == null) {
                throw new HttpResponseException(status, "media");
            }
            if (entity.getContentLength() > limit) {
                return new Fetched.TooLarge(limit);
            }
            byte[] bytes = read(entity.getContent(), limit);
            return bytes.length > limit
                    ? new Fetched.TooLarge(limit)
                    : new Fetched.Content(bytes, contentType(response));
        }
    }

    /** Up to one byte more than the limit. */
    private byte[] read(InputStream in, long limit) throws IOException {
        Instant end = clock.instant().plus(PATIENCE);
        var all = new java.io.ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        while (all.size() <= limit) {
            int got = in.read(piece, 0, (int) Math.min(PIECE, limit + 1 - all.size()));
            if (got < 0) {
                break;
            }
            all.write(piece, 0, got);
            if (clock.instant().isAfter(end)) {
                throw new java.net.SocketTimeoutException("too slow");
            }
        }
        return all.toByteArray();
    }

    private static String contentType(CloseableHttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        return header == null ? "" : header.getValue();
    }

    /** The object that stands where media should be; no picture, voice or video begins with a brace. */
    private static Optional<JsonObject> json(Fetched fetched) {
        if (!(fetched instanceof Fetched.Content content)
                || content.bytes().length == 0
                || content.bytes().length > MAX_JSON
                || content.bytes()[0] != '{') {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    JsonParser.parseString(new String(content.bytes(), StandardCharsets.UTF_8))
                            .getAsJsonObject());
        } catch (JsonParseException | IllegalStateException notJson) {
            return Optional.empty();
        }
    }
}
