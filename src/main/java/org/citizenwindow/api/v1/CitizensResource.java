package org.citizenwindow.api.v1;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.conversation.ChatHistory;
import org.citizenwindow.conversation.ChatLine;
import org.citizenwindow.conversation.ConversationView;
import org.citizenwindow.conversation.Conversations;
import org.citizenwindow.platform.audit.ReadLog;
import org.citizenwindow.platform.paging.BadCursorException;
import org.citizenwindow.platform.paging.Cursor;
import org.citizenwindow.platform.paging.Page;
import org.citizenwindow.shared.CitizenId;
import org.citizenwindow.shared.ErrorCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A citizen's messages for other systems. Each look is recorded with its purpose, first. */
@Path("/api/v1/citizens")
@Needs(Scope.CASES_READ)
@Tag(name = "Citizens")
@Produces(MediaType.APPLICATION_JSON)
public class CitizensResource {
    private static final ErrorCode UNKNOWN = new ErrorCode("citizens:unknown");
    private static final ErrorCode PURPOSE = new ErrorCode("citizens:purpose_missing");
    private static final int LONGEST = 500;

    /** As much of one conversation as is looked at; older messages are in the archive. */
    private static final int DEPTH = 5000;

    private final Conversations conversations;
    private final ChatHistory history;
    private final ReadLog readLog;
    private final ApiForms forms;
    private final Caller caller;
    private final Clock clock;

    CitizensResource(
            Conversations conversations,
            ChatHistory history,
            ReadLog readLog,
            ApiForms forms,
            Caller caller,
            Clock clock) {
        this.conversations = conversations;
        this.history = history;
        this.readLog = readLog;
        this.forms = forms;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/messages")
    @Operation(
            summary = "What was said with a citizen, latest first",
            description = "Needs a purpose in words. Who looked, when and why is recorded.")
    @APIResponse(responseCode = "200", description = "A page of messages")
    @APIResponse(responseCode = "400", description = "citizens:purpose_missing")
    @APIResponse(responseCode = "404", description = "citizens:unknown")
    public ApiList<ApiMessage> messages(
            @Parameter(description = "citizen.id of a case") @PathParam("id") String id,
            @Parameter(
                            description = "Why, in words",
                            required = true,
                            example = "complaint 2026/118: check what was promised")
                    @QueryParam("purpose")
                    String purpose,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
                    String cursor,
            @QueryParam("limit") @DefaultValue(ApiList.LIMIT) int limit) {
        String why = Asked.text(purpose);
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new Refusal(
                    Response.Status.BAD_REQUEST,
                    PURPOSE,
                    "say why in ?purpose=, in at most " + LONGEST + " characters");
        }
        int size = ApiList.limit(limit);
        ConversationView conversation =
                citizen(id)
                        .flatMap(conversations::find)
                        .orElseThrow(() -> Refusal.notFound(UNKNOWN, "there is no such citizen"));
        readLog.record(
                new ReadLog.Entry(
                        caller.reader(),
                        "messages",
                        conversation.citizen().toString(),
                        why,
                        clock.instant()));
        List<ChatLine> latestFirst = history.latest(conversation.key(), DEPTH).reversed();
        int from = after(Asked.text(cursor), latestFirst);
        List<ChatLine> rows =
                latestFirst.subList(from, Math.min(from + size + 1, latestFirst.size()));
        return ApiList.of(Page.cut(rows, size, last -> Cursor.of(last.id())).map(forms::message));
    }

    private static int after(String cursor, List<ChatLine> lines) {
        if (cursor.isEmpty()) {
            return 0;
        }
        String last = Cursor.decode(cursor, 1).text(0);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(last)) {
                return i + 1;
            }
        }
        throw new BadCursorException();
    }

    private static Optional<CitizenId> citizen(String id) {
        try {
            return Optional.of(new CitizenId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
