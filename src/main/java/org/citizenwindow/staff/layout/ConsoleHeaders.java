package org.citizenwindow.staff.layout;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Tells the browser to run and show nothing that is not ours, and to keep no page of the console. */
class ConsoleHeaders {
    /** {@code data:} for the small shapes inside the style sheet. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final int BEFORE_SIGN_IN = 1000;

    void register(@Observes Filters filters) {
        filters.register(ConsoleHeaders::add, BEFORE_SIGN_IN);
    }

    private static void add(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.equals(LocalPath.HOME) || path.startsWith(LocalPath.HOME + '/')) {
            MultiMap headers = context.response().headers();
            headers.set("Content-Security-Policy", POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            headers.set("Cache-Control", "no-store");
        }
        context.next();
    }
}
