package org.citizenwindow.dialog;

import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Button;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.match.Command;
import org.citizenwindow.dialog.state.Aside;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.value.Value;

/**
 * What may be begun next, after the last words of a flow. Offered only when nothing else is under way: who is brought back to a
 * question, or is asked something, has that to answer, and its numbers.
 */
final class Buttons {
    private final Turn turn;
    private Optional<Aside> pending = Optional.empty();

    Buttons(Turn turn) {
        this.turn = turn;
    }

    /** The words of a step were said. */
    void said(Step.Tell tell) {
        List<Value.Choice> options =
                tell.buttons().stream()
                        .filter(button -> leads(button.begins()))
                        .map(each -> new Value.Choice(each.begins(), turn.text(each.label())))
                        .toList();
        String place = turn.top().flow().name() + '/' + tell.id();
        pending =
                options.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Aside(Aside.Kind.BUTTONS, options, place));
    }

    /** A flow may have been taken away since this version was published. */
    private boolean leads(String begins) {
        return Button.command(begins).isPresent() || flow(turn, begins).isPresent();
    }

    private static Optional<Flow> flow(Turn turn, String begins) {
        return turn.flows()
                .phrases()
                .of(begins)
                .flatMap(turn.flows()::newest)
                .or(() -> turn.flows().newest(begins));
    }

    /** The turn is over: they stand below its last words. */
    void offer() {
        boolean free =
                turn.idle()
                        && turn.aside().isEmpty()
                        && turn.mode() == Conversation.Mode.BOT
                        && !turn.alarmedNow();
        pending.filter(any -> free)
                .ifPresent(
                        aside -> {
                            List<Effect> effects = turn.effects();
                            for (int i = effects.size() - 1; i >= 0; i--) {
                                if (effects.get(i) instanceof Effect.Say last) {
                                    effects.set(i, last.offering(aside.options()));
                                    turn.aside(aside);
                                    return;
                                }
                            }
                        });
    }

    /** One was chosen. */
    static void chosen(Turn turn, Aside aside, String begins) {
        turn.trace(Trace.Kind.COMMAND, Edges.button(aside.about(), begins));
        Optional<Command> command = Button.command(begins);
        if (command.isPresent()) {
            Repair.command(turn, command.get());
        } else {
            Asides.begin(turn, flow(turn, begins).map(flow -> flow.ref().name()).orElse(begins));
        }
    }
}
