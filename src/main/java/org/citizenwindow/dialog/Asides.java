package org.citizenwindow.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.Options;
import org.citizenwindow.dialog.slot.Understand;
import org.citizenwindow.dialog.state.Aside;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;

/** Questions of the engine's own: which service, which language, which answer, whether to leave or go on. */
final class Asides {
    private static final String GO = "go";
    private static final String STAY = "stay";

    private Asides() {}

    /** The services there are. In a flow they are only named, so that numbers still answer the flow's question. */
    static void menu(Turn turn) {
        if (turn.idle() && Drafts.offered(turn)) {
            return;
        }
        List<Value.Choice> options = titles(turn, turn.flows().listed());
        if (turn.idle()) {
            turn.aside(new Aside(Aside.Kind.MENU, options, ""));
            turn.say("common.menu", Map.of(), options, "");
            return;
        }
        String titles =
                options.stream()
                        .map(Value.Choice::label)
                        .collect(Collectors.joining(turn.text("common.separator")));
        turn.say("common.menu_in_flow", Map.of("services", titles));
        Asking.repeat(turn);
    }

    /** Several services match what was written. */
    static void askService(Turn turn, List<Flow> flows) {
        List<Value.Choice> options = titles(turn, flows);
        turn.aside(new Aside(Aside.Kind.MENU, options, ""));
        turn.say("common.which_service", Map.of(), options, "");
    }

    static void askLanguage(Turn turn) {
        List<Value.Choice> options = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            options.add(new Value.Choice(lang.tag(), turn.text("common.language." + lang.tag())));
        }
        turn.aside(new Aside(Aside.Kind.LANGUAGE, options, ""));
        turn.say("common.ask_language", Map.of(), options, "");
    }

    /** Which of the answers given so far is to be changed. */
    static void askWhich(Turn turn) {
        if (turn.idle()) {
            whatWasSubmitted(turn);
            return;
        }
        List<Value.Choice> options = new ArrayList<>();
        for (Slot slot : Repair.changeable(turn)) {
            options.add(new Value.Choice(slot.name(), Confirming.line(turn, slot)));
        }
        if (options.isEmpty() && turn.top().barrier().isPresent()) {
            Repair.barred(turn);
            return;
        }
        if (options.isEmpty()) {
            turn.say("common.nothing_to_change");
            Asking.repeat(turn);
            return;
        }
        turn.aside(new Aside(Aside.Kind.CORRECT, options, ""));
        turn.say("common.which_field", Map.of(), options, "");
    }

    /** Nothing is under way: what can be corrected was submitted before. */
    private static void whatWasSubmitted(Turn turn) {
        List<Flow> amending = Amending.flows(turn.flows());
        switch (amending.size()) {
            case 0 -> menu(turn);
            case 1 -> begin(turn, amending.getFirst().ref().name());
            default -> askService(turn, amending);
        }
    }

    /** Another service is asked for in the middle of one. */
    static void interrupt(Turn turn, Flow other) {
        boolean open =
                turn.stack().stream()
                        .anyMatch(frame -> frame.flow().name().equals(other.ref().name()));
        Map<String, String> facts =
                Map.of(
                        "title", turn.flow().title().in(turn.lang()),
                        "other", other.title().in(turn.lang()));
        if (open) {
            turn.say("common.already_open", facts);
            Asking.recall(turn);
            return;
        }
        boolean deep = turn.stack().size() >= Limits.STACK;
        boolean waits = Waiting.isOn(turn);
        boolean busy = turn.top().awaited().isPresent() && !waits;
        Flow.Interrupt rule = deep || busy ? Flow.Interrupt.BLOCK : rule(turn);
        // Who only waits leaves no question behind, and what only tells something asks none.
        boolean unasked = (waits || other.starts().brief()) && rule == Flow.Interrupt.ASK;
        switch (unasked ? Flow.Interrupt.ALLOW : rule) {
            case ALLOW -> Drafts.beginOrOffer(turn, other, Frame.Kind.DIGRESSION);
            case ASK -> {
                List<Value.Choice> options =
                        List.of(
                                new Value.Choice(GO, turn.text("common.interrupt_go", facts)),
                                new Value.Choice(STAY, turn.text("common.interrupt_stay", facts)));
                turn.aside(new Aside(Aside.Kind.INTERRUPT, options, other.ref().name()));
                turn.say("common.interrupt", facts, options, "");
            }
            case BLOCK -> {
                turn.say("common.finish_first", facts);
                Asking.recall(turn);
            }
        }
    }

    /** What the flow in hand says about being left for another, where it stands. */
    static Flow.Interrupt rule(Turn turn) {
        return turn.flow()
                .step(turn.top().step())
                .flatMap(step -> step.common().interrupt())
                .orElse(turn.flow().policy().interrupt());
    }

    /** The flow on top is done: should the one below go on? */
    static void askResume(Turn turn) {
        Map<String, String> facts = Map.of("title", turn.flow().title().in(turn.lang()));
        List<Value.Choice> options =
                List.of(
                        new Value.Choice(GO, turn.text("common.resume_go", facts)),
                        new Value.Choice(STAY, turn.text("common.resume_drop", facts)));
        turn.aside(new Aside(Aside.Kind.RESUME, options, turn.flow().ref().name()));
        turn.say("common.resume", facts, options, "");
    }

    /**
     * Hears words as the answer to the aside.
     *
     * @return false when they are none; the aside is put away then
     */
    static boolean answer(Turn turn, Heard heard) {
        Aside aside = turn.aside().orElseThrow();
        turn.noAside();
        Heard here =
                new Heard(
                        heard.text(),
                        heard.normal(),
                        aside.options(),
                        Optional.empty(),
                        heard.words(),
                        heard.now(),
                        heard.zone());
        Optional<String> chosen = Options.exactly(here).map(Value.Choice::id);
        if (chosen.isEmpty()) {
            chosen = plainly(aside.kind(), heard);
        }
        chosen.ifPresent(id -> chosen(turn, aside, id));
        return chosen.isPresent();
    }

    /**
     * Hears a tap on one of the aside's own buttons, by its id: a menu of the account may have the same key.
     *
     * @return false when it is none
     */
    static boolean tapped(Turn turn, String payload) {
        Optional<Aside> buttons =
                turn.aside()
                        .filter(aside -> aside.kind() == Aside.Kind.BUTTONS)
                        .filter(
                                aside ->
                                        aside.options().stream()
                                                .anyMatch(o -> o.id().equals(payload)));
        buttons.ifPresent(
                aside -> {
                    turn.noAside();
                    Buttons.chosen(turn, aside, payload);
                });
        return buttons.isPresent();
    }

    /** A plain yes or no, or the same command once more. */
    private static Optional<String> plainly(Aside.Kind kind, Heard heard) {
        Optional<Boolean> agreed = Understand.agreement(heard);
        boolean yes = agreed.orElse(heard.words().is(Kind.YES, heard.normal()));
        boolean no = !agreed.orElse(!heard.words().is(Kind.NO, heard.normal()));
        Optional<Command> command = heard.words().command(heard.normal());
        return switch (kind) {
            case INTERRUPT, RESUME ->
                    yes ? Optional.of(GO) : no ? Optional.of(STAY) : Optional.empty();
            case CANCEL ->
                    goesOn(heard)
                            ? Optional.of(Leaving.STAY)
                            : yes || command.equals(Optional.of(Command.CANCEL))
                                    ? Optional.of(Leaving.LEAVE)
                                    : no ? Optional.of(Leaving.STAY) : Optional.empty();
            case DRAFT ->
                    yes || command.equals(Optional.of(Command.RESUME))
                            ? Optional.of(Drafts.GO)
                            : no ? Optional.of(Drafts.LATER) : Optional.empty();
            case AGENT ->
                    command.equals(Optional.of(Command.RESUME))
                            ? Optional.of(Desk.GO_ON)
                            : Optional.empty();
            case MENU, LANGUAGE, CORRECT, BUTTONS -> Optional.empty();
        };
    }

    /** "Well, let us go on after all": the last of the two words counts. */
    private static boolean goesOn(Heard heard) {
        return heard.words().commands().entrySet().stream()
                .filter(word -> word.getValue() == Command.RESUME)
                .anyMatch(
                        word ->
                                heard.normal().endsWith(word.getKey())
                                        || heard.normal().endsWith(word.getKey() + '\u5427'));
    }

    private static void chosen(Turn turn, Aside aside, String id) {
        switch (aside.kind()) {
            case MENU -> begin(turn, id);
            case LANGUAGE -> Repair.speak(turn, Lang.of(id).orElseThrow());
            case CORRECT -> {
                Slot slot = turn.idle() ? null : turn.flow().slots().get(id);
                if (slot == null || !Repair.changeable(turn).contains(slot)) {
                    Asking.repeat(turn);
                } else {
                    Repair.correct(turn, slot, Optional.empty());
                }
            }
            case INTERRUPT -> {
                Optional<Flow> other = turn.flows().newest(aside.about());
                if (id.equals(GO) && other.isPresent()) {
                    Drafts.beginOrOffer(turn, other.get(), Frame.Kind.DIGRESSION);
                } else {
                    Asking.recall(turn);
                }
            }
            case RESUME -> {
                if (id.equals(GO)) {
                    Asking.repeat(turn);
                } else {
                    Repair.cancel(turn);
                }
            }
            case CANCEL -> Leaving.chosen(turn, id);
            case DRAFT -> Drafts.chosen(turn, aside.about(), id);
            case AGENT -> Desk.chosen(turn, id);
            case BUTTONS -> Buttons.chosen(turn, aside, id);
        }
    }

    /** Begins the service of this name, or asks about leaving the one in hand. */
    static void begin(Turn turn, String name) {
        Optional<Flow> flow = turn.flows().newest(name);
        if (flow.isEmpty()) {
            menu(turn);
        } else if (turn.idle()) {
            Drafts.beginOrOffer(turn, flow.get(), Frame.Kind.STARTED);
        } else {
            interrupt(turn, flow.get());
        }
    }

    private static List<Value.Choice> titles(Turn turn, List<Flow> flows) {
        return flows.stream()
                .map(flow -> new Value.Choice(flow.ref().name(), flow.title().in(turn.lang())))
                .toList();
    }
}
