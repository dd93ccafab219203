package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.slot.SlotType.Photos;
import org.citizenwindow.dialog.slot.SlotType.Shot;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;

/**
 * The pictures of one photos slot. A picture belongs to no shot until the burst it came in is acknowledged; then the
 * pictures fill the missing shots in their order, and what is over is extra.
 *
 * @param shots the wanted ones
 */
record Album(Slot slot, Photos type, List<Shot> shots, List<Value.Photo> photos) {
    /** Companion of the slot: when its question was left. */
    static final String LEFT = ".left";

    private static final String EXTRA = "extra";
    private static final String REJECTED = "rejected";

    static Album of(Frame frame, Slot slot, Photos type) {
        List<Value.Photo> photos = new ArrayList<>();
        if (frame.slots().get(slot.name()) instanceof Value.Many many) {
            many.items().forEach(item -> photos.add((Value.Photo) item));
        }
        return new Album(slot, type, shots(frame, type), photos);
    }

    private static List<Shot> shots(Frame frame, Photos type) {
        Value only = type.only().map(frame.slots()::get).orElse(null);
        String name =
                switch (only) {
                    case Value.Str str -> str.text();
                    case Value.Choice choice -> choice.id();
                    case null, default -> "";
                };
        List<Shot> one = type.shots().stream().filter(s -> s.name().equals(name)).toList();
        return one.isEmpty() ? type.shots() : one;
    }

    void save(Turn turn) {
        if (photos.isEmpty() && !turn.top().slots().containsKey(slot.name())) {
            return;
        }
        Map<String, Value> slots = new HashMap<>(turn.top().slots());
        slots.put(slot.name(), value());
        turn.top(frame -> frame.with(slots));
    }

    Value value() {
        return new Value.Many(List.copyOf(photos));
    }

    boolean has(String ref) {
        return photos.stream().anyMatch(photo -> photo.ref().equals(ref));
    }

    List<Value.Photo> usable() {
        return photos.stream().filter(photo -> !photo.state().equals(REJECTED)).toList();
    }

    /** The shots that must be there and are not. */
    List<Shot> missing() {
        return shots.stream().filter(shot -> shot.required() && of(shot).isEmpty()).toList();
    }

    /** The shot wanted next: required ones first; an optional one only until the question was answered once. */
    Optional<Shot> next() {
        return order().stream().findFirst();
    }

    private List<Shot> order() {
        List<Shot> order = new ArrayList<>(missing());
        shots.stream().filter(shot -> !shot.required() && of(shot).isEmpty()).forEach(order::add);
        return order;
    }

    private Optional<Value.Photo> of(Shot shot) {
        return usable().stream().filter(photo -> photo.shot().equals(shot.name())).findFirst();
    }

    Album plus(Value.Photo photo) {
        List<Value.Photo> more = new ArrayList<>(photos);
        more.add(photo);
        return new Album(slot, type, shots, more);
    }

    Album minus(String ref) {
        return new Album(
                slot,
                type,
                shots,
                photos.stream().filter(photo -> !photo.ref().equals(ref)).toList());
    }

    /** The n-th as people count them: by shot where shots are named, else in the order they came. */
    Optional<Value.Photo> nth(int n) {
        if (n < 1) {
            return Optional.empty();
        }
        if (!shots.isEmpty()) {
            return n <= shots.size() ? of(shots.get(n - 1)) : Optional.empty();
        }
        return n <= usable().size() ? Optional.of(usable().get(n - 1)) : Optional.empty();
    }

    /** Every picture given its shot; a lost one gives way to the one that takes its place. */
    Album assigned() {
        List<Shot> open = new ArrayList<>(order());
        List<Value.Photo> result = new ArrayList<>();
        for (Value.Photo photo : photos) {
            if (!photo.shot().isEmpty()) {
                result.add(photo);
                continue;
            }
            String shot = open.isEmpty() ? EXTRA : open.removeFirst().name();
            if (!shot.equals(EXTRA)) {
                result.removeIf(old -> old.shot().equals(shot) && isLost(old));
            }
            result.add(
                    new Value.Photo(
                            photo.ref(), shot, photo.state(), photo.sha256(), photo.reason()));
        }
        return new Album(slot, type, shots, result);
    }

    /** Shots that were given to a picture just now which is lost already. */
    List<String> lostSince(Album before) {
        List<String> waiting =
                before.photos.stream()
                        .filter(photo -> photo.shot().isEmpty())
                        .map(Value.Photo::ref)
                        .toList();
        return photos.stream()
                .filter(photo -> isLost(photo) && waiting.contains(photo.ref()))
                .map(Value.Photo::shot)
                .toList();
    }

    /** The picture with its outcome; one with the same bytes as another is dropped. */
    Album settled(Event.PhotoSettled event) {
        boolean duplicate =
                event.stored()
                        && usable().stream()
                                .anyMatch(
                                        photo ->
                                                photo.sha256().equals(event.sha256())
                                                        && !photo.ref().equals(event.ref()));
        if (duplicate) {
            return minus(event.ref());
        }
        List<Value.Photo> result = new ArrayList<>();
        for (Value.Photo photo : photos) {
            result.add(
                    photo.ref().equals(event.ref())
                            ? new Value.Photo(
                                    photo.ref(),
                                    photo.shot(),
                                    event.stored() ? "stored" : REJECTED,
                                    event.sha256(),
                                    event.reason())
                            : photo);
        }
        return new Album(slot, type, shots, result);
    }

    private static boolean isLost(Value.Photo photo) {
        return photo.state().equals(REJECTED);
    }
}
