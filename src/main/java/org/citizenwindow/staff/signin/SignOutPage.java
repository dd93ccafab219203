package org.citizenwindow.staff.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.citizenwindow.staff.accounts.SessionCookie;
import org.citizenwindow.staff.accounts.Sessions;
import org.citizenwindow.staff.layout.Frames;
import org.citizenwindow.staff.layout.OwnForms;

/** Signing out, at once and on every instance. */
@OwnForms
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Path("/console/sign-out")
public class SignOutPage {
    @Inject Frames frames;
    @Inject Sessions sessions;

    @POST
    public Response signOut() {
        frames.cookie(SessionCookie.NAME).ifPresent(sessions::close);
        return Response.seeOther(URI.create("/console/sign-in"))
                .cookie(SessionCookie.none(SessionCookie.NAME, frames.https()))
                .build();
    }
}
