package org.citizenwindow.staff.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.citizenwindow.staff.layout.NotYours;
import org.citizenwindow.staff.layout.OwnForms;

/** One case: facts and photos, conversation, timeline. */
@OwnForms
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Path("/console/cases/{number}")
public class CasePage {
    @Inject CaseAnswers answers;

    /**
     * @param slots which page of free appointments is looked at
     */
    @GET
    public Response show(@PathParam("number") String number, @QueryParam("slots") int slots) {
        return answers.page(answers.find(number), Math.max(0, slots));
    }

    /** The parts that change by themselves, for a page that is open. */
    @GET
    @Path("parts")
    public Response parts(@PathParam("number") String number) {
        return answers.parts(answers.find(number));
    }

    /** Every other address below a case that is no page. */
    @GET
    @Path("{rest:.+}")
    public Response unknown() {
        throw new NotYours();
    }
}
