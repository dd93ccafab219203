package org.citizenwindow.staff.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.citizenwindow.dialog.Flow;
import org.citizenwindow.dialog.Flows;
import org.citizenwindow.dialog.Slot;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.shared.Lang;

/** What a public service calls its fields and shots. They are the service's own texts, so a new service needs no code here. */
@Singleton
class Labels {
    @Inject FlowRegistry registry;

    /** {@code my_plate} → {@code My plate}; the key itself where the service has no word for it. */
    String field(String service, String key, Lang lang) {
        return text(service, "label." + key, key, lang);
    }

    /** {@code front} → {@code Scene from the front}. */
    String shot(String service, String key, Lang lang) {
        return text(service, "shot." + key, key, lang);
    }

    /** All named shots of a service, in the order in which its flows ask for them. */
    Map<String, String> shots(String service, Lang lang) {
        Map<String, String> shots = new LinkedHashMap<>();
        for (Flow flow : registry.current().all()) {
            if (flow.service().equals(service)) {
                flow.slots().values().forEach(slot -> add(shots, service, slot, lang));
            }
        }
        return shots;
    }

    private void add(Map<String, String> shots, String service, Slot slot, Lang lang) {
        if (slot.type() instanceof SlotType.Photos photos) {
            for (SlotType.Shot shot : photos.shots()) {
                shots.putIfAbsent(shot.name(), text(service, shot.label(), shot.name(), lang));
            }
        }
    }

    private String text(String service, String key, String fallback, Lang lang) {
        Flows flows = registry.current();
        return capital(flows.text(service, lang, key, 0).orElse(fallback));
    }

    private static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }
}
