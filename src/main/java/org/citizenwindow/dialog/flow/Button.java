package org.citizenwindow.dialog.flow;

import java.util.Locale;
import java.util.Optional;
import org.citizenwindow.dialog.match.Command;

/**
 * What may be begun next by a tap, a number or its label.
 *
 * @param begins a menu key, the name of a flow, or a command in lower case
 * @param label key of its words
 */
public record Button(String begins, String label) {
    /** The command it gives; empty when it begins a service. */
    public static Optional<Command> command(String begins) {
        for (Command command : Command.values()) {
            if (command.name().toLowerCase(Locale.ROOT).equals(begins)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
