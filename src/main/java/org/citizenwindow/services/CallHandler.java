package org.citizenwindow.services;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;

/**
 * Carries out one kind of call a flow makes. Runs inside the transaction of the turn, so that a case and the words that
 * announce it are committed together or not at all; a handler therefore never leaves the machine.
 */
public interface CallHandler {
    /** The name flows use, e.g. {@code accidents.create}. Each name has exactly one handler; a test checks it. */
    String service();

    CallResult handle(Request request);

    /**
     * One call.
     *
     * @param callId names this call for ever: the same id must not act twice
     * @param openedAt the citizen's first message of this flow; the two times that matter are counted from it
     * @param asker who asks, as far as a handler may know it even where nobody is to be known
     */
    record Request(
            String callId,
            ConversationKey conversation,
            CitizenId citizen,
            Lang lang,
            Instant openedAt,
            Instant now,
            Map<String, Value> arguments,
            Asker asker) {
        /** A request of this conversation's citizen, openly. */
        public Request(
                String callId,
                ConversationKey conversation,
                CitizenId citizen,
                Lang lang,
                Instant openedAt,
                Instant now,
                Map<String, Value> arguments) {
            this(
                    callId,
                    conversation,
                    citizen,
                    lang,
                    openedAt,
                    now,
                    arguments,
                    Asker.openly(conversation));
        }
    }

    /**
     * Who asks. A flow without identity gives its calls a pseudonym, a new one each; this tells no more of the citizen than
     * a look-up needs, and there is nothing in it that could be kept.
     */
    interface Asker {
        /** Whether a conversation is the asker's own. */
        boolean is(ConversationKey conversation);

        /** The same for all calls of one citizen within an hour, and no other: to count tries by. */
        String mark();

        /** An asker that need not hide. */
        static Asker openly(ConversationKey own) {
            return of(own, own::value);
        }

        /** The asker of a conversation, known by this mark. */
        static Asker of(ConversationKey own, Supplier<String> mark) {
            return new Asker() {
                @Override
                public boolean is(ConversationKey conversation) {
                    return own.equals(conversation);
                }

                @Override
                public String mark() {
                    return mark.get();
                }
            };
        }
    }
}
