package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.citizenwindow.dialog.flow.Button;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.flow.Moves;
import org.citizenwindow.dialog.flow.Policy;
import org.citizenwindow.dialog.flow.Predicate;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.slot.Area;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.dialog.value.ValueType;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.LocalizedText;

/** Reads one flow file into a {@link Flow}, keeping the places of its parts for {@code FlowLint}. */
public final class FlowReader {
    private static final String FORMAT = "cw.flow/1";

    /**
     * A flow as read, with where its parts stand.
     *
     * @param must start phrases by language
     * @param not phrases that never start it
     * @param slots places of the slots
     * @param steps places of the steps
     */
    public record Read(
            Flow flow,
            Item place,
            Map<Lang, List<Item>> must,
            Map<Lang, List<Item>> not,
            Map<String, Item> slots,
            Map<String, Item> steps) {}

    private final String service;
    private final Map<String, ValueType> names = new HashMap<>();
    private final Map<String, Item> slotPlaces = new LinkedHashMap<>();
    private final Map<String, Item> stepPlaces = new LinkedHashMap<>();

    private FlowReader(String service) {
        this.service = service;
    }

    /** Reads a flow file; what is wrong is added to its faults, and the rest is read on. */
    public static Read read(String service, Item file) {
        return new FlowReader(service).flow(file);
    }

    private Read flow(Item file) {
        file.format(FORMAT);
        FlowRef ref =
                new FlowRef(
                        file.need("flow").text(),
                        file.need("version").number(1, Integer.MAX_VALUE));
        if (!ref.name().matches("[A-Za-z0-9_.]*")) {
            file.need("flow").fault("a flow's name has letters, digits, dots and underscores only");
        }
        file.get("about");
        LocalizedText title = title(file.need("title"));
        Map<Lang, List<Item>> must = new EnumMap<>(Lang.class);
        Map<Lang, List<Item>> not = new EnumMap<>(Lang.class);
        Flow.Starts starts = starts(file.get("starts"), must, not);
        Policy policy = PolicyReader.read(file.get("policy"));
        Map<String, ValueType> given = file.get("given").map(SlotReader::types).orElse(Map.of());
        names.putAll(given);
        Map<String, Area> areas = AreaReader.read(file.get("areas"));
        Map<String, Slot> slots = slots(file.get("slots"), areas);
        List<Item> stepItems = file.need("steps").items();
        stepItems.forEach(this::gives);
        Map<String, Step> steps = steps(stepItems);
        Map<Integer, Moves> from = MovesReader.read(file.get("from"));
        if (slots.size() > Limits.SLOTS || steps.size() > Limits.STEPS) {
            file.need("flow")
                    .fault(
                            "a flow has at most "
                                    + Limits.SLOTS
                                    + " slots and "
                                    + Limits.STEPS
                                    + " steps; make two flows of it");
        }
        file.close();
        Flow flow = new Flow(ref, service, title, starts, policy, given, slots, steps, from);
        AreaReader.unused(flow, areas, file.get("areas"));
        return new Read(flow, file, must, not, slotPlaces, stepPlaces);
    }

    private static LocalizedText title(Item item) {
        Map<Lang, String> texts = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            String text = item.need(lang.tag()).text();
            texts.put(lang, text.isBlank() ? "?" : text);
        }
        item.close();
        return new LocalizedText(texts);
    }

    private static Flow.Starts starts(
            Optional<Item> item, Map<Lang, List<Item>> must, Map<Lang, List<Item>> not) {
        if (item.isEmpty()) {
            return new Flow.Starts(List.of(), false, false, false, Optional.empty());
        }
        phrases(item.get().get("phrases"), must);
        phrases(item.get().get("not"), not);
        Flow.Starts starts =
                new Flow.Starts(
                        item.get().get("menu").map(Item::texts).orElse(List.of()),
                        item.get().get("listed").map(Item::flag).orElse(!must.isEmpty()),
                        item.get().get("emergency").map(Item::flag).orElse(false),
                        item.get().get("brief").map(Item::flag).orElse(false),
                        item.get().get("said").map(FlowReader::said));
        item.get().close();
        return starts;
    }

    private static Flow.Said said(Item item) {
        if (item.isText()) {
            return new Flow.Said(item.text(), List.of());
        }
        Flow.Said said =
                new Flow.Said(
                        item.need("slot").text(),
                        item.get("instead_of").map(Item::texts).orElse(List.of()));
        item.close();
        return said;
    }

    private static void phrases(Optional<Item> item, Map<Lang, List<Item>> target) {
        item.map(Item::entries)
                .orElse(Map.of())
                .forEach(
                        (tag, list) ->
                                Lang.of(tag)
                                        .ifPresentOrElse(
                                                lang -> target.put(lang, list.items()),
                                                () ->
                                                        list.fault(
                                                                "there is no language '"
                                                                        + tag
                                                                        + "'; use zh-CN, ja, en")));
    }

    private Map<String, Slot> slots(Optional<Item> item, Map<String, Area> areas) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        item.map(Item::entries)
                .orElse(Map.of())
                .forEach(
                        (name, place) -> {
                            Slot slot = SlotReader.slot(name, place, areas);
                            slots.put(name, slot);
                            slotPlaces.put(name, place);
                            names.put(name, slot.type().gives());
                            names.putAll(companions(slot));
                        });
        return slots;
    }

    /** The dotted names a slot fills besides its own. */
    public static Map<String, ValueType> companions(Slot slot) {
        if (slot.type() instanceof SlotType.Period) {
            return Map.of(
                    slot.name() + Value.Period.START, ValueType.INSTANT,
                    slot.name() + Value.Period.END, ValueType.INSTANT);
        }
        if (!(slot.type() instanceof SlotType.Appointment)) {
            return Map.of();
        }
        return Map.of(
                slot.name() + ".start", ValueType.INSTANT,
                slot.name() + ".site", ValueType.TEXT,
                slot.name() + ".site_name", ValueType.TEXT,
                slot.name() + ".site_address", ValueType.TEXT,
                slot.name() + ".label", ValueType.TEXT);
    }

    /** Values that calls bring can be named by every predicate, wherever the call stands. */
    private void gives(Item step) {
        if (step.isMap()) {
            step.get("call")
                    .flatMap(call -> call.get("gives"))
                    .ifPresent(types -> names.putAll(SlotReader.types(types)));
        }
    }

    private Map<String, Step> steps(List<Item> items) {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String follows =
                    i + 1 < items.size() && items.get(i + 1).isMap()
                            ? items.get(i + 1).get("id").map(Item::text).orElse("")
                            : "";
            Step step = step(item, follows);
            if (steps.put(step.id(), step) != null) {
                item.fault("there is a step '" + step.id() + "' already; give this one its own id");
            }
            stepPlaces.put(step.id(), item);
            item.close();
        }
        if (steps.isEmpty()) {
            steps.put(
                    "",
                    new Step.Branch(
                            new Step.Common("", Optional.empty(), List.of(), false),
                            List.of(new Step.Edge(Optional.empty(), Flow.END))));
        }
        return steps;
    }

    private Step step(Item item, String follows) {
        Step.Common common = common(item);
        item.get("about");
        Optional<Item> collect = item.get("collect");
        Optional<Item> say = item.get("say");
        Optional<Item> confirm = item.get("confirm");
        Optional<Item> call = item.get("call");
        int kinds =
                (int)
                        List.of(collect, say, confirm, call).stream()
                                .filter(Optional::isPresent)
                                .count();
        if (kinds > 1) {
            item.fault("a step does one thing: collect, say, confirm or call");
        }
        if (confirm.isPresent()) {
            return confirm(common, confirm.get());
        }
        if (call.isPresent()) {
            return call(common, call.get(), item.need("outcome"));
        }
        List<Step.Edge> next = edges(item.get("next"), item, follows);
        if (collect.isPresent()) {
            return new Step.Collect(
                    common,
                    collect.get().text(),
                    next,
                    item.get("silence").map(PolicyReader::silent));
        }
        String picture = item.get("picture").map(Item::text).orElse("");
        return say.isPresent()
                ? new Step.Tell(common, say.get().texts(), picture, buttons(item), next)
                : new Step.Branch(common, next);
    }

    private static List<Button> buttons(Item step) {
        return step.get(ButtonsReader.KEY).map(ButtonsReader::read).orElse(List.of());
    }

    private Step.Common common(Item item) {
        List<Step.Handover> handovers = new ArrayList<>();
        for (Item effect : item.get("effect").map(Item::items).orElse(List.of())) {
            Item kind = effect.need("do");
            if (!kind.isAbsent() && !kind.text().equals("handover")) {
                kind.fault("there is no effect '" + kind.text() + "'; there is handover");
            }
            handovers.add(
                    new Step.Handover(
                            effect.get("queue").map(Item::text).orElse("desk"),
                            effect.get("urgent").map(Item::flag).orElse(false)));
            effect.close();
        }
        return new Step.Common(
                item.need("id").text(),
                item.get("interrupt").map(PolicyReader::interrupt),
                handovers,
                item.get("barrier").map(Item::flag).orElse(false));
    }

    private Step.Confirm confirm(Step.Common common, Item item) {
        Step.Confirm confirm =
                new Step.Confirm(
                        common,
                        item.need("text").text(),
                        item.get("agree").map(Item::text).orElse("common.agree"),
                        item.get("fields").map(Item::texts).orElse(List.of()),
                        item.need("agreed").text(),
                        item.get("refused").map(Item::text).orElse(Flow.CANCEL));
        item.close();
        return confirm;
    }

    private Step.CallOut call(Step.Common common, Item call, Item outcome) {
        List<Step.Edge> ok = edges(Optional.of(outcome.need("ok")), outcome, "");
        Map<String, Step.Detour> rejected = new LinkedHashMap<>();
        outcome.get("rejected")
                .ifPresent(
                        item -> {
                            if (item.isMap() && item.get("to").isEmpty()) {
                                item.entries()
                                        .forEach(
                                                (code, detour) ->
                                                        rejected.put(code, detour(detour)));
                            } else {
                                rejected.put("other", detour(item));
                            }
                        });
        Step.Detour unavailable = detour(outcome.need("unavailable"));
        outcome.close();
        return new Step.CallOut(
                common,
                SlotReader.call(call, LateTermsReader.read(call)),
                ok,
                rejected,
                unavailable);
    }

    private static Step.Detour detour(Item item) {
        if (item.isText()) {
            return new Step.Detour(Optional.empty(), List.of(), item.text(), false);
        }
        Step.Detour detour =
                new Step.Detour(
                        item.get("say").map(Item::text),
                        item.get("ask_again").map(Item::texts).orElse(List.of()),
                        item.need("to").text(),
                        item.get("keep").map(FlowReader::keepsDraft).orElse(false));
        if (item.isMap()) {
            item.close();
        }
        return detour;
    }

    private static boolean keepsDraft(Item item) {
        if (!item.text().equals("draft")) {
            item.fault("there is nothing to keep but 'draft'");
        }
        return true;
    }

    private List<Step.Edge> edges(Optional<Item> next, Item step, String follows) {
        if (next.isEmpty()) {
            if (follows.isEmpty()) {
                step.fault("the last step needs 'next'; 'next: end' finishes the flow");
            }
            return List.of(new Step.Edge(Optional.empty(), follows));
        }
        List<Step.Edge> edges = new ArrayList<>();
        for (Item item : next.get().items()) {
            if (item.isText()) {
                edges.add(new Step.Edge(Optional.empty(), item.text()));
                continue;
            }
            edges.add(
                    new Step.Edge(item.get("if").flatMap(this::predicate), item.need("to").text()));
            item.close();
        }
        return edges;
    }

    private Optional<Predicate> predicate(Item item) {
        try {
            return Optional.of(Predicate.parse(item.text(), names));
        } catch (Predicate.Fault wrong) {
            item.fault("the condition \"" + item.text() + "\": " + wrong.getMessage());
            Predicate never = Predicate.parse("false" + namedIn(item.text()), names);
            return Optional.of(new Predicate(item.text(), never.expression()));
        }
    }

    /** The names in a condition that cannot be read, so that nobody is told that nothing uses them. */
    private String namedIn(String condition) {
        StringBuilder named = new StringBuilder();
        for (String word : new TreeSet<>(List.of(condition.split("[^\\p{L}\\p{N}_.]+")))) {
            Nearest.to(word, names.keySet())
                    .filter(name -> word.length() > 2)
                    .ifPresent(name -> named.append(" and is_set(").append(name).append(')'));
        }
        return named.length() < Predicate.MAX_LENGTH / 2 ? named.toString() : "";
    }
}
