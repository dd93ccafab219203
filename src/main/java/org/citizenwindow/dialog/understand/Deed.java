package org.citizenwindow.dialog.understand;

import java.util.Optional;
import org.citizenwindow.dialog.match.Command;

/** What is done about an intent. */
public sealed interface Deed {
    /** Begins a flow. */
    record Start(String flow) implements Deed {}

    /**
     * Says a text of the service.
     *
     * @param again said instead when the text was what was said last; empty to repeat it
     * @param menu whether the menu follows where nothing else is under way
     * @param idle whether it is said only then: an open question is helped with instead
     */
    record Say(String text, Optional<String> again, boolean menu, boolean idle) implements Deed {}

    /** Does what the engine does at a command. */
    record Obey(Command command) implements Deed {}

    /**
     * Answers from the questions and answers kept under this intent.
     *
     * @param text said when none of them is near enough
     */
    record Answer(String text) implements Deed {}

    /**
     * Says a text and hands over to a person.
     *
     * @param queue the desk that answers
     */
    record HandOver(String text, String queue) implements Deed {}

    /**
     * People are in danger.
     *
     * @param accident whether this is the one for accidents
     */
    record Alarm(boolean accident) implements Deed {}

    /** What nothing fits. */
    record Unknown() implements Deed {}
}
