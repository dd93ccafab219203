package org.citizenwindow.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.slot.SlotType.Photos;
import org.citizenwindow.dialog.slot.SlotType.Shot;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;

/** A picture was stored, or could not be had: then it is asked for again by name, wherever the conversation is. */
final class Losses {
    private Losses() {}

    /**
     * Takes in how a picture fared.
     *
     * @return false when no flow under way has it, or it was known already
     */
    static boolean settled(Turn turn, Event.PhotoSettled event) {
        for (int i = turn.stack().size() - 1; i >= 0; i--) {
            Frame frame = turn.stack().get(i);
            for (Slot slot : turn.flow(frame).slots().values()) {
                if (slot.type() instanceof Photos photos) {
                    Album album = Album.of(frame, slot, photos);
                    if (album.has(event.ref())) {
                        Album after = album.settled(event);
                        return !after.equals(album) && settled(turn, i, album, after, event);
                    }
                }
            }
        }
        return false;
    }

    private static boolean settled(
            Turn turn, int index, Album before, Album after, Event.PhotoSettled event) {
        Frame frame = turn.stack().get(index);
        Map<String, Value> slots = new HashMap<>(frame.slots());
        slots.put(after.slot().name(), after.value());
        turn.replace(index, frame.with(slots));
        String shot =
                before.photos().stream()
                        .filter(photo -> photo.ref().equals(event.ref()))
                        .map(Value.Photo::shot)
                        .findFirst()
                        .orElse("");
        boolean duplicate = event.stored() && !after.has(event.ref());
        boolean wanted = after.missing().stream().anyMatch(s -> s.name().equals(shot));
        boolean top = index == turn.stack().size() - 1;
        if (!top || shot.isEmpty() || event.stored() && !(duplicate && wanted)) {
            return true;
        }
        if (duplicate) {
            turn.say("common.photo_duplicate", Map.of("shot", label(turn, after, shot)));
        } else {
            tell(turn, after, List.of(shot));
        }
        boolean asked =
                turn.question().filter(q -> q.slot().equals(after.slot().name())).isPresent();
        if (wanted) {
            Shot again =
                    after.missing().stream().filter(s -> s.name().equals(shot)).findFirst().get();
            turn.say(again.ask(), Map.of(), List.of(), again.picture());
        }
        if (!asked) {
            Asking.repeat(turn);
        }
        return true;
    }

    /** Says which pictures could not be had, why, and how many are safe. */
    static void tell(Turn turn, Album album, List<String> shots) {
        String reason =
                album.photos().stream()
                        .filter(photo -> shots.contains(photo.shot()) && !photo.reason().isEmpty())
                        .map(Value.Photo::reason)
                        .findFirst()
                        .orElse("unavailable");
        String names =
                shots.stream()
                        .map(shot -> label(turn, album, shot))
                        .distinct()
                        .collect(Collectors.joining(turn.text("common.separator")));
        turn.say(
                "common.photo_failed",
                Map.of(
                        "shot", names,
                        "reason", turn.text("common.photo_reason." + reason),
                        "count", Integer.toString(album.usable().size())));
    }

    private static String label(Turn turn, Album album, String shot) {
        Optional<Shot> named =
                album.type().shots().stream().filter(s -> s.name().equals(shot)).findFirst();
        return turn.text(named.map(Shot::label).orElse("common.photo_extra"));
    }
}
