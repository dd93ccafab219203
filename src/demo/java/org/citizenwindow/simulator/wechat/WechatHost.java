package org.citizenwindow.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.citizenwindow.simulator.web.HttpCall;
import org.citizenwindow.simulator.web.HttpReply;
import org.citizenwindow.simulator.web.Json;
import org.citizenwindow.simulator.wechat.WechatError.Refusal;

/** The platform's API host: {@code /cgi-bin/…}, errors as JSON under HTTP 200 as on the real one. */
public final class WechatHost {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u(?!00[01])[0-9a-fA-F]{4}");

    private final FakeWechat wechat;
    private final Messages messages;
    private final MediaDesk media;

    public WechatHost(FakeWechat wechat) {
        this.wechat = wechat;
        this.messages = new Messages(wechat);
        this.media = new MediaDesk(wechat);
    }

    /** Answers a call whose path starts with {@code /cgi-bin/}. May take seconds when a fault says so. */
    public HttpReply answer(HttpCall call) {
        try {
            return switch (call.path()) {
                case "/cgi-bin/token" -> token(call);
                case "/cgi-bin/stable_token" -> stableToken(call);
                case "/cgi-bin/message/custom/send" -> messages.send(authorized(call), body(call));
                case "/cgi-bin/message/custom/typing" ->
                        messages.typing(authorized(call), body(call));
                case "/cgi-bin/media/upload" -> media.upload(authorized(call));
                case "/cgi-bin/media/get" -> media.get(authorized(call));
                case "/cgi-bin/menu/create" -> createMenu(authorized(call));
                case "/cgi-bin/menu/get" -> menu(authorized(call));
                case "/cgi-bin/menu/delete" -> deleteMenu(authorized(call));
                case "/cgi-bin/user/info" -> user(authorized(call));
                case "/cgi-bin/getcallbackip", "/cgi-bin/get_api_domain_ip" ->
                        addresses(authorized(call));
                default -> throw WechatError.UNKNOWN_API.refusal();
            };
        } catch (Refusal e) {
            return error(e.error);
        }
    }

    private HttpReply error(WechatError error) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errcode", error.code);
        body.put("errmsg", error.text + " rid: " + wechat.rid());
        return HttpReply.json(200, body);
    }

    static HttpReply ok() {
        return HttpReply.json(200, Map.of("errcode", 0, "errmsg", "ok"));
    }

    private HttpCall authorized(HttpCall call) throws Refusal {
        wechat.tokens().check(call.parameter("access_token").orElse(""), wechat.books());
        String spent = wechat.settings().spent();
        if (!spent.isEmpty() && call.path().endsWith('/' + spent)) {
            throw WechatError.DAY_QUOTA.refusal();
        }
        return call;
    }

    /** The JSON object of a POST, in raw UTF-8: escapes of printable characters are refused. */
    private static JsonNode body(HttpCall call) throws Refusal {
        if (!call.method().equals("POST")) {
            throw WechatError.POST_REQUIRED.refusal();
        }
        if (call.body().length == 0) {
            throw WechatError.EMPTY_BODY.refusal();
        }
        if (ESCAPED.matcher(call.text()).find()) {
            throw WechatError.INVALID_CHARSET.refusal();
        }
        return Json.read(call.body()).orElseThrow(WechatError.BAD_JSON::refusal);
    }

    private HttpReply token(HttpCall call) throws Refusal {
        credentials(
                call.parameter("grant_type").orElse(""),
                call.parameter("appid"),
                call.parameter("secret"));
        return issued(wechat.tokens().classic(wechat.books()));
    }

    private HttpReply stableToken(HttpCall call) throws Refusal {
        JsonNode body = body(call);
        credentials(
                body.path("grant_type").asText(),
                Optional.of(body.path("appid").asText()),
                Optional.of(body.path("secret").asText()));
        return issued(
                wechat.tokens()
                        .stable(body.path("force_refresh").asBoolean(false), wechat.books()));
    }

    private static HttpReply issued(AccessTokens.Issued token) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", token.token());
        body.put("expires_in", token.seconds());
        return HttpReply.json(200, body);
    }

    private void credentials(String grant, Optional<String> appId, Optional<String> secret)
            throws Refusal {
        if (!grant.equals("client_credential")) {
            throw WechatError.INVALID_GRANT_TYPE.refusal();
        }
        String id = appId.filter(s -> !s.isEmpty()).orElseThrow(WechatError.MISSING_APPID::refusal);
        String key =
                secret.filter(s -> !s.isEmpty()).orElseThrow(WechatError.MISSING_SECRET::refusal);
        if (!id.equals(wechat.account().appId())) {
            throw WechatError.INVALID_APPID.refusal();
        }
        if (!key.equals(wechat.account().secret())) {
            throw WechatError.WRONG_SECRET.refusal();
        }
        if (!wechat.settings().listed()) {
            throw WechatError.NOT_LISTED.refusal();
        }
    }

    private HttpReply createMenu(HttpCall call) throws Refusal {
        wechat.setMenu(Optional.of(Menu.read(body(call))));
        return ok();
    }

    private HttpReply deleteMenu(HttpCall call) {
        wechat.setMenu(Optional.empty());
        return ok();
    }

    private HttpReply menu(HttpCall call) throws Refusal {
        Menu menu = wechat.menu().orElseThrow(WechatError.NO_MENU::refusal);
        List<Map<String, Object>> buttons = menu.buttons().stream().map(WechatHost::drawn).toList();
        return HttpReply.json(200, Map.of("menu", Map.of("button", buttons)));
    }

    private static Map<String, Object> drawn(Menu.Button button) {
        Map<String, Object> node = new LinkedHashMap<>();
        if (button.more().isEmpty()) {
            node.put("type", button.type());
            node.put("name", button.name());
            boolean page = button.type().equals("view") || button.type().equals("miniprogram");
            node.put(page ? "url" : "key", button.value());
        } else {
            node.put("name", button.name());
        }
        node.put("sub_button", button.more().stream().map(WechatHost::drawn).toList());
        return node;
    }

    private HttpReply user(HttpCall call) throws Refusal {
        Citizen citizen =
                wechat.find(call.parameter("openid").orElse(""))
                        .orElseThrow(WechatError.INVALID_OPENID::refusal);
        slow(citizen);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subscribe", citizen.follows() ? 1 : 0);
        body.put("openid", citizen.openId);
        if (citizen.follows()) {
            // Nickname and head image have not been filled since December 2021.
            body.put("language", citizen.lang.replace('-', '_'));
            body.put("subscribe_time", citizen.followedAt().getEpochSecond());
            body.put("remark", "");
            body.put("groupid", 0);
            body.put("tagid_list", List.of());
            body.put("subscribe_scene", "ADD_SCENE_SEARCH");
        }
        return HttpReply.json(200, body);
    }

    private static HttpReply addresses(HttpCall call) {
        return HttpReply.json(200, Map.of("ip_list", List.of("127.0.0.1", "::1")));
    }

    /** Three seconds, when the switchboard says so. */
    static void slow(Citizen citizen) {
        if (citizen.strikes(Fault.SLOW_API)) {
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        }
    }
}
