package org.citizenwindow.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.flow.Policy;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.slot.SlotType.Appointment;
import org.citizenwindow.dialog.state.Aside;
import org.citizenwindow.dialog.state.Draft;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;

/**
 * Half reports that are laid aside: kept with their pictures when a flow expires or the citizen wants it so, offered again when
 * the citizen comes back or begins the same service, dropped when their time is over.
 */
final class Drafts {
    /** Ids of the options of {@link Aside.Kind#DRAFT}. */
    static final String GO = "go";

    static final String NEW = "new";
    static final String LATER = "later";
    static final String DROP = "drop";

    private Drafts() {}

    /** Whether the flow in hand has something to lay aside, and may. */
    static boolean keepable(Turn turn) {
        Frame frame = turn.top();
        Policy policy = turn.flow().policy();
        boolean something = !frame.trail().isEmpty() || !frame.pictures().isEmpty();
        return something
                && frame.kind() != Frame.Kind.EMERGENCY
                && frame.barrier().isEmpty()
                && !policy.draft().isZero()
                && !policy.anonymous();
    }

    /** Lays the flow in hand aside: its holds are released, its pictures stay. The frame itself is taken away. */
    static Draft keep(Turn turn) {
        for (Slot slot : turn.flow().slots().values()) {
            if (slot.type() instanceof Appointment && turn.top().slots().containsKey(slot.name())) {
                Answers.forget(turn, slot.name());
            }
        }
        Frame frame = turn.top();
        Instant until = turn.now().plus(turn.flow().policy().draft());
        Draft draft = new Draft(frame.at(frame.step()).changed(Set.of()), until, false);
        List<Draft> drafts = new ArrayList<>(turn.drafts());
        drafts.stream().filter(old -> old.flow().equals(draft.flow())).forEach(o -> lost(turn, o));
        drafts.removeIf(old -> old.flow().equals(draft.flow()));
        drafts.add(draft);
        while (drafts.size() > Limits.DRAFTS) {
            lost(turn, drafts.removeFirst());
        }
        turn.drafts(drafts);
        turn.clearTimer(Turn.BURST);
        turn.pop();
        turn.noAside();
        watch(turn);
        return draft;
    }

    /** The draft of a flow, if there is one. */
    static Optional<Draft> of(Turn turn, String flow) {
        return turn.drafts().stream().filter(draft -> draft.flow().equals(flow)).findFirst();
    }

    /** Begins a flow; where a draft of it is laid aside, that one is offered first. */
    static void beginOrOffer(Turn turn, Flow flow, Frame.Kind kind) {
        Optional<Draft> draft = of(turn, flow.ref().name());
        if (draft.isEmpty()) {
            Running.start(turn, flow, kind, Map.of());
            return;
        }
        offer(turn, draft.get(), List.of(GO, NEW));
    }

    /**
     * Offers the latest draft to a citizen who came back with nothing else in mind.
     *
     * @return false when there is none that was not offered before
     */
    static boolean offered(Turn turn) {
        Optional<Draft> latest =
                turn.drafts().reversed().stream().filter(draft -> !draft.offered()).findFirst();
        latest.ifPresent(draft -> offer(turn, draft, List.of(GO, LATER, DROP)));
        return latest.isPresent();
    }

    private static void offer(Turn turn, Draft draft, List<String> ways) {
        replace(turn, draft, Optional.of(draft.asOffered()));
        turn.untold(turn.untold().filter(flow -> !flow.equals(draft.flow())));
        List<Value.Choice> options =
                ways.stream()
                        .map(way -> new Value.Choice(way, turn.text("common.draft_" + way)))
                        .toList();
        turn.aside(new Aside(Aside.Kind.DRAFT, options, draft.flow()));
        turn.say("common.draft", facts(turn, draft), options, "");
    }

    /** What became of the offer. */
    static void chosen(Turn turn, String flow, String way) {
        Optional<Draft> draft = of(turn, flow);
        switch (way) {
            case GO -> draft.ifPresentOrElse(d -> resume(turn, d), () -> Asides.menu(turn));
            case NEW -> {
                draft.ifPresent(d -> drop(turn, d));
                turn.flows()
                        .newest(flow)
                        .ifPresent(f -> Running.start(turn, f, kind(turn), Map.of()));
            }
            case DROP -> {
                draft.ifPresent(d -> drop(turn, d));
                turn.say("common.draft_dropped");
                Asides.menu(turn);
            }
            default -> Asides.menu(turn);
        }
    }

    /** Goes on with the latest draft; false when there is none. */
    static boolean resumeLatest(Turn turn) {
        if (turn.drafts().isEmpty()) {
            return false;
        }
        resume(turn, turn.drafts().getLast());
        return true;
    }

    private static void resume(Turn turn, Draft draft) {
        replace(turn, draft, Optional.empty());
        watch(turn);
        turn.untold(turn.untold().filter(flow -> !flow.equals(draft.flow())));
        Frame.Kind kind = kind(turn);
        boolean first = turn.idle();
        turn.push(draft.frame().as(kind));
        Engine.repin(turn);
        if (turn.idle() || !turn.top().flow().name().equals(draft.flow())) {
            turn.say("common.draft_gone");
            Asides.menu(turn);
            return;
        }
        if (first) {
            turn.setTimer(Turn.EXPIRE, turn.flow().policy().expire());
        }
        turn.trace(Trace.Kind.STARTED, "DRAFT");
        turn.say("common.draft_resumed", facts(turn, draft));
        releasedHold(turn)
                .ifPresent(
                        step ->
                                turn.top(
                                        frame -> frame.at(step.id()).changed(Set.of(step.slot()))));
        Running.on(turn);
    }

    /** The appointment that was chosen before it was laid aside: its hold is gone, so it is asked again. */
    private static Optional<Step.Collect> releasedHold(Turn turn) {
        Frame frame = turn.top();
        return turn.flow().slots().values().stream()
                .filter(slot -> slot.type() instanceof Appointment)
                .filter(slot -> !frame.slots().containsKey(slot.name()))
                .filter(slot -> frame.trail().stream().anyMatch(a -> a.set().contains(slot.name())))
                .flatMap(slot -> turn.flow().collecting(slot.name()).stream())
                .filter(step -> !step.id().equals(frame.step()))
                .findFirst();
    }

    private static Frame.Kind kind(Turn turn) {
        return turn.idle() ? Frame.Kind.STARTED : Frame.Kind.DIGRESSION;
    }

    /** Drops what is overdue; looks again when the next one is. */
    static void overdue(Turn turn) {
        turn.drafts().stream()
                .filter(draft -> !turn.now().isBefore(draft.until()))
                .forEach(draft -> drop(turn, draft));
        watch(turn);
    }

    private static void drop(Turn turn, Draft draft) {
        replace(turn, draft, Optional.empty());
        lost(turn, draft);
        watch(turn);
    }

    private static void lost(Turn turn, Draft draft) {
        if (!draft.frame().pictures().isEmpty()) {
            turn.act(new Effect.Forget(draft.frame().pictures()));
        }
    }

    private static void replace(Turn turn, Draft old, Optional<Draft> by) {
        List<Draft> drafts = new ArrayList<>();
        for (Draft draft : turn.drafts()) {
            if (draft.flow().equals(old.flow())) {
                by.ifPresent(drafts::add);
            } else {
                drafts.add(draft);
            }
        }
        turn.drafts(drafts);
    }

    private static void watch(Turn turn) {
        Optional<Instant> next = turn.drafts().stream().map(Draft::until).min(Instant::compareTo);
        if (next.isPresent()) {
            turn.setTimer(Turn.DRAFTS, Duration.between(turn.now(), next.get()));
        } else {
            turn.clearTimer(Turn.DRAFTS);
        }
    }

    /** What is said about a draft: the service, how much was answered, until when it is kept. */
    static Map<String, String> facts(Turn turn, Draft draft) {
        Map<String, String> facts = new HashMap<>();
        facts.put("title", title(turn, draft.flow()));
        facts.put("count", Integer.toString(answered(draft.frame())));
        facts.put("until", turn.wording().show(new Value.Moment(draft.until())));
        return facts;
    }

    static String title(Turn turn, String flow) {
        return turn.flows().newest(flow).map(f -> f.title().in(turn.lang())).orElse(flow);
    }

    /** How many questions of a flow have an answer. */
    static int answered(Frame frame) {
        return (int)
                frame.trail().stream()
                        .flatMap(answer -> answer.set().stream())
                        .filter(name -> name.indexOf('.') < 0)
                        .filter(frame.slots()::containsKey)
                        .distinct()
                        .count();
    }
}
