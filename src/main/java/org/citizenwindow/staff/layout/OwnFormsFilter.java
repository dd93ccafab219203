package org.citizenwindow.staff.layout;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.citizenwindow.staff.accounts.SessionCookie;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Refuses what another site makes a signed-in browser post. */
class OwnFormsFilter {
    @Inject ProblemPages problems;

    @OwnForms
    @WithFormRead
    @ServerRequestFilter
    public Optional<Response> check(ResteasyReactiveContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.POST) || ours(request)) {
            return Optional.empty();
        }
        return Optional.of(problems.strangeForm());
    }

    private static boolean ours(ResteasyReactiveContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        Object field = context.getFormParameter(FormToken.FIELD, true, false);
        Cookie session = request.getCookies().get(SessionCookie.NAME);
        Cookie before = request.getCookies().get(SessionCookie.BEFORE);
        String given = field == null ? null : field.toString();
        return FormToken.proves(value(session), given) || FormToken.proves(value(before), given);
    }

    private static String value(Cookie cookie) {
        return cookie == null ? "" : cookie.getValue();
    }
}
