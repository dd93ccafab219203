package org.citizenwindow.api.v1;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.cases.CaseFilter;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.TriageQueries;
import org.citizenwindow.platform.paging.Page;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ErrorCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases for other systems. */
@Path("/api/v1/cases")
@Needs(Scope.CASES_READ)
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
    private static final ErrorCode UNKNOWN = new ErrorCode("cases:unknown");

    private final CaseQueries cases;
    private final TriageQueries triage;
    private final OfficeQueries offices;
    private final ApiForms forms;
    private final CaseLooks looks;

    CasesResource(
            CaseQueries cases,
            TriageQueries triage,
            OfficeQueries offices,
            ApiForms forms,
            CaseLooks looks) {
        this.cases = cases;
        this.triage = triage;
        this.offices = offices;
        this.forms = forms;
        this.looks = looks;
    }

    @GET
    @Operation(
            summary = "Cases, oldest change first",
            description =
                    "Follow nextCursor to the end, then ask again with updatedSince set to the"
                            + " changedAt of the last case: no change is missed, the last one may"
                            + " come twice.")
    @APIResponse(responseCode = "200", description = "A page of cases, without their timelines")
    public ApiList<ApiCase> list(
            @Parameter(
                            description = "One or more of new, working, waiting, closed, by commas",
                            example = "new,working")
                    @QueryParam("status")
                    String status,
            @Parameter(example = "accident") @QueryParam("service") String service,
            @Parameter(description = "Sign-in name of the member of staff") @QueryParam("assignee")
                    String assignee,
            @Parameter(
                            description = "Only cases changed at this time or later",
                            example = "2026-11-23T09:00:00+08:00")
                    @QueryParam("updatedSince")
                    String updatedSince,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
                    String cursor,
            @QueryParam("limit") @DefaultValue(ApiList.LIMIT) int limit,
            @Context HttpHeaders headers) {
        CaseFilter filter =
                CaseFilter.all()
                        .status(statuses(Asked.text(status)))
                        .service(Asked.text(service))
                        .assignee(Asked.text(assignee))
                        .changedSince(
                                Asked.moment(
                                        "updatedSince",
                                        updatedSince,
                                        Instant.EPOCH,
                                        offices.office().zone()));
        Page<CaseView> page = cases.changes(filter, Asked.text(cursor), ApiList.limit(limit));
        return new ApiList<>(
                forms.cases(page.items(), Asked.lang(headers.getAcceptableLanguages())),
                page.next().orElse(null));
    }

    @GET
    @Path("/{number}")
    @Operation(
            summary = "One case with its timeline, appointment and photos",
            description = "Who looked, when and why is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The case; ETag changes with it",
            content = @Content(schema = @Schema(implementation = ApiCase.class)))
    @APIResponse(responseCode = "304", description = "It is as If-None-Match knows it")
    @APIResponse(responseCode = "404", description = "cases:unknown")
    public Response one(
            @Parameter(example = "4821-7395-0262") @PathParam("number") String number,
            @Parameter(description = "Why, in words; the work on cases where there is none")
                    @QueryParam("purpose")
                    String purpose,
            @Context Request request,
            @Context HttpHeaders headers) {
        CaseView view =
                CaseNumber.read(number)
                        .flatMap(cases::find)
                        .orElseThrow(
                                () -> Refusal.notFound(UNKNOWN, "there is no case of this number"));
        looks.record(view, Asked.text(purpose));
        ApiCase form =
                forms.details(
                        view,
                        cases.history(view.number()),
                        triage.of(view),
                        Asked.lang(headers.getAcceptableLanguages()));
        EntityTag tag = tag(form);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag).build()
                : Response.ok(form)
                        .tag(tag)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .build();
    }

    /** The version, and what else is shown: photos settle and time passes without a change of the case. */
    private static EntityTag tag(ApiCase form) {
        int beside = Objects.hash(form.photos(), form.appointment(), form.hints(), form.twins());
        return new EntityTag(form.version() + "." + Integer.toHexString(beside));
    }

    private static CaseStatus[] statuses(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(
                        word ->
                                CaseStatus.of(word)
                                        .orElseThrow(
                                                () ->
                                                        Refusal.parameter(
                                                                "status",
                                                                "new, working, waiting or closed")))
                .distinct()
                .toArray(CaseStatus[]::new);
    }
}
