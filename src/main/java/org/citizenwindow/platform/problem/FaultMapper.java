package org.citizenwindow.platform.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.citizenwindow.platform.Ids;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Whatever nobody caught is our bug: the log gets the trace, the caller an incident id to ask us about, and nothing of what
 * went wrong.
 */
@Singleton
class FaultMapper {
    private static final Logger LOG = Logger.getLogger(FaultMapper.class);

    private final Ids ids;

    @Inject
    FaultMapper(Ids ids) {
        this.ids = ids;
    }

    /** Thrown on purpose, by us or by JAX-RS for an unknown address or method: it is an answer already. */
    @ServerExceptionMapper
    Response answer(WebApplicationException thrown) {
        return thrown.getResponse();
    }

    @ServerExceptionMapper
    Response fault(RuntimeException failure, ResteasyReactiveContainerRequestContext request) {
        String incident = ids.next().toString();
        LOG.errorf(
                failure,
                "incident %s: %s %s",
                incident,
                request.getMethod(),
                request.getUriInfo().getPath());
        boolean person =
                request.getAcceptableMediaTypes().stream()
                        .anyMatch(
                                type ->
                                        type.isCompatible(MediaType.TEXT_HTML_TYPE)
                                                && !type.isWildcardType());
        return person
                ? Response.serverError()
                        .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                        .entity("500 · " + incident)
                        .build()
                : Problem.fault(incident).response();
    }
}
