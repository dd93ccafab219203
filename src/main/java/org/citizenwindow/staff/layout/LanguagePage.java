package org.citizenwindow.staff.layout;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.citizenwindow.shared.Lang;

/** The switch between the languages of the console. */
@OwnForms
@Produces(MediaType.TEXT_HTML)
@Path("/console/language")
public class LanguagePage {
    @Inject Frames frames;

    /**
     * @param lang {@code zh-CN} or {@code en}
     * @param to the page to go back to
     */
    @POST
    public Response change(@FormParam("lang") String lang, @FormParam("to") String to) {
        Lang chosen = Lang.of(lang).filter(l -> l != Lang.JA).orElse(Lang.ZH_CN);
        return Response.seeOther(URI.create(LocalPath.orHome(to)))
                .cookie(frames.remember(chosen))
                .build();
    }
}
