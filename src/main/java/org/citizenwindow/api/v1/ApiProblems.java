package org.citizenwindow.api.v1;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.citizenwindow.platform.paging.BadCursorException;
import org.citizenwindow.platform.problem.Problem;
import org.citizenwindow.shared.ErrorCode;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Refusals of this API in the one shape of errors; also those that JAX-RS makes itself, which have no body. */
@Singleton
class ApiProblems {
    private static final ErrorCode CURSOR = new ErrorCode("api:cursor_invalid");
    static final ErrorCode ADDRESS = new ErrorCode("api:address_unknown");
    private static final ErrorCode METHOD = new ErrorCode("api:method_not_allowed");
    private static final ErrorCode REQUEST = new ErrorCode("api:request_invalid");

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return Problem.of(refusal.status(), refusal.code(), refusal.getMessage());
    }

    @ServerExceptionMapper
    Response badCursor(BadCursorException bad) {
        return Problem.of(
                Response.Status.BAD_REQUEST,
                CURSOR,
                "the cursor is not one this list gave; begin without one");
    }

    @ServerResponseFilter
    void fill(ContainerRequestContext request, ContainerResponseContext response) {
        boolean ours = request.getUriInfo().getPath().startsWith("/api/");
        if (ours && response.getStatus() >= 400 && response.getEntity() == null) {
            Response.Status status = Response.Status.fromStatusCode(response.getStatus());
            ErrorCode code =
                    switch (response.getStatus()) {
                        case 404 -> ADDRESS;
                        case 405 -> METHOD;
                        default -> REQUEST;
                    };
            Response filled =
                    Problem.of(status == null ? Response.Status.BAD_REQUEST : status, code, null);
            response.setEntity(filled.getEntity(), null, filled.getMediaType());
        }
    }
}
