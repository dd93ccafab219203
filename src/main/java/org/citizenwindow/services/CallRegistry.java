package org.citizenwindow.services;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.FlowRegistry;

/**
 * Every handler by the name flows call it. Two of one name, or a call in a flow that nothing answers to in the way the flow
 * expects, keep the application from starting.
 */
@Startup
@Singleton
public class CallRegistry {
    private final Map<String, CallHandler> handlers = new TreeMap<>();
    private final Map<String, LateCallHandler> late = new TreeMap<>();

    CallRegistry(
            @All List<CallHandler> all,
            @All List<LateCallHandler> answeringLater,
            FlowRegistry flows) {
        Map<String, Object> known = new TreeMap<>();
        for (CallHandler handler : all) {
            alone(known.putIfAbsent(handler.service(), handler), handler, handler.service());
            handlers.put(handler.service(), handler);
        }
        for (LateCallHandler handler : answeringLater) {
            alone(known.putIfAbsent(handler.service(), handler), handler, handler.service());
            late.put(handler.service(), handler);
        }
        check(flows.current());
    }

    private static void alone(Object other, Object handler, String name) {
        if (other != null) {
            throw new IllegalStateException(
                    "two handlers for %s: %s and %s"
                            .formatted(
                                    name,
                                    other.getClass().getName(),
                                    handler.getClass().getName()));
        }
    }

    private void check(Flows flows) {
        Set<String> missing = FlowCalls.inTheTurn(flows);
        missing.removeAll(handlers.keySet());
        Set<String> missingLater = FlowCalls.later(flows);
        missingLater.removeAll(late.keySet());
        missing.addAll(missingLater);
        Set<String> undoing = FlowCalls.undoing(flows);
        undoing.removeAll(names());
        missing.addAll(undoing);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("flows call what nothing answers to: " + missing);
        }
    }

    /** The handler of a call that answers in the turn; empty for a name nothing answers to. */
    public Optional<CallHandler> find(String name) {
        return Optional.ofNullable(handlers.get(name));
    }

    /** The handler of a call that answers later; empty for a name nothing answers to. */
    public Optional<LateCallHandler> late(String name) {
        return Optional.ofNullable(late.get(name));
    }

    /** Every name whose handler answers later. */
    public Set<String> late() {
        return Set.copyOf(late.keySet());
    }

    /** Every name something answers to. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(handlers.keySet());
        names.addAll(late.keySet());
        return Set.copyOf(names);
    }
}
