package org.citizenwindow.conversation;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.CallHandler.Request;
import org.citizenwindow.services.LateCallHandler;

/** An office beyond the machine that does as it is told: the back end of {@code late/services/permit}. */
@Singleton
class PaperOffice {
    /** How it takes one request. */
    interface Manner {
        CallResult answer(Request request) throws Exception;
    }

    /** What it was asked. */
    record Asked(String service, Request request, Instant deadline) {}

    private final Map<String, Queue<Manner>> manners = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** The next request of this kind is taken so; after those it agrees to everything. */
    PaperOffice then(String service, Manner manner) {
        manners.computeIfAbsent(service, any -> new ConcurrentLinkedQueue<>()).add(manner);
        return this;
    }

    void forget() {
        manners.clear();
        asked.clear();
    }

    List<Request> asked(String service) {
        return asked.stream()
                .filter(one -> one.service().equals(service))
                .map(Asked::request)
                .toList();
    }

    List<Asked> all() {
        return List.copyOf(asked);
    }

    static CallResult fine() {
        return new CallResult.Ok(
                Map.of("number", new Value.Str("P-7"), "state", new Value.Str("open")));
    }

    private CallResult take(String service, Request request, Instant deadline) throws Exception {
        asked.add(new Asked(service, request, deadline));
        Manner manner = manners.getOrDefault(service, new ArrayDeque<>()).poll();
        return manner == null ? fine() : manner.answer(request);
    }

    /** One counter of it. */
    abstract static class Counter implements LateCallHandler {
        private final String service;
        private final PaperOffice office;

        Counter(String service, PaperOffice office) {
            this.service = service;
            this.office = office;
        }

        @Override
        public String service() {
            return service;
        }

        @Override
        public CallResult handle(Request request, Instant deadline) throws Exception {
            return office.take(service, request, deadline);
        }
    }

    @Alternative
    @Singleton
    static class Apply extends Counter {
        Apply(PaperOffice office) {
            super("permits.apply", office);
        }
    }

    @Alternative
    @Singleton
    static class Withdraw extends Counter {
        Withdraw(PaperOffice office) {
            super("permits.withdraw", office);
        }
    }

    @Alternative
    @Singleton
    static class State extends Counter {
        State(PaperOffice office) {
            super("permits.state", office);
        }
    }

    @Alternative
    @Singleton
    static class Tip extends Counter {
        Tip(PaperOffice office) {
            super("permits.tip", office);
        }
    }

    @Alternative
    @Singleton
    static class TakeBack extends Counter {
        TakeBack(PaperOffice office) {
            super("permits.take_back", office);
        }
    }
}
