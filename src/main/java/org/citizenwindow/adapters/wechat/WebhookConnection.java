package org.citizenwindow.adapters.wechat;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * What must happen to a push before and after the REST layer sees it. A body is read as it is, whatever its label says: a
 * form label would make others read, and refuse, it first. A connection whose body was not read to its end (too long, or for
 * nobody) is closed, so that nobody can go on sending what was refused.
 */
@Singleton
class WebhookConnection {
    private static final String PATH = "/wechat/";
    private static final int BEFORE_REST = 100;

    void register(@Observes Filters filters) {
        filters.register(WebhookConnection::guard, BEFORE_REST);
    }

    private static void guard(RoutingContext context) {
        if (context.normalizedPath().startsWith(PATH)) {
            context.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
            // Not by asking whether the request has ended: a paused one says no, and closing would
            // break the next push.
            context.addEndHandler(
                    answered -> {
                        int status = context.response().getStatusCode();
                        if (status == Refusal.TOO_LARGE.status()
                                || status == Refusal.UNKNOWN_ACCOUNT.status()) {
                            context.request().connection().close();
                        }
                    });
        }
        context.next();
    }
}
