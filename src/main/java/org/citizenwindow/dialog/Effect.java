package org.citizenwindow.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.call.LateTerms;
import org.citizenwindow.dialog.state.Profile;
import org.citizenwindow.dialog.value.Value;

/** What is to be done because of a step. The engine only says it; {@code conversation} does it in the same transaction. */
public sealed interface Effect {
    /**
     * Say something to the citizen.
     *
     * @param key the text's key in the service's texts, for tests and for counting
     * @param text the words in the citizen's language, values filled in
     * @param options answers offered, in order; each can be answered by its number
     * @param picture resource below {@code services/} to send before the words, or empty
     */
    record Say(String key, String text, List<String> options, String picture) implements Effect {
        public Say {
            options = List.copyOf(options);
        }

        /** The same, with these answers offered. */
        Say offering(List<Value.Choice> choices) {
            return new Say(key, text, choices.stream().map(Value.Choice::label).toList(), picture);
        }
    }

    /** Ask a back end. The answer comes back as {@link Event.CallAnswered} with this id. */
    record Call(String callId, String service, Map<String, Value> arguments) implements Effect {
        public Call {
            arguments = Map.copyOf(arguments);
        }
    }

    /**
     * Ask a back end beyond the machine, outside of this turn. The answer comes back as {@link Event.CallAnswered} with this id.
     *
     * @param callId the same at every try; who carries it out must not act twice by it
     */
    record CallLater(String callId, String service, Map<String, Value> arguments, LateTerms terms)
            implements Effect {
        public CallLater {
            arguments = Map.copyOf(arguments);
        }
    }

    /**
     * Nobody waits any more for the answer to an {@link CallLater}.
     *
     * @param used whether the flow went on by it; else what the call did, or will turn out to have done, is to be undone
     */
    record EndCall(String callId, boolean used) implements Effect {}

    /** Wake the conversation after a while, once, unless it is cleared or set again under the same name. */
    record SetTimer(String name, Duration after) implements Effect {}

    record ClearTimer(String name) implements Effect {}

    /** Fetch a picture's bytes from the platform and look at them; the outcome is {@link Event.PhotoSettled}. */
    record FetchMedia(String ref) implements Effect {}

    /** Bring the conversation to the desk's attention. {@code queue} names which, {@code urgent} puts it on top. */
    record Handover(String queue, boolean urgent) implements Effect {}

    /** Remember these values for the citizen's next report. */
    record Remember(List<Profile.Entry> entries) implements Effect {
        public Remember {
            entries = List.copyOf(entries);
        }
    }

    /** Forget everything that was remembered of the citizen. */
    record ForgetProfile() implements Effect {}

    /** Erase what was said in between, both ways: an anonymous flow leaves nothing behind. */
    record Erase(Instant from, Instant to) implements Effect {}

    /** Forget everything this conversation's flow collected (anonymous flows, cancelled reports). */
    record Forget(List<String> refs) implements Effect {
        public Forget {
            refs = List.copyOf(refs);
        }
    }
}
