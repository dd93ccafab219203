package org.citizenwindow.staff.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.citizenwindow.cases.AmendCase;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.staff.layout.Bundles;

/** What a public service calls its fields and shots. They are the service's own texts, so a new service needs no code here. */
@Singleton
class Labels {
    @Inject FlowRegistry registry;

    /** {@code my_plate} → {@code My plate}, {@code my_plate_before} → the same as it was before the citizen corrected it; the key itself where the service has no word for it. */
    String field(String service, String key, Lang lang) {
        if (key.endsWith(AmendCase.BEFORE)) {
            String amended = key.substring(0, key.length() - AmendCase.BEFORE.length());
            return Bundles.in(CasesMessages.class, lang)
                    .fieldBefore(text(service, "label." + amended, amended, lang));
        }
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

    /** What a service is called: the console's own short word, else the title of the flow that begins it. */
    String service(String service, Lang lang) {
        String word = Bundles.in(CasesMessages.class, lang).service(service);
        return word.equals(service)
                ? registry.current().listed().stream()
                        .filter(flow -> flow.service().equals(service))
                        .findFirst()
                        .map(flow -> flow.title().in(lang))
                        .orElse(service)
                : word;
    }

    /** An answer that was offered, in this language; {@code fallback} where the service does not offer it any more. */
    String answer(String service, String slot, String id, String fallback, Lang lang) {
        return registry.current().all().stream()
                .filter(flow -> flow.service().equals(service))
                .map(flow -> flow.slots().get(slot))
                .filter(Objects::nonNull)
                .flatMap(found -> options(found.type()))
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(option -> text(service, option.text(), fallback, lang))
                .orElse(fallback);
    }

    private static Stream<SlotType.Option> options(SlotType type) {
        return switch (type) {
            case SlotType.OneOf oneOf -> oneOf.options().stream();
            case SlotType.YesNo yesNo -> Stream.of(yesNo.yes(), yesNo.no());
            default -> Stream.of();
        };
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
