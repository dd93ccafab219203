package org.citizenwindow.flows.versions;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.slot.SlotType;

/** The keys of all sentences a flow may say of its own. */
final class UsedTexts {
    private final Set<String> keys = new TreeSet<>();

    UsedTexts(Flow flow) {
        flow.slots().values().forEach(this::slot);
        flow.steps().values().forEach(this::step);
    }

    Set<String> keys() {
        return new TreeSet<>(keys);
    }

    private void slot(Slot slot) {
        Slot.Keys own = slot.texts();
        keys.addAll(List.of(own.ask(), own.why(), own.example(), own.label()));
        own.rephrase().ifPresent(keys::add);
        switch (slot.type()) {
            case SlotType.YesNo yesNo ->
                    keys.addAll(List.of(yesNo.yes().text(), yesNo.no().text()));
            case SlotType.OneOf oneOf -> oneOf.options().forEach(option -> keys.add(option.text()));
            case SlotType.ListOf list -> list.none().ifPresent(option -> keys.add(option.text()));
            case SlotType.Photos photos -> {
                keys.add(photos.ack());
                photos.shots().forEach(shot -> keys.addAll(List.of(shot.ask(), shot.label())));
            }
            default -> {}
        }
    }

    private void step(Step step) {
        switch (step) {
            case Step.Tell tell -> {
                keys.addAll(tell.texts());
                tell.buttons().forEach(button -> keys.add(button.label()));
            }
            case Step.Confirm confirm -> keys.addAll(List.of(confirm.text(), confirm.agree()));
            case Step.CallOut call -> {
                call.unavailable().say().ifPresent(keys::add);
                call.call().later().ifPresent(later -> keys.add(later.say()));
                call.rejected().values().forEach(detour -> detour.say().ifPresent(keys::add));
            }
            case Step.Collect ignored -> {}
            case Step.Branch ignored -> {}
        }
    }
}
