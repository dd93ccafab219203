package org.citizenwindow.adapters.wechat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the body of a push as it arrives, without a thread that waits for it: a thread that reads a stream is woken for each
 * part, and under load that was a tenth of a turn.
 */
@Singleton
class PushBody {
    static final int MOST = 64 * 1024;

    private final Vertx vertx;
    private final Duration patience;

    @Inject
    PushBody(Vertx vertx, @ConfigProperty(name = "quarkus.http.read-timeout") Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    /**
     * The whole body; empty when it is longer than {@link #MOST} bytes, as soon as that is known. Fails when the client goes
     * away, and hangs up on one that stays silent. Called and completed on the connection's event loop.
     */
    CompletionStage<Optional<byte[]>> of(HttpServerRequest request) {
        CompletableFuture<Optional<byte[]>> whole = new CompletableFuture<>();
        Buffer body = Buffer.buffer();
        request.handler(
                part -> {
                    if (body.length() + part.length() > MOST) {
                        request.pause();
                        whole.complete(Optional.empty());
                    } else {
                        body.appendBuffer(part);
                    }
                });
        request.endHandler(end -> whole.complete(Optional.of(body.getBytes())));
        request.exceptionHandler(whole::completeExceptionally);
        request.resume();
        long hangUp = vertx.setTimer(patience.toMillis(), late -> request.connection().close());
        whole.whenComplete((read, gone) -> vertx.cancelTimer(hangUp));
        return whole;
    }
}
