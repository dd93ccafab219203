package org.citizenwindow.api.v1;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Every other address of this API: an answer in the API's own shape, after the token was looked at. */
@Path("/api/v1")
@Needs(Scope.CASES_READ)
public class UnknownResource {
    @GET
    @Path("{rest:.*}")
    @Operation(hidden = true)
    public void get() {
        throw Refusal.notFound(ApiProblems.ADDRESS, "there is nothing at this address");
    }
}
