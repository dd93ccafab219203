package org.citizenwindow.staff.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.staff.accounts.Accounts;
import org.citizenwindow.staff.accounts.StaffAccount;
import org.citizenwindow.staff.accounts.StaffRole;
import org.citizenwindow.staff.layout.Bundles;
import org.citizenwindow.staff.layout.Frame;
import org.citizenwindow.staff.layout.Frames;
import org.citizenwindow.staff.layout.NotYours;
import org.citizenwindow.staff.layout.OwnForms;

/** Who may sign in. For everybody but administrators this page does not exist. */
@OwnForms
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Path("/console/people")
public class PeoplePage {
    /**
     * @param problem why the last form was not taken; empty when it was
     */
    @CheckedTemplate(basePath = "staff/people")
    record page(Frame frame, List<StaffAccount> people, List<StaffRole> roles, String problem)
            implements TemplateInstance {}

    @Inject Frames frames;
    @Inject Accounts accounts;

    @GET
    public Response show() {
        return list(200, "");
    }

    /**
     * @param role a {@link StaffRole} by its name
     */
    @POST
    public Response add(
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("password") @DefaultValue("") String password) {
        administrator();
        Optional<StaffRole> chosen =
                Arrays.stream(StaffRole.values()).filter(r -> r.name().equals(role)).findFirst();
        return chosen.isEmpty()
                ? refused(new ErrorCode("staff:role_missing"))
                : answer(accounts.add(username, name, chosen.get(), password), "add");
    }

    @POST
    @Path("{username}/disable")
    public Response disable(@PathParam("username") String username) {
        administrator();
        return answer(accounts.enable(new StaffId(username), false), "disable");
    }

    @POST
    @Path("{username}/enable")
    public Response enable(@PathParam("username") String username) {
        administrator();
        return answer(accounts.enable(new StaffId(username), true), "enable");
    }

    @POST
    @Path("{username}/password")
    public Response password(
            @PathParam("username") String username,
            @FormParam("password") @DefaultValue("") String password) {
        administrator();
        return answer(accounts.setPassword(new StaffId(username), password), "password");
    }

    private Response answer(Accounts.Change change, String did) {
        return switch (change) {
            case Accounts.Change.Done done ->
                    Response.seeOther(URI.create("/console/people?did=" + did)).build();
            case Accounts.Change.Refused(ErrorCode why) -> refused(why);
        };
    }

    private Response refused(ErrorCode why) {
        PeopleMessages words = Bundles.in(PeopleMessages.class, frames.here().lang());
        return list(422, words.problem(why.value()));
    }

    private Response list(int status, String problem) {
        administrator();
        TemplateInstance list =
                new page(frames.here(), accounts.all(), List.of(StaffRole.values()), problem);
        return Response.status(status).entity(frames.in(list)).build();
    }

    private void administrator() {
        if (!frames.here().administrator()) {
            throw new NotYours();
        }
    }
}
