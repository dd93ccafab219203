package org.citizenwindow.services.cases;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.cases.CaseDraft;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.shared.MediaId;

/**
 * {@code cases.open {service, photos, …}}: opens a case of any service; gives its {@code number}. Every other argument becomes a
 * field under its own name, in the order of the service's slots; the console labels it with the service's {@code label.<name>}.
 * A slot of the argument's name says whether its words are a telephone number or number plates, which staff can search for.
 */
@Singleton
class OpenHandler implements CallHandler {
    private static final Set<String> NO_FIELDS = Set.of("service", "photos");

    private final OpenCase openCase;
    private final CaseQueries cases;
    private final FlowRegistry registry;

    OpenHandler(OpenCase openCase, CaseQueries cases, FlowRegistry registry) {
        this.openCase = openCase;
        this.cases = cases;
        this.registry = registry;
    }

    @Override
    public String service() {
        return "cases.open";
    }

    @Override
    public CallResult handle(Request request) {
        CaseView file =
                cases.ofCall(request.callId()).orElseGet(() -> openCase.open(draft(request)));
        return new CallResult.Ok(Map.of("number", new Value.Str(file.number().value())));
    }

    private CaseDraft draft(Request request) {
        Arguments arguments = new Arguments(request.arguments());
        String service = arguments.text("service");
        if (service.isEmpty()) {
            throw new IllegalStateException("cases.open without the service it is for");
        }
        Map<String, SlotType> slots = slots(service);
        Set<String> names = new TreeSet<>(request.arguments().keySet());
        names.removeAll(NO_FIELDS);
        List<String> ordered = new ArrayList<>(slots.keySet());
        ordered.retainAll(names);
        names.stream().filter(name -> !ordered.contains(name)).forEach(ordered::add);
        Map<String, CaseField> fields = new LinkedHashMap<>();
        for (String name : ordered) {
            field(request.arguments().get(name), Optional.ofNullable(slots.get(name)))
                    .ifPresent(field -> fields.put(name, field));
        }
        List<CaseDraft.Shot> shots =
                arguments.photos("photos").stream()
                        .map(photo -> new CaseDraft.Shot(photo.shot(), MediaId.parse(photo.ref())))
                        .toList();
        return new CaseDraft(
                request.callId(),
                service,
                CasePriority.NORMAL,
                request.conversation(),
                request.citizen(),
                fields,
                shots,
                request.openedAt(),
                false);
    }

    private Map<String, SlotType> slots(String service) {
        Map<String, SlotType> slots = new LinkedHashMap<>();
        for (Flow flow : registry.current().all()) {
            if (flow.service().equals(service)) {
                flow.slots().forEach((name, slot) -> slots.putIfAbsent(name, slot.type()));
            }
        }
        return slots;
    }

    private static Optional<CaseField> field(Value value, Optional<SlotType> type) {
        return switch (value) {
            case Value.Str str -> str.text().isBlank() ? Optional.empty() : words(str.text(), type);
            case Value.Choice choice ->
                    Optional.of(new CaseField.Chosen(choice.id(), choice.label()));
            case Value.Bool bool ->
                    Optional.of(new CaseField.Chosen(bool.value() ? "yes" : "no", ""));
            case Value.Num num ->
                    Optional.of(
                            new CaseField.Words(num.value().stripTrailingZeros().toPlainString()));
            case Value.Moment moment -> Optional.of(new CaseField.Moment(moment.at()));
            case Value.Period period ->
                    Optional.of(new CaseField.Period(period.from(), period.to()));
            case Value.Place place ->
                    Optional.of(
                            new CaseField.Place(
                                    place.label(),
                                    place.pinned(),
                                    place.latitude(),
                                    place.longitude()));
            case Value.Photo photo -> Optional.empty();
            case Value.Many many -> many(many, type);
        };
    }

    private static Optional<CaseField> words(String text, Optional<SlotType> type) {
        return Optional.of(
                switch (type.orElse(null)) {
                    case SlotType.PhoneCn phone -> new CaseField.Phone(text);
                    case SlotType.PlateCn plate -> new CaseField.Plates(List.of(text));
                    case null, default -> new CaseField.Words(text);
                });
    }

    private static Optional<CaseField> many(Value.Many many, Optional<SlotType> type) {
        List<String> texts = new Arguments(Map.of("all", many)).texts("all");
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        boolean plates =
                type.orElse(null) instanceof SlotType.ListOf list
                        && list.of() instanceof SlotType.PlateCn;
        return Optional.of(
                plates
                        ? new CaseField.Plates(texts)
                        : new CaseField.Words(String.join(", ", texts)));
    }
}
