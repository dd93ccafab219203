package org.citizenwindow.staff.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The stream every open page listens to: {@code hello} at once, {@code news}, and a {@code beat} when there is none. */
@Path("/console/live")
public class LiveResource {
    private static final Duration BEAT = Duration.ofSeconds(15);

    /** After so long the browser comes again by itself and shows its cookie: who was signed out hears no more. */
    private static final Duration ENOUGH = Duration.ofMinutes(5);

    @Inject LiveHub hub;
    @Inject HttpServerResponse response;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<OutboundSseEvent> listen(@Context Sse sse) {
        // Proxies that gather a page before they pass it on would keep everything back.
        response.putHeader("X-Accel-Buffering", "no");
        Multi<OutboundSseEvent> hello =
                Multi.createFrom().item(event(sse, "hello", News.ALL_CASES));
        Multi<OutboundSseEvent> news = hub.listen().map(piece -> event(sse, "news", piece));
        Multi<OutboundSseEvent> beats =
                Multi.createFrom()
                        .ticks()
                        .every(BEAT)
                        .onOverflow()
                        .drop()
                        .map(tick -> event(sse, "beat", News.ALL_CASES));
        return Multi.createBy()
                .merging()
                .streams(hello, news, beats)
                .select()
                .first(ENOUGH)
                .emitOn(Infrastructure.getDefaultExecutor());
    }

    private static OutboundSseEvent event(Sse sse, String name, News piece) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(News.class, piece)
                .build();
    }
}
