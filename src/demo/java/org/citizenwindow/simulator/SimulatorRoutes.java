package org.citizenwindow.simulator;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.citizenwindow.simulator.web.HttpCall;
import org.citizenwindow.simulator.web.HttpReply;
import org.citizenwindow.simulator.wechat.FakeWechat;

/**
 * The simulator on the application's own port. It takes its calls in front of JAX-RS, because the application's filters
 * (CSRF, problem mapping) are not the platform's, and because it must be able to break connections.
 */
@Singleton
class SimulatorRoutes {
    private final SimulatorSite site;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    SimulatorRoutes(FakeWechat wechat) {
        this.site = new SimulatorSite(wechat);
    }

    void mount(@Observes Router router) {
        router.route(SimulatorSite.ROOT).handler(this::take);
        router.route(SimulatorSite.ROOT + "/*").handler(this::take);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    private void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.body()
                .onSuccess(body -> executor.execute(() -> answer(request, body)))
                .onFailure(context::fail);
        request.resume();
    }

    private void answer(HttpServerRequest request, Buffer body) {
        HttpReply reply =
                site.answer(
                        HttpCall.of(
                                request.method().name(),
                                request.path(),
                                request.query(),
                                request.getHeader("Content-Type"),
                                body.getBytes()));
        HttpServerResponse response = request.response();
        if (reply.ending() == HttpReply.Ending.HANG_UP) {
            request.connection().close();
            return;
        }
        response.setStatusCode(reply.status());
        response.putHeader("Content-Type", reply.contentType());
        reply.headers().forEach(response::putHeader);
        if (reply.ending() == HttpReply.Ending.CUT) {
            response.putHeader("Content-Length", Integer.toString(reply.body().length));
            response.write(Buffer.buffer(reply.body()).slice(0, reply.body().length / 2))
                    .onComplete(sent -> request.connection().close());
            return;
        }
        response.end(Buffer.buffer(reply.body()));
    }
}
