package org.citizenwindow.staff.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.citizenwindow.platform.Ids;
import org.citizenwindow.staff.accounts.SessionCookie;
import org.citizenwindow.staff.accounts.SignIn;
import org.citizenwindow.staff.accounts.Tokens;
import org.citizenwindow.staff.layout.Frame;
import org.citizenwindow.staff.layout.Frames;
import org.citizenwindow.staff.layout.LocalPath;
import org.citizenwindow.staff.layout.OwnForms;

/** Signing in. */
@OwnForms
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Path("/console/sign-in")
public class SignInPage {
    /**
     * What the page shows besides the form.
     *
     * @param username as typed before, to be mended
     * @param to where to go afterwards
     * @param wrong whether name or password was wrong
     * @param pause how long to wait before the next try; zero for not at all
     */
    public record Form(String username, String to, boolean wrong, Duration pause) {
        public boolean mustWait() {
            return pause.isPositive();
        }

        public long seconds() {
            return pause.plusMillis(999).toSeconds();
        }

        public long minutes() {
            return pause.plusSeconds(59).toMinutes();
        }
    }

    @CheckedTemplate(basePath = "staff/signin")
    record page(Frame frame, Form form) implements TemplateInstance {}

    @Inject Frames frames;
    @Inject SignIn signIn;
    @Inject HttpServerRequest request;
    @Inject Clock clock;
    @Inject Ids ids;

    @GET
    public Response show(@QueryParam("to") String to) {
        if (frames.me() != null) {
            return Response.seeOther(URI.create(LocalPath.orHome(to))).build();
        }
        return form(200, new Form("", LocalPath.orHome(to), false, Duration.ZERO));
    }

    /**
     * @param to where to go afterwards, a path of the console
     */
    @POST
    public Response signIn(
            @FormParam("username") String username,
            @FormParam("password") String password,
            @FormParam("to") String to) {
        String name = Objects.requireNonNullElse(username, "");
        String secret = Objects.requireNonNullElse(password, "");
        String target = LocalPath.orHome(to);
        return switch (signIn.signIn(name, secret, request.remoteAddress().hostAddress())) {
            case SignIn.Outcome.SignedIn(String token) ->
                    Response.seeOther(URI.create(target))
                            .cookie(cookie(SessionCookie.NAME, token))
                            .cookie(SessionCookie.none(SessionCookie.BEFORE, frames.https()))
                            .build();
            case SignIn.Outcome.Wrong() -> form(403, new Form(name, target, true, Duration.ZERO));
            case SignIn.Outcome.Wait(Instant until) ->
                    form(429, new Form(name, target, false, until(until)));
        };
    }

    private Duration until(Instant until) {
        Duration wait = Duration.between(clock.instant(), until);
        return wait.isPositive() ? wait : Duration.ofSeconds(1);
    }

    private Response form(int status, Form form) {
        String before =
                frames.cookie(SessionCookie.BEFORE)
                        .filter(kept -> !kept.isBlank())
                        .orElseGet(() -> Tokens.draw(ids.secure()));
        return Response.status(status)
                .entity(frames.in(new page(frames.before(before), form)))
                .cookie(cookie(SessionCookie.BEFORE, before))
                .header("Retry-After", form.mustWait() ? form.seconds() : null)
                .build();
    }

    private NewCookie cookie(String name, String value) {
        return SessionCookie.of(name, value, frames.https());
    }
}
