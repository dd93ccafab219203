package org.citizenwindow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.citizenwindow.simulator.ControlApi.BadCall;
import org.citizenwindow.simulator.wechat.Mode;
import org.citizenwindow.simulator.wechat.Settings;

/** The platform's settings as JSON: what is not named stays as it is. */
final class SettingsForm {
    Map<String, Object> view(Settings settings) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("mode", settings.mode());
        view.put("repeats", settings.repeats());
        view.put("patienceMillis", settings.patience().toMillis());
        view.put("recognition", settings.recognition());
        view.put("addUp", settings.addUp());
        view.put("previousKey", settings.previousKey());
        view.put("certified", settings.certified());
        view.put("listed", settings.listed());
        view.put("spent", settings.spent());
        view.put("clockOffsetSeconds", settings.clockOffset().toSeconds());
        return view;
    }

    Settings merge(Settings old, JsonNode body) throws BadCall {
        Mode mode = old.mode();
        if (body.has("mode")) {
            try {
                mode = Mode.valueOf(body.path("mode").asText());
            } catch (IllegalArgumentException e) {
                throw new BadCall("mode is PLAINTEXT, COMPATIBLE or SAFE");
            }
        }
        return new Settings(
                mode,
                Math.clamp(body.path("repeats").asInt(old.repeats()), 0, 3),
                Duration.ofMillis(
                        Math.clamp(
                                body.path("patienceMillis").asLong(old.patience().toMillis()),
                                50,
                                60_000)),
                body.path("recognition").asBoolean(old.recognition()),
                body.path("addUp").asBoolean(old.addUp()),
                body.path("previousKey").asBoolean(old.previousKey()),
                body.path("certified").asBoolean(old.certified()),
                body.path("listed").asBoolean(old.listed()),
                body.path("spent").asText(old.spent()),
                Duration.ofSeconds(
                        body.path("clockOffsetSeconds").asLong(old.clockOffset().toSeconds())));
    }
}
