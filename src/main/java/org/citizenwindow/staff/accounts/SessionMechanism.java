package org.citizenwindow.staff.accounts;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Signs a browser in by its session cookie, below {@code /console} only; everybody else is led to the sign-in page and
 * from there back to where they wanted to go.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
    static final String HOME = "/console";
    static final String SIGN_IN = HOME + "/sign-in";

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(SessionCookie.NAME);
        if (!concerns(context) || cookie == null) {
            return Uni.createFrom().nullItem();
        }
        SessionRequest request = new SessionRequest(cookie.getValue());
        // An old cookie is no crime: the browser is simply not signed in.
        return providers
                .authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (!concerns(context)) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().item(challenge(context));
    }

    private static ChallengeData challenge(RoutingContext context) {
        String wanted =
                context.request().method() == HttpMethod.GET ? context.request().uri() : HOME;
        if (context.request().headers().contains("HX-Request")) {
            // A fragment was asked for: the whole page must go to the sign-in.
            return new ChallengeData(401, "HX-Redirect", SIGN_IN);
        }
        String accept = context.request().getHeader("Accept");
        if (accept != null && accept.contains("text/event-stream")) {
            return new ChallengeData(401, null, null);
        }
        return new ChallengeData(
                303,
                "Location",
                SIGN_IN + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    private static boolean concerns(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(HOME) || path.startsWith(HOME + '/');
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }
}
