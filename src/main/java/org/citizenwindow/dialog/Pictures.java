package org.citizenwindow.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.Options;
import org.citizenwindow.dialog.slot.SlotType.Photos;
import org.citizenwindow.dialog.slot.SlotType.Shot;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.slot.Understanding;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;

/** The photos question: named shots in order, one acknowledgement per burst, finishing, taking one again. */
final class Pictures {
    private static final String DONE = "done";

    private Pictures() {}

    /** Opens the question: the first shot that is missing, or a look at what is there. */
    static void open(Turn turn, Slot slot, Photos type) {
        Album album = Album.of(turn.top(), slot, type).assigned();
        album.save(turn);
        if (album.usable().isEmpty()) {
            turn.say(slot.texts().ask(), Map.of(), offer(turn, type), slot.picture());
            String picture = slot.picture();
            // The slot's own picture shows all shots; a second one right after it would only say it
            // again.
            album.next()
                    .ifPresent(
                            shot ->
                                    turn.say(
                                            shot.ask(),
                                            Map.of(),
                                            List.of(),
                                            picture.isEmpty() ? shot.picture() : ""));
        } else {
            repeat(turn, slot, type, true);
        }
    }

    /** The named shot that is asked for next; empty when all are there, or none is named. */
    static Optional<Shot> missing(Turn turn, Slot slot, Photos type) {
        return Album.of(turn.top(), slot, type).next();
    }

    /**
     * Says where the question stands.
     *
     * @param shown whether with the picture of the shot that is asked for
     */
    static void repeat(Turn turn, Slot slot, Photos type, boolean shown) {
        // Those that came a moment ago count, although their burst is not over.
        Album album = Album.of(turn.top(), slot, type).assigned();
        Optional<Shot> next = album.next();
        if (next.isPresent() && album.usable().isEmpty()) {
            offer(turn, type);
            askShot(turn, next.get(), shown);
        } else if (next.isPresent()) {
            offer(turn, type);
            turn.say(type.ack(), facts(turn, album));
            askShot(turn, next.get(), shown);
        } else if (album.usable().isEmpty()) {
            turn.say(slot.texts().ask(), Map.of(), offer(turn, type), shown ? slot.picture() : "");
        } else {
            List<Value.Choice> done = List.of(new Value.Choice(DONE, turn.text("common.done")));
            turn.top(frame -> frame.asking(frame.question().orElseThrow().offering(done)));
            turn.say("common.photos_review", facts(turn, album), done, "");
        }
    }

    /** The options while pictures are awaited: 完成 where no shots are named. */
    private static List<Value.Choice> offer(Turn turn, Photos type) {
        List<Value.Choice> options =
                type.shots().isEmpty()
                        ? List.of(new Value.Choice(DONE, turn.text("common.done")))
                        : List.of();
        turn.top(frame -> frame.asking(frame.question().orElseThrow().offering(options)));
        return options;
    }

    private static void askShot(Turn turn, Shot shot, boolean shown) {
        turn.say(shot.ask(), Map.of(), List.of(), shown ? shot.picture() : "");
    }

    /** A picture came. It is always fetched; where a flow wants pictures it joins them and never answers anything else. */
    static void sent(Turn turn, String ref) {
        turn.act(new Effect.FetchMedia(ref));
        Optional<Slot> target = turn.idle() ? Optional.empty() : target(turn);
        if (target.isEmpty()) {
            speakLater(turn, Duration.ofSeconds(3));
            return;
        }
        Slot slot = target.get();
        Photos type = (Photos) slot.type();
        Album album = Album.of(turn.top(), slot, type);
        if (album.has(ref)) {
            return;
        }
        boolean asked = turn.question().filter(q -> q.slot().equals(slot.name())).isPresent();
        if (album.usable().size() >= type.max()) {
            if (!turn.waitsFor(Turn.BURST)) {
                turn.say("common.photos_enough", Asking.facts(turn, slot));
                Asking.repeat(turn);
            }
            return;
        }
        Album more = album.plus(new Value.Photo(ref, "", "received", "", ""));
        boolean late = !asked && album.next().isEmpty() && isLate(turn, slot, type);
        if (late) {
            more.assigned().save(turn);
            return;
        }
        more.save(turn);
        speakLater(turn, type.burst());
    }

    private static boolean isLate(Turn turn, Slot slot, Photos type) {
        return turn.top().slots().get(slot.name() + Album.LEFT) instanceof Value.Moment left
                && !turn.now().isAfter(left.at().plus(type.late()));
    }

    private static void speakLater(Turn turn, Duration after) {
        turn.question()
                .ifPresent(
                        question ->
                                turn.top(
                                        frame ->
                                                frame.asking(
                                                        question.burst(Optional.of(turn.now())))));
        if (!turn.waitsFor(Turn.BURST)) {
            turn.setTimer(Turn.BURST, after);
        }
    }

    /** The slot a picture belongs to: the one asked for, else one with a hole, else the first of the flow. */
    private static Optional<Slot> target(Turn turn) {
        List<Slot> slots =
                turn.flow().slots().values().stream()
                        .filter(slot -> slot.type() instanceof Photos)
                        .toList();
        String asked = turn.question().map(Question::slot).orElse("");
        return slots.stream()
                .filter(slot -> slot.name().equals(asked))
                .findFirst()
                .or(() -> slots.stream().filter(slot -> hasHole(turn.top(), slot)).findFirst())
                .or(() -> slots.stream().findFirst());
    }

    private static boolean hasHole(Frame frame, Slot slot) {
        return frame.slots().containsKey(slot.name())
                && Album.of(frame, slot, (Photos) slot.type()).next().isPresent();
    }

    /** The burst is over: one word for all its pictures. */
    static void burstOver(Turn turn) {
        if (turn.idle()) {
            turn.say("common.photo_idle");
            Asides.menu(turn);
            return;
        }
        Optional<Slot> target = target(turn);
        Duration burst =
                target.map(slot -> ((Photos) slot.type()).burst()).orElse(Duration.ofSeconds(3));
        Optional<Instant> last = turn.question().flatMap(Question::burstAt);
        if (last.isPresent() && turn.now().isBefore(last.get().plus(burst))) {
            turn.setTimer(Turn.BURST, Duration.between(turn.now(), last.get().plus(burst)));
            return;
        }
        turn.question().ifPresent(q -> turn.top(frame -> frame.asking(q.burst(Optional.empty()))));
        if (target.isEmpty()) {
            turn.say("common.photo_not_needed");
            Asking.repeat(turn);
            return;
        }
        Slot slot = target.get();
        Photos type = (Photos) slot.type();
        Album before = Album.of(turn.top(), slot, type);
        Album album = before.assigned();
        album.save(turn);
        List<String> lost = album.lostSince(before);
        if (!lost.isEmpty()) {
            Losses.tell(turn, album, lost);
        }
        if (turn.question().filter(q -> q.slot().equals(slot.name())).isEmpty()) {
            turn.say("common.photo_added", facts(turn, album));
            Asking.repeat(turn);
        } else if (album.next().isPresent()) {
            turn.say(type.ack(), facts(turn, album));
            askShot(turn, album.next().get(), true);
        } else if (!type.shots().isEmpty() || album.usable().size() >= type.max()) {
            turn.say("common.photos_complete", facts(turn, album));
            finish(turn, slot, album);
        } else {
            turn.say("common.photos_more", facts(turn, album), offer(turn, type), "");
        }
    }

    /** Words at the photos question: done, without the optional ones, or one again. */
    static boolean words(Turn turn, Slot slot, Photos type, Heard heard) {
        var retake = heard.words().numbers().n(heard.words().retakes(), heard.normal());
        if (retake.isPresent()) {
            retake(turn, slot, type, retake.getAsInt());
            return true;
        }
        Album album = Album.of(turn.top(), slot, type).assigned();
        boolean optional = album.next().filter(shot -> !shot.required()).isPresent();
        boolean skips =
                optional
                        && (heard.words().is(Kind.SKIP, heard.normal())
                                || heard.words().is(Kind.NO, heard.normal())
                                || heard.words().is(Kind.NONE, heard.normal()));
        Optional<Boolean> done = Understand.doneOnly(heard);
        if (!skips && done.filter(all -> !all).isPresent()) { // more is to come
            await(turn, slot, type);
            return true;
        }
        boolean there = !type.shots().isEmpty() && album.next().isEmpty();
        boolean fine = there && Understand.agreement(heard).orElse(false);
        if (!skips && !fine && done.isEmpty() && !isDone(type, heard)) {
            if (!heard.says(Kind.PICTURELESS)) {
                return false;
            }
            turn.say("common.photos_needed");
            repeat(turn, slot, type, false);
            return true;
        }
        turn.clearTimer(Turn.BURST);
        album.save(turn);
        if (!album.missing().isEmpty()) {
            turn.say("common.photos_missing", facts(turn, album));
            askShot(turn, album.next().orElseThrow(), true);
        } else if (album.usable().size() < type.min()) {
            turn.say("common.photos_too_few", facts(turn, album));
        } else {
            finish(turn, slot, album);
        }
        return true;
    }

    /**
     * Whether a longer sentence, of which nothing else was understood, says that more pictures are to come; the question then
     * stays open without a word of reproach.
     */
    static boolean saysMore(Turn turn, Heard heard) {
        Question question = turn.question().orElseThrow();
        if (question.slot().isEmpty()
                || !(Asking.slot(turn).type() instanceof Photos type)
                || !saysMore(Understand.done(heard))) {
            return false;
        }
        await(turn, Asking.slot(turn), type);
        return true;
    }

    private static boolean saysMore(Understanding said) {
        return switch (said) {
            case Understanding.Understood(Value.Bool all) -> !all.value();
            case Understanding.Repaired(Value.Bool all) -> !all.value();
            default -> false;
        };
    }

    /** More is to come: nothing is said about what may be taken again. */
    private static void await(Turn turn, Slot slot, Photos type) {
        Album album = Album.of(turn.top(), slot, type);
        int there = album.usable().size();
        if (type.shots().isEmpty() && there > 0 && there < type.max()) {
            turn.say("common.photos_more", facts(turn, album), offer(turn, type), "");
        } else {
            if (there == 0) {
                turn.say("common.photos_later");
            }
            repeat(turn, slot, type, false);
        }
    }

    private static boolean isDone(Photos type, Heard heard) {
        return heard.words().is(Kind.DONE, heard.normal())
                || Options.exactly(heard).filter(choice -> choice.id().equals(DONE)).isPresent()
                || type.done().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(word -> heard.words().normal().of(word).equals(heard.normal()));
    }

    /**
     * Whether these words finish the pictures although they are finished: the last one wanted did it,
     * and the citizen's 完成 came after it, at the next question.
     */
    static boolean saysDoneAgain(Turn turn, Heard heard) {
        Question question = turn.question().orElseThrow();
        List<Frame.Answered> trail = turn.top().trail();
        return !question.slot().isEmpty()
                && question.proposed().isEmpty()
                && !(Asking.slot(turn).type() instanceof Photos)
                && Options.exactly(heard).isEmpty()
                && !trail.isEmpty()
                && turn.flow().step(trail.getLast().step()).orElse(null)
                        instanceof Step.Collect last
                && turn.flow().slots().get(last.slot()).type() instanceof Photos type
                && (isDone(type, heard) || isDoneInOtherWords(turn, heard));
    }

    /** At a question that would take any words for its answer, more ways to say so are heard: none of them is a place. */
    private static boolean isDoneInOtherWords(Turn turn, Heard heard) {
        return Understand.takesAnything(Asking.slot(turn).type())
                && Understand.doneOnly(heard).orElse(false);
    }

    /** Drops the n-th picture and asks for it again. */
    static void retake(Turn turn, Slot slot, Photos type, int n) {
        Album album = Album.of(turn.top(), slot, type).assigned();
        Optional<Value.Photo> photo = album.nth(n);
        if (photo.isEmpty()) {
            album.save(turn);
            turn.say("common.retake_which", facts(turn, album));
            return;
        }
        Album left = album.minus(photo.get().ref());
        left.save(turn);
        turn.act(new Effect.Forget(List.of(photo.get().ref())));
        turn.say("common.photo_retake", Map.of("n", Integer.toString(n)));
        left.next().ifPresent(shot -> askShot(turn, shot, true));
    }

    private static void finish(Turn turn, Slot slot, Album album) {
        Map<String, Value> values = new HashMap<>();
        values.put(slot.name(), album.value());
        values.put(slot.name() + Album.LEFT, new Value.Moment(turn.now()));
        Answers.accept(turn, slot, values);
    }

    /** Whether the question was answered and nothing that was wanted is missing. */
    static boolean isComplete(Turn turn, Slot slot, Photos type) {
        Album album = Album.of(turn.top(), slot, type);
        return turn.top().slots().containsKey(slot.name() + Album.LEFT)
                && album.missing().isEmpty()
                && album.usable().size() >= type.min();
    }

    /** What the texts about pictures may say. */
    static Map<String, String> facts(Turn turn, Album album) {
        String missing =
                album.missing().stream()
                        .map(shot -> turn.text(shot.label()))
                        .collect(Collectors.joining(turn.text("common.separator")));
        return Map.of(
                "count", Integer.toString(album.usable().size()),
                "missing", missing,
                "min", Integer.toString(album.type().min()),
                "max", Integer.toString(album.type().max()));
    }

    /** The pictures that were not lost. */
    static List<Value.Photo> usable(List<Value> items) {
        List<Value.Photo> photos = new ArrayList<>();
        for (Value item : items) {
            if (item instanceof Value.Photo photo && !photo.state().equals("rejected")) {
                photos.add(photo);
            }
        }
        return photos;
    }
}
