package org.citizenwindow.staff.cases;

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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.cases.AssignCase;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseRef;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.PrioritizeCase;
import org.citizenwindow.cases.ReopenCase;
import org.citizenwindow.platform.audit.ReadLog;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.staff.accounts.Accounts;
import org.citizenwindow.staff.accounts.StaffAccount;
import org.citizenwindow.staff.layout.Frame;
import org.citizenwindow.staff.layout.Frames;
import org.citizenwindow.staff.layout.NotYours;
import org.citizenwindow.staff.layout.OwnForms;
import org.citizenwindow.staff.layout.TimeWords;

/** Whose case it is, how urgent, whether it is over, and who looked at it: mostly a supervisor's to say. */
@OwnForms
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Path("/console/cases/{number}")
public class DeskActionPage {
    private static final ErrorCode SUPERVISOR = new ErrorCode("staff:supervisor_needed");
    private static final ErrorCode NOBODY = new ErrorCode("staff:officer_unknown");
    private static final ErrorCode NO_PRIORITY = new ErrorCode("staff:priority_missing");
    private static final int LOOKS = 200;

    /** One look at the citizen's data. */
    record Look(String at, String who, String what, String purpose) {}

    @CheckedTemplate(basePath = "staff/cases")
    record reads(Frame frame, String number, List<Look> looks) implements TemplateInstance {}

    @Inject Frames frames;
    @Inject CaseAnswers answers;
    @Inject CaseQueries cases;
    @Inject Accounts accounts;
    @Inject AssignCase assignCase;
    @Inject PrioritizeCase prioritizeCase;
    @Inject ReopenCase reopenCase;
    @Inject ReadLog readLog;
    @Inject OfficeQueries offices;
    @Inject Names names;
    @Inject Clock clock;

    /**
     * Makes it the reader's own, or, as a supervisor, somebody else's.
     *
     * @param to a sign-in name; empty for the reader
     */
    @POST
    @Path("assign")
    public Response assign(
            @PathParam("number") String number,
            @FormParam("version") long version,
            @FormParam("to") @DefaultValue("") String to) {
        CaseView view = answers.find(number);
        StaffAccount me = frames.me();
        StaffId whose = to.isBlank() ? me.id() : new StaffId(to);
        if (!whose.equals(me.id()) && !CaseRights.supervises(me)) {
            return answers.refused(view, SUPERVISOR);
        }
        Optional<StaffAccount> officer = accounts.find(whose).filter(StaffAccount::enabled);
        return officer.map(
                        known ->
                                answers.handled(
                                        assignCase.assign(
                                                CaseRef.at(view.number(), version),
                                                me.id(),
                                                known.id()),
                                        known.id().equals(me.id()) ? "assign" : "reassign",
                                        version))
                .orElseGet(() -> answers.refused(view, NOBODY));
    }

    /**
     * @param priority a {@link CasePriority#code}
     */
    @POST
    @Path("priority")
    public Response priority(
            @PathParam("number") String number,
            @FormParam("version") long version,
            @FormParam("priority") @DefaultValue("") String priority,
            @FormParam("reason") @DefaultValue("") String reason) {
        CaseView view = answers.find(number);
        if (!CaseRights.supervises(frames.me())) {
            return answers.refused(view, SUPERVISOR);
        }
        return CasePriority.of(priority)
                .map(
                        chosen ->
                                answers.handled(
                                        prioritizeCase.prioritize(
                                                CaseRef.at(view.number(), version),
                                                frames.me().id(),
                                                chosen,
                                                reason),
                                        "priority",
                                        version))
                .orElseGet(() -> answers.refused(view, NO_PRIORITY));
    }

    @POST
    @Path("reopen")
    public Response reopen(
            @PathParam("number") String number,
            @FormParam("version") long version,
            @FormParam("reason") @DefaultValue("") String reason) {
        CaseView view = answers.find(number);
        if (!CaseRights.mayReopen(frames.me(), cases.history(view.number()), clock.instant())) {
            return answers.refused(view, SUPERVISOR);
        }
        return answers.handled(
                reopenCase.reopen(CaseRef.at(view.number(), version), frames.me().id(), reason),
                "reopen",
                version);
    }

    /** Who looked at this citizen's data. For everybody but supervisors this page does not exist. */
    @GET
    @Path("reads")
    public Response reads(@PathParam("number") String number) {
        CaseView view = answers.find(number);
        if (!CaseRights.supervises(frames.me())) {
            throw new NotYours();
        }
        Frame frame = frames.here();
        Names.Book book = names.book(frame.lang());
        TimeWords times = new TimeWords(frame.lang(), offices.office().zone(), clock.instant());
        List<Look> looks =
                readLog.of(view.citizen().toString(), LOOKS).stream()
                        .map(
                                look ->
                                        new Look(
                                                times.at(look.at()),
                                                book.of(look.reader()),
                                                look.what(),
                                                look.purpose()))
                        .toList();
        return Response.ok(frames.in(new reads(frame, view.number().value(), looks))).build();
    }
}
