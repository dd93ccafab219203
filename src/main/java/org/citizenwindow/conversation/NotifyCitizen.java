package org.citizenwindow.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.delivery.Outbox;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.cases.CaseWords;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.events.CaseChanged;
import org.citizenwindow.shared.events.CaseChanged.Kind;
import org.citizenwindow.shared.events.MediaSettled;

/**
 * Tells the citizen what happened to a case, in the citizen's language, in the transaction in which it happened; and tells
 * the dialog what became of a picture.
 */
@ApplicationScoped
public class NotifyCitizen {
    @Inject Conversations conversations;
    @Inject Notices notices;
    @Inject OfficeMemo memo;
    @Inject CaseWords words;
    @Inject Outbox outbox;
    @Inject Turn turn;
    @Inject Clock clock;

    void on(@Observes MediaSettled settled) {
        turn.wake(
                settled.conversation(),
                new Event.PhotoSettled(
                        settled.media().toString(),
                        settled.stored(),
                        settled.sha256(),
                        settled.reason()),
                clock.instant());
    }

    /** What the citizen did, the dialog has answered already. */
    void on(@Observes CaseChanged change) {
        if (change.by().equals("citizen")) {
            return;
        }
        Optional<ConversationView> conversation =
                conversations.find(change.conversation()).filter(view -> !view.unfollowed());
        if (conversation.isEmpty()) {
            return;
        }
        boolean picture = !change.facts().getOrDefault("shot", "").isEmpty();
        String flow = change.service() + (picture ? ".retake" : ".info");
        if (change.kind() == Kind.INFO_REQUESTED && notices.knowsFlow(flow)) {
            turn.wake(change.conversation(), invitation(change, flow), clock.instant());
            return;
        }
        say(change, conversation.get().lang());
    }

    /** The flow that asks for it: {@code retake} for a named shot, {@code info} for words. */
    private static Event invitation(CaseChanged change, String flow) {
        Map<String, Value> known = new HashMap<>();
        known.put("number", new Value.Str(change.number().value()));
        known.put("text", new Value.Str(change.facts().getOrDefault("text", "")));
        String shot = change.facts().getOrDefault("shot", "");
        if (!shot.isEmpty()) {
            known.put("shot", new Value.Str(shot));
        }
        return new Event.Invited(flow, known);
    }

    private void say(CaseChanged change, Lang lang) {
        Instant now = clock.instant();
        String key = "case." + text(change);
        Map<String, String> facts = words.facts(change, lang);
        facts.put("desk", memo.office().name().in(lang));
        facts.computeIfPresent("shot", (name, shot) -> named(change, lang, "shot." + shot));
        notices.text(change.service(), lang, key, facts)
                .ifPresent(
                        text ->
                                outbox.enqueue(
                                        change.conversation(),
                                        new OutboundMessage.Text(text.strip()),
                                        Outbox.Origin.system(key),
                                        now));
    }

    /** An appointment that goes with its case is not to be booked again. */
    private static String text(CaseChanged change) {
        return change.kind() == Kind.APPOINTMENT_CANCELLED && change.by().equals("system")
                ? "appointment_released"
                : change.kind().name().toLowerCase(Locale.ROOT);
    }

    private String named(CaseChanged change, Lang lang, String key) {
        return notices.text(change.service(), lang, key, Map.of()).orElse("");
    }
}
