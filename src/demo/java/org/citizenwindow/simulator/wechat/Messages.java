package org.citizenwindow.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.citizenwindow.simulator.web.HttpCall;
import org.citizenwindow.simulator.web.HttpReply;
import org.citizenwindow.simulator.wechat.WechatError.Refusal;

/** Customer-service messages: who may be sent what, how often, and what can go wrong. */
final class Messages {
    private static final Duration TYPING = Duration.ofSeconds(15);

    /** Faults that refuse a message, and with what, in the order they are looked at. */
    private static final Map<Fault, WechatError> REFUSING = new LinkedHashMap<>();

    static {
        REFUSING.put(Fault.BUSY, WechatError.BUSY);
        REFUSING.put(Fault.MESSAGES_OFF, WechatError.MESSAGES_OFF);
        REFUSING.put(Fault.WINDOW_CLOSED, WechatError.WINDOW_CLOSED);
        REFUSING.put(Fault.COUNT_USED_UP, WechatError.COUNT_USED_UP);
    }

    private final FakeWechat wechat;
    private final CustomerMessage reader;

    Messages(FakeWechat wechat) {
        this.wechat = wechat;
        this.reader = new CustomerMessage(wechat.media());
    }

    /** Shows the message to the citizen and takes it from the budget. */
    HttpReply send(HttpCall call, JsonNode body) throws Refusal {
        Citizen citizen = recipient(body);
        Instant now = wechat.books();
        Line line = reader.read(body, now);
        WechatHost.slow(citizen);
        for (Map.Entry<Fault, WechatError> fault : REFUSING.entrySet()) {
            if (citizen.strikes(fault.getKey())) {
                throw fault.getValue().refusal();
            }
        }
        citizen.spend(now);
        wechat.show(citizen, line);
        if (citizen.strikes(Fault.ANSWER_LOST)) {
            return WechatHost.ok().ending(HttpReply.Ending.HANG_UP);
        }
        return WechatHost.ok();
    }

    /** Shows or ends "is typing". */
    HttpReply typing(HttpCall call, JsonNode body) throws Refusal {
        Citizen citizen = recipient(body);
        boolean on =
                switch (body.path("command").asText()) {
                    case "Typing" -> true;
                    case "CancelTyping" -> false;
                    default -> throw WechatError.BAD_JSON.refusal();
                };
        wechat.typing(citizen, on ? TYPING : Duration.ZERO);
        return WechatHost.ok();
    }

    private Citizen recipient(JsonNode body) throws Refusal {
        if (!wechat.settings().certified()) {
            throw WechatError.UNAUTHORIZED.refusal();
        }
        Citizen citizen =
                wechat.find(body.path("touser").asText())
                        .orElseThrow(WechatError.INVALID_OPENID::refusal);
        if (!citizen.follows()) {
            throw WechatError.WINDOW_CLOSED.refusal();
        }
        return citizen;
    }
}
