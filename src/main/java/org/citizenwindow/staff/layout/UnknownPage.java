package org.citizenwindow.staff.layout;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Every address of the console that is no page. */
@Produces(MediaType.TEXT_HTML)
@Path("/console")
public class UnknownPage {
    @GET
    @Path("{rest:.+}")
    public String get() {
        throw new NotYours();
    }
}
