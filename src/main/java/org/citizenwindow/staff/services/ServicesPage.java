package org.citizenwindow.staff.services;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.citizenwindow.conversation.MoveConversations;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.flows.FlowVersions;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.staff.layout.Bundles;
import org.citizenwindow.staff.layout.Frame;
import org.citizenwindow.staff.layout.Frames;
import org.citizenwindow.staff.layout.NotYours;
import org.citizenwindow.staff.layout.OwnForms;

/** The services, their versions and who runs on them. For supervisors; for others this page does not exist. */
@OwnForms
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Path("/console/services")
public class ServicesPage {
    /**
     * @param problem why the last form was not taken; empty when it was
     */
    @CheckedTemplate(basePath = "staff/services")
    record page(Frame frame, ServicesView view, String problem) implements TemplateInstance {}

    @Inject Frames frames;
    @Inject ServicesViews views;
    @Inject FlowVersions versions;
    @Inject MoveConversations moves;

    @GET
    public Response show() {
        return list(200, "");
    }

    /** Lets new conversations begin with another version: a roll-back, or its end. */
    @POST
    @Path("{flow}/start")
    public Response start(@PathParam("flow") String flow, @FormParam("version") int version) {
        StaffId me = supervisor();
        return switch (versions.start(new FlowRef(flow, version), me)) {
            case FlowVersions.Choice.Chosen ignored -> done("start", flow);
            case FlowVersions.Choice.Refused(ErrorCode why) -> refused(why);
        };
    }

    /** Counts who would move. */
    @POST
    @Path("{flow}/try")
    public Response tryOut(
            @PathParam("flow") String flow, @FormParam("from") int from, @FormParam("to") int to) {
        StaffId me = supervisor();
        return answer(moves.tryOut(new FlowRef(flow, from), to, me), "try");
    }

    /**
     * Orders the move a dry run was made for.
     *
     * @param acknowledged set when it is known that some stay
     */
    @POST
    @Path("moves/{id}")
    public Response move(@PathParam("id") long id, @FormParam("acknowledged") String acknowledged) {
        StaffId me = supervisor();
        return answer(moves.order(id, acknowledged != null, me), "move");
    }

    private Response answer(MoveConversations.Ordering ordering, String did) {
        return switch (ordering) {
            case MoveConversations.Ordering.Accepted accepted ->
                    done(did, accepted.move().from().name());
            case MoveConversations.Ordering.Refused(ErrorCode why) -> refused(why);
        };
    }

    private static Response done(String did, String flow) {
        return Response.seeOther(URI.create("/console/services?did=" + did + "#" + flow)).build();
    }

    private Response refused(ErrorCode why) {
        ServicesMessages words = Bundles.in(ServicesMessages.class, frames.here().lang());
        return list(422, words.problem(why.value()));
    }

    private Response list(int status, String problem) {
        supervisor();
        Frame frame = frames.here();
        return Response.status(status)
                .entity(frames.in(new page(frame, views.of(frame.lang()), problem)))
                .build();
    }

    private StaffId supervisor() {
        if (!frames.here().supervisor()) {
            throw new NotYours();
        }
        return frames.me().id();
    }
}
