package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.accident.Emergencies;
import org.citizenwindow.shared.CaseNumber;

/** What a pin means: a person in an emergency may send it long after the question for the place, and the desk needs it. */
@Singleton
class Pins {
    private static final String LOCATED = "accident.located";

    @Inject Emergencies emergencies;
    @Inject Notices notices;

    /**
     * The event of a pin. When nothing is asked and an emergency of the citizen is open, it is that emergency's place; while
     * something is asked it is heard as the answer, and an emergency without a place gets it too.
     */
    Event event(Session session, Content.Location pin, Instant now) {
        Conversation state = session.state();
        Event.Pin heard = new Event.Pin(pin.latitude(), pin.longitude(), pin.label());
        boolean asked = !state.stack().isEmpty() || state.mode() == Conversation.Mode.AGENT;
        Optional<CaseNumber> emergency =
                asked ? Optional.empty() : emergencies.open(session.key(), now);
        if (emergency.isPresent() && notices.knowsFlow(LOCATED)) {
            return new Event.Invited(
                    LOCATED,
                    Map.of(
                            "number", new Value.Str(emergency.get().value()),
                            "where",
                                    new Value.Place(
                                            true, pin.latitude(), pin.longitude(), pin.label())));
        }
        if (asked) {
            emergencies.pinned(
                    session.key(),
                    new CaseField.Place(pin.label(), true, pin.latitude(), pin.longitude()),
                    now);
        }
        return heard;
    }
}
