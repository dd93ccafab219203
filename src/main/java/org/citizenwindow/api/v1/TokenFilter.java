package org.citizenwindow.api.v1;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import org.citizenwindow.platform.problem.Problem;
import org.citizenwindow.shared.ErrorCode;

/** Asks for the token before anything else is looked at. */
@Provider
@Singleton
@Needs(Scope.ADMIN)
public class TokenFilter implements ContainerRequestFilter {
    private static final ErrorCode MISSING = new ErrorCode("api:token_missing");
    private static final ErrorCode UNKNOWN = new ErrorCode("api:token_unknown");
    private static final ErrorCode SCOPE = new ErrorCode("api:scope_missing");
    private static final String SCHEME = "bearer ";

    /** Looked up when the first request comes: filters are made before there are settings. */
    private final Instance<ApiTokens> tokens;

    private final Caller caller;

    @Context ResourceInfo resource;

    @Inject
    TokenFilter(Instance<ApiTokens> tokens, Caller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            request.abortWith(unauthorized(MISSING, "send Authorization: Bearer and a token"));
            return;
        }
        Optional<ApiTokens.Caller> known =
                tokens.get().caller(header.substring(SCHEME.length()).strip());
        if (known.isEmpty()) {
            request.abortWith(unauthorized(UNKNOWN, "nobody has this token"));
            return;
        }
        Scope needed = needed();
        if (!known.get().may(needed)) {
            request.abortWith(
                    Problem.of(
                            Response.Status.FORBIDDEN,
                            SCOPE,
                            "this needs the scope " + needed.code()));
            return;
        }
        caller.is(known.get().name());
    }

    private Scope needed() {
        Needs ofMethod = resource.getResourceMethod().getAnnotation(Needs.class);
        Needs ofClass = resource.getResourceClass().getAnnotation(Needs.class);
        return ofMethod != null ? ofMethod.value() : ofClass.value();
    }

    private static Response unauthorized(ErrorCode code, String detail) {
        return Response.fromResponse(Problem.of(Response.Status.UNAUTHORIZED, code, detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
