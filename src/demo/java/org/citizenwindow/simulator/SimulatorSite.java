package org.citizenwindow.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.citizenwindow.simulator.web.HttpCall;
import org.citizenwindow.simulator.web.HttpReply;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.WechatHost;

/** Everything below {@code /simulator}: the phone, its files, the control API and the platform's API host. */
public final class SimulatorSite {
    /** Where all of it lives. */
    public static final String ROOT = "/simulator";

    private static final String FILES = ROOT + "/static/";
    private static final Pattern FILE_NAME = Pattern.compile("([a-z0-9-]+/)?[a-z0-9-]+\\.[a-z]+");
    private static final Map<String, String> CONTENT_TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "json", "application/json; charset=utf-8",
                    "svg", "image/svg+xml",
                    "jpg", "image/jpeg",
                    "png", "image/png");

    /** Everything from the page's own host, nothing inline. */
    private static final Map<String, String> PAGE_HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
                            + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cache-Control",
                    "no-cache");

    private final ControlApi control;
    private final WechatHost host;

    public SimulatorSite(FakeWechat wechat) {
        this.control = new ControlApi(wechat);
        this.host = new WechatHost(wechat);
    }

    /** Answers any call; 404 for what is not there. May take seconds. */
    public HttpReply answer(HttpCall call) {
        String path = call.path();
        if (path.equals(ROOT) || path.equals(ROOT + "/")) {
            return file("phone.html");
        }
        if (path.startsWith(FILES)) {
            return file(path.substring(FILES.length()));
        }
        if (path.startsWith(ROOT + "/api/")) {
            return control.answer(below(call, ROOT + "/api"));
        }
        if (path.startsWith(ROOT + "/wechat/cgi-bin/")) {
            return host.answer(below(call, ROOT + "/wechat"));
        }
        return HttpReply.text(404, "nothing here");
    }

    private static HttpCall below(HttpCall call, String prefix) {
        return new HttpCall(
                call.method(),
                call.path().substring(prefix.length()),
                call.query(),
                call.contentType(),
                call.body());
    }

    private static HttpReply file(String name) {
        Optional<byte[]> content =
                FILE_NAME.matcher(name).matches() ? resource("static/" + name) : Optional.empty();
        String type = CONTENT_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (content.isEmpty() || type == null) {
            return HttpReply.text(404, "nothing here");
        }
        return HttpReply.bytes(type, content.get()).with(PAGE_HEADERS);
    }

    /** A file below {@code simulator/} on the class path. */
    static Optional<byte[]> resource(String name) {
        try (InputStream in =
                Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream("simulator/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read simulator/" + name, e);
        }
    }
}
