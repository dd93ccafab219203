package org.citizenwindow.services;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.citizenwindow.flows.FlowRegistry;

/**
 * Every handler by the name flows call it. Two of one name, or a call in a flow that nothing answers to, keep the
 * application from starting.
 */
@Startup
@Singleton
public class CallRegistry {
    private final Map<String, CallHandler> handlers = new TreeMap<>();

    CallRegistry(@All List<CallHandler> all, FlowRegistry flows) {
        for (CallHandler handler : all) {
            CallHandler other = handlers.putIfAbsent(handler.service(), handler);
            if (other != null) {
                throw new IllegalStateException(
                        "two handlers for %s: %s and %s"
                                .formatted(
                                        handler.service(),
                                        other.getClass().getName(),
                                        handler.getClass().getName()));
            }
        }
        Set<String> missing = FlowCalls.of(flows.current());
        missing.removeAll(handlers.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("flows call what nothing answers to: " + missing);
        }
    }

    /** The handler of a call; empty for a name nothing answers to. */
    public Optional<CallHandler> find(String name) {
        return Optional.ofNullable(handlers.get(name));
    }

    /** Every name something answers to. */
    public Set<String> names() {
        return Set.copyOf(handlers.keySet());
    }
}
