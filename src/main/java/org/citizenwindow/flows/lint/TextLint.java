package org.citizenwindow.flows.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.flow.Button;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.flows.reading.TextsReader;
import org.citizenwindow.shared.Lang;

/** Checks that everything a flow says is there in every language and can be told apart from the engine's own words. */
public final class TextLint {
    private static final Set<String> ABOUT_SLOT = Set.of("label", "example", "min", "max");
    private static final Set<String> ABOUT_PHOTOS = Set.of("count", "missing", "min", "max");
    private static final Set<String> NOTHING = Set.of();

    private final FlowReader.Read read;
    private final Flow flow;
    private final TextsReader texts;
    private final TextsReader common;
    private final Words words;
    private final Set<String> names = new HashSet<>();
    private final Set<String> usedInTexts = new HashSet<>();

    /** For one flow, with its service's texts and the engine's own. */
    public TextLint(FlowReader.Read read, TextsReader texts, TextsReader common, Words words) {
        this.read = read;
        this.flow = read.flow();
        this.texts = texts;
        this.common = common;
        this.words = words;
    }

    /** Checks, and gives the names that texts show. */
    public Set<String> check() {
        names.addAll(flow.given().keySet());
        names.addAll(flow.slots().keySet());
        flow.slots().values().forEach(s -> names.addAll(FlowReader.companions(s).keySet()));
        for (Step step : flow.steps().values()) {
            if (step instanceof Step.CallOut call) {
                names.addAll(call.call().gives().keySet());
            }
        }
        flow.slots().forEach((name, slot) -> slot(read.slots().get(name), slot));
        flow.steps().values().forEach(step -> step(read.steps().get(step.id()), step));
        return usedInTexts;
    }

    private void slot(Item place, Slot slot) {
        text(place, slot.texts().ask(), NOTHING);
        text(place, slot.texts().why(), NOTHING);
        text(place, slot.texts().example(), NOTHING);
        text(place, slot.texts().label(), NOTHING);
        slot.texts().rephrase().ifPresent(key -> text(place, key, ABOUT_SLOT));
        switch (slot.type()) {
            case SlotType.YesNo yesNo -> options(place, slot, List.of(yesNo.yes(), yesNo.no()));
            case SlotType.OneOf oneOf -> options(place, slot, oneOf.options());
            case SlotType.ListOf list ->
                    options(place, slot, list.none().map(List::of).orElse(List.of()));
            case SlotType.Photos photos -> {
                text(place, photos.ack(), ABOUT_PHOTOS);
                for (SlotType.Shot shot : photos.shots()) {
                    text(place, shot.ask(), NOTHING);
                    text(place, shot.label(), NOTHING);
                }
            }
            default -> {}
        }
    }

    private void step(Item place, Step step) {
        switch (step) {
            case Step.Tell tell -> {
                tell.texts().forEach(key -> text(place, key, NOTHING));
                buttons(place, tell);
            }
            case Step.Confirm confirm -> {
                text(place, confirm.text(), NOTHING);
                text(place, confirm.agree(), NOTHING);
            }
            case Step.CallOut call -> {
                call.unavailable().say().ifPresent(key -> text(place, key, NOTHING));
                call.call().later().ifPresent(later -> text(place, later.say(), NOTHING));
                call.rejected()
                        .values()
                        .forEach(
                                detour ->
                                        detour.say()
                                                .ifPresent(
                                                        key -> text(place, key, Set.of("code"))));
            }
            case Step.Collect ignored -> {}
            case Step.Branch ignored -> {}
        }
    }

    private void text(Item place, String key, Set<String> extra) {
        TextsReader owner = texts.has(key) ? texts : common;
        if (!owner.has(key)) {
            Set<String> known = new TreeSet<>(texts.keys());
            place.fault(
                    "there is no text '"
                            + key
                            + "' in texts/*.yaml of "
                            + flow.service()
                            + Nearest.hint(key, known));
            return;
        }
        for (String name : owner.placeholders(Lang.ZH_CN, key)) {
            usedInTexts.add(name);
            if (!names.contains(name) && !extra.contains(name)) {
                owner.fault(
                        key,
                        "the placeholder {"
                                + name
                                + "} of '"
                                + key
                                + "' is nothing the flow '"
                                + flow.ref().name()
                                + "' knows"
                                + Nearest.hint(name, names));
            }
        }
    }

    private void options(Item place, Slot slot, List<SlotType.Option> options) {
        Map<String, String> owners = new HashMap<>();
        for (SlotType.Option option : options) {
            text(place, option.text(), NOTHING);
            Set<String> forms = forms(option.text());
            option.words().values().forEach(forms::addAll);
            for (String form : forms) {
                option(place, slot, option, form, owners);
            }
        }
    }

    /** A label tells what it begins, and nothing else: no other command, no danger, no other button's. */
    private void buttons(Item place, Step.Tell tell) {
        Map<String, String> owners = new HashMap<>();
        for (Button button : tell.buttons()) {
            text(place, button.label(), NOTHING);
            for (String form : forms(button.label())) {
                String normal = words.normal().of(form);
                Optional<Command> command = words.command(normal);
                if (command.isPresent() && !command.equals(Button.command(button.begins()))) {
                    command(place, "button", form, command.get());
                }
                if (words.danger().in(normal)) {
                    place.fault("the button '" + form + "' is a word of danger; use another word");
                }
                String other = owners.put(normal, button.begins());
                if (other != null && !other.equals(button.begins())) {
                    place.fault(
                            "'"
                                    + form
                                    + "' stands for two buttons: "
                                    + other
                                    + " and "
                                    + button.begins());
                }
            }
        }
    }

    /** Every wording of a text in every language. */
    private Set<String> forms(String key) {
        TextsReader owner = texts.has(key) ? texts : common;
        Set<String> forms = new TreeSet<>();
        owner.texts().values().stream()
                .filter(keys -> keys.containsKey(key))
                .forEach(keys -> forms.addAll(keys.get(key).all()));
        return forms;
    }

    private static void command(Item place, String what, String form, Command command) {
        place.fault(
                "the "
                        + what
                        + " '"
                        + form
                        + "' is a command word too ("
                        + command.name().toLowerCase(Locale.ROOT)
                        + "); use another");
    }

    private void option(
            Item place,
            Slot slot,
            SlotType.Option option,
            String form,
            Map<String, String> owners) {
        String normal = words.normal().of(form);
        words.command(normal).ifPresent(command -> command(place, "answer", form, command));
        if (words.danger().in(normal) && !slot.safety()) {
            place.fault(
                    "the answer '"
                            + form
                            + "' is a word of danger; set safety: true if the question is about"
                            + " danger, else use another word");
        }
        String other = owners.put(normal, option.id());
        if (other != null && !other.equals(option.id())) {
            place.fault("'" + form + "' stands for two answers: " + other + " and " + option.id());
        }
    }
}
