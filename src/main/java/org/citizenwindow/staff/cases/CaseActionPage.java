package org.citizenwindow.staff.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.citizenwindow.cases.AcceptCase;
import org.citizenwindow.cases.CaseOutcome;
import org.citizenwindow.cases.CaseRef;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.CloseCase;
import org.citizenwindow.cases.NoteCase;
import org.citizenwindow.cases.RefuseCase;
import org.citizenwindow.cases.RequestInfo;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.staff.layout.Frames;
import org.citizenwindow.staff.layout.OwnForms;

/** What an officer can do with a case. Every form carries the version it was made of. */
@OwnForms
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Path("/console/cases/{number}")
public class CaseActionPage {
    @Inject Frames frames;
    @Inject CaseAnswers answers;
    @Inject RefusalWords refusals;
    @Inject AcceptCase acceptCase;
    @Inject RequestInfo requestInfo;
    @Inject RefuseCase refuseCase;
    @Inject CloseCase closeCase;
    @Inject NoteCase noteCase;

    @POST
    @Path("accept")
    public Response accept(@PathParam("number") String number, @FormParam("version") long version) {
        return answers.handled(acceptCase.accept(ref(number, version), me()), "accept", version);
    }

    /**
     * Asks the citizen for a photo.
     *
     * @param shot the named shot; empty to ask for something in words only
     */
    @POST
    @Path("request-info")
    public Response requestInfo(
            @PathParam("number") String number,
            @FormParam("version") long version,
            @FormParam("shot") @DefaultValue("") String shot,
            @FormParam("text") @DefaultValue("") String text) {
        RequestInfo.Wanted wanted =
                shot.isBlank()
                        ? new RequestInfo.Wanted.Words(text)
                        : new RequestInfo.Wanted.Photo(shot, text);
        return answers.handled(
                requestInfo.request(ref(number, version), me(), wanted), "request-info", version);
    }

    /**
     * @param reason a {@link RefusalReason#code}
     * @param text further words for the citizen
     */
    @POST
    @Path("refuse")
    public Response refuse(
            @PathParam("number") String number,
            @FormParam("version") long version,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("text") @DefaultValue("") String text) {
        CaseView view = answers.find(number);
        String words =
                RefusalReason.of(reason)
                        .map(chosen -> refusals.forCitizen(view.conversation(), chosen, text))
                        .orElse("");
        return answers.handled(
                refuseCase.refuse(ref(number, version), me(), words), "refuse", version);
    }

    /**
     * @param outcome a {@link CaseOutcome#code}
     */
    @POST
    @Path("close")
    public Response close(
            @PathParam("number") String number,
            @FormParam("version") long version,
            @FormParam("outcome") @DefaultValue("") String outcome,
            @FormParam("reason") @DefaultValue("") String reason) {
        CaseView view = answers.find(number);
        return CaseOutcome.of(outcome)
                .filter(chosen -> chosen != CaseOutcome.REFUSED)
                .map(
                        chosen ->
                                answers.handled(
                                        closeCase.close(ref(number, version), me(), chosen, reason),
                                        "close",
                                        version))
                .orElseGet(() -> answers.refused(view, new ErrorCode("staff:outcome_missing")));
    }

    /** A note does not depend on what others do: it is taken at whatever version. */
    @POST
    @Path("note")
    public Response note(
            @PathParam("number") String number, @FormParam("text") @DefaultValue("") String text) {
        CaseView view = answers.find(number);
        return answers.handled(
                noteCase.note(CaseRef.of(view.number()), me(), text), "note", view.version());
    }

    private CaseRef ref(String number, long version) {
        return CaseRef.at(answers.find(number).number(), version);
    }

    private StaffId me() {
        return frames.me().id();
    }
}
