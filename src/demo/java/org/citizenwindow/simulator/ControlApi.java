package org.citizenwindow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.citizenwindow.simulator.web.HttpCall;
import org.citizenwindow.simulator.web.HttpReply;
import org.citizenwindow.simulator.web.Json;
import org.citizenwindow.simulator.wechat.Act;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Fault;
import org.citizenwindow.simulator.wechat.Push;

/** The JSON API of the phone and of tests, below {@code /simulator/api}; the package's page lists its calls. */
final class ControlApi {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);

    private final FakeWechat wechat;
    private final Acts acts;
    private final SettingsForm form;

    ControlApi(FakeWechat wechat) {
        this.wechat = wechat;
        this.acts = new Acts();
        this.form = new SettingsForm();
    }

    /** Answers a call whose path is below the API's root. */
    HttpReply answer(HttpCall call) {
        try {
            return routed(call);
        } catch (BadCall e) {
            return problem(400, "simulator:bad_call", e.getMessage());
        } catch (NoSuchElementException e) {
            return problem(404, "simulator:not_found", e.getMessage());
        } catch (IllegalStateException e) {
            return problem(409, "simulator:not_possible", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(503, "simulator:stopping", "the simulator stops");
        }
    }

    /** A call that is formed wrongly. */
    static final class BadCall extends Exception {
        private static final long serialVersionUID = 1L;

        BadCall(String why) {
            super(why);
        }
    }

    private HttpReply routed(HttpCall call) throws BadCall, InterruptedException {
        String[] path = call.below("/");
        String what = call.method() + " " + path[0];
        if (path.length == 1) {
            return switch (what) {
                case "GET state" -> HttpReply.json(200, state(call));
                case "GET changes" -> changes(call);
                case "GET citizens" -> HttpReply.json(200, wechat.citizens());
                case "POST citizens" -> add(call);
                case "GET settings" -> HttpReply.json(200, form.view(wechat.settings()));
                case "PUT settings" -> settings(call);
                case "POST verify" -> verify();
                case "POST reset" -> reset();
                default -> throw new NoSuchElementException(what);
            };
        }
        if (what.equals("GET media") && path.length == 2) {
            return wechat.seen(path[1])
                    .map(seen -> HttpReply.bytes(seen.contentType(), seen.content()))
                    .map(reply -> reply.with(Map.of("X-Content-Type-Options", "nosniff")))
                    .orElseThrow(() -> new NoSuchElementException("no medium " + path[1]));
        }
        if (path[0].equals("citizens") && path.length == 3) {
            return ofCitizen(call, path[1], path[2]);
        }
        throw new NoSuchElementException(call.path());
    }

    private HttpReply ofCitizen(HttpCall call, String openId, String what)
            throws BadCall, InterruptedException {
        return switch (call.method() + " " + what) {
            case "GET chat" -> HttpReply.json(200, wechat.chat(openId, number(call, "after", 0)));
            case "GET pushes" -> HttpReply.json(200, wechat.pushes(openId));
            case "GET talk" -> talk(openId);
            case "PUT faults" -> faults(call, openId);
            default -> {
                if (!call.method().equals("POST")) {
                    throw new NoSuchElementException(call.path());
                }
                yield act(call, openId, acts.read(what, call));
            }
        };
    }

    private HttpReply talk(String openId) {
        FakeWechat.CitizenView citizen = known(openId);
        String yaml = TalkExport.yaml(citizen, wechat.chat(openId, 0));
        return HttpReply.text(200, yaml)
                .with(Map.of("Content-Disposition", "attachment; filename=\"talk.yaml\""));
    }

    private FakeWechat.CitizenView known(String openId) {
        return wechat.citizens().stream()
                .filter(citizen -> citizen.openId().equals(openId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no citizen " + openId));
    }

    private HttpReply act(HttpCall call, String openId, List<Act> what)
            throws BadCall, InterruptedException {
        List<CompletableFuture<Push>> sent = new ArrayList<>();
        for (Act act : what) {
            sent.add(wechat.act(openId, act));
        }
        Duration wait = Duration.ofSeconds(number(call, "wait", 0));
        if (wait.isZero()) {
            return HttpReply.json(202, Map.of("pushed", sent.size()));
        }
        List<Push> pushes = new ArrayList<>();
        try {
            for (CompletableFuture<Push> one : sent) {
                pushes.add(one.get(wait.toMillis(), TimeUnit.MILLISECONDS));
            }
        } catch (TimeoutException e) {
            return HttpReply.json(202, Map.of("pushed", sent.size()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the push broke: " + e.getCause(), e);
        }
        return HttpReply.json(200, pushes.size() == 1 ? pushes.getFirst() : pushes);
    }

    private Map<String, Object> state(HttpCall call) throws BadCall {
        Map<String, Object> state = new LinkedHashMap<>();
        // Read first: what changes meanwhile is seen again, never missed.
        state.put("revision", wechat.revision());
        state.put("account", Map.of("name", wechat.account().name()));
        state.put("settings", form.view(wechat.settings()));
        state.put("citizens", wechat.citizens());
        state.put("menu", wechat.menu().map(menu -> (Object) menu.buttons()).orElse(List.of()));
        String openId = call.parameter("citizen").orElse("");
        boolean known = wechat.citizens().stream().anyMatch(one -> one.openId().equals(openId));
        state.put("lines", known ? wechat.chat(openId, number(call, "after", 0)) : List.of());
        state.put("pushes", known ? wechat.pushes(openId) : List.of());
        return state;
    }

    private HttpReply changes(HttpCall call) throws BadCall, InterruptedException {
        long seen = number(call, "since", -1);
        Duration patience =
                Duration.ofSeconds(Math.min(LONGEST_WAIT.toSeconds(), number(call, "wait", 20)));
        return HttpReply.json(200, Map.of("revision", wechat.awaitChange(seen, patience)));
    }

    private HttpReply add(HttpCall call) throws BadCall {
        JsonNode body = object(call);
        String nickname = body.path("nickname").asText("");
        String lang = body.path("lang").asText("zh-CN");
        boolean follows = body.path("follows").asBoolean(true);
        String openId = body.path("openId").asText("");
        return HttpReply.json(
                201,
                openId.isEmpty()
                        ? wechat.add(nickname, lang, follows)
                        : wechat.add(openId, nickname, lang, follows));
    }

    private HttpReply faults(HttpCall call, String openId) throws BadCall {
        Map<Fault, Integer> wanted = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object(call).properties()) {
            try {
                wanted.put(Fault.valueOf(field.getKey()), field.getValue().asInt());
            } catch (IllegalArgumentException e) {
                throw new BadCall("no fault " + field.getKey());
            }
        }
        wanted.forEach((fault, times) -> wechat.arrange(openId, fault, times));
        return HttpReply.json(200, known(openId));
    }

    private HttpReply settings(HttpCall call) throws BadCall {
        wechat.change(form.merge(wechat.settings(), object(call)));
        return HttpReply.json(200, form.view(wechat.settings()));
    }

    private HttpReply verify() throws InterruptedException {
        try {
            return HttpReply.json(200, Map.of("verified", wechat.verifyServerUrl()));
        } catch (IOException e) {
            return HttpReply.json(200, Map.of("verified", false));
        }
    }

    private HttpReply reset() {
        wechat.reset();
        return HttpReply.json(200, Map.of("reset", true));
    }

    /** The JSON object in the body; an empty one when there is no body. */
    static JsonNode object(HttpCall call) throws BadCall {
        if (call.body().length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        return Json.read(call.body()).orElseThrow(() -> new BadCall("the body is not JSON"));
    }

    private static long number(HttpCall call, String name, long otherwise) throws BadCall {
        try {
            return Long.parseLong(call.parameter(name).orElse(Long.toString(otherwise)));
        } catch (NumberFormatException e) {
            throw new BadCall(name + " is not a number");
        }
    }

    private static HttpReply problem(int status, String code, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status);
        body.put("code", code);
        body.put("detail", detail);
        HttpReply json = HttpReply.json(status, body);
        return new HttpReply(
                status, "application/problem+json", Map.of(), json.body(), json.ending());
    }
}
