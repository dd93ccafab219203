package org.citizenwindow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.citizenwindow.simulator.ControlApi.BadCall;
import org.citizenwindow.simulator.web.HttpCall;
import org.citizenwindow.simulator.wechat.Act;

/** Reads what a citizen shall do from a call of the control API. */
final class Acts {
    private static final int SECONDS = 3;

    /** The acts of one call: one, or one for each picture of an album. */
    List<Act> read(String what, HttpCall call) throws BadCall {
        if (what.equals("photo") && !call.contentType().startsWith("application/json")) {
            String name = call.parameter("name").orElse("photo.jpg");
            return List.of(new Act.Photo(call.body(), name));
        }
        JsonNode body = ControlApi.object(call);
        return switch (what) {
            case "text" -> List.of(new Act.Text(need(body, "text")));
            case "photo" -> List.of(sample(need(body, "sample")));
            case "album" -> album(body);
            case "voice" ->
                    List.of(
                            new Act.Voice(
                                    body.path("text").asText(),
                                    Math.clamp(body.path("seconds").asInt(SECONDS), 1, 60)));
            case "pin" ->
                    List.of(
                            new Act.Pin(
                                    degrees(body, "latitude"),
                                    degrees(body, "longitude"),
                                    body.path("label").asText()));
            case "link" ->
                    List.of(
                            new Act.Link(
                                    need(body, "title"),
                                    body.path("description").asText(),
                                    need(body, "url")));
            case "sticker" -> List.of(new Act.Sticker(need(body, "name")));
            case "menu" -> List.of(new Act.MenuTap(need(body, "key")));
            case "open" -> List.of(new Act.MenuOpen(need(body, "url")));
            case "item" -> List.of(new Act.ItemTap(need(body, "id"), need(body, "content")));
            case "follow" ->
                    List.of(
                            new Act.Follow(
                                    Optional.of(body.path("scene").asText())
                                            .filter(scene -> !scene.isEmpty())));
            case "unfollow" -> List.of(new Act.Unfollow());
            case "scan" -> List.of(new Act.Scan(need(body, "scene")));
            default -> throw new NoSuchElementException("no act " + what);
        };
    }

    private static List<Act> album(JsonNode body) throws BadCall {
        List<Act> pictures = new ArrayList<>();
        for (JsonNode name : body.path("samples")) {
            pictures.add(sample(name.asText()));
        }
        if (pictures.isEmpty()) {
            throw new BadCall("samples is missing");
        }
        return pictures;
    }

    private static Act.Photo sample(String name) {
        return new Act.Photo(
                Samples.bytes(name)
                        .orElseThrow(() -> new NoSuchElementException("no sample " + name)),
                name);
    }

    private static String need(JsonNode body, String field) throws BadCall {
        String value = body.path(field).asText();
        if (value.isEmpty()) {
            throw new BadCall(field + " is missing");
        }
        return value;
    }

    private static double degrees(JsonNode body, String field) throws BadCall {
        if (!body.path(field).isNumber()) {
            throw new BadCall(field + " is missing");
        }
        return body.path(field).asDouble();
    }
}
