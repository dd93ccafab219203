package org.citizenwindow.api.v1;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.citizenwindow.media.MediaContent;
import org.citizenwindow.media.MediaQueries;
import org.citizenwindow.media.MediaView;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.MediaId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pictures of cases for other systems: the cleaned copy, never the sealed original. */
@Path("/api/v1/media")
@Needs(Scope.CASES_READ)
@Tag(name = "Cases")
public class MediaResource {
    private static final ErrorCode UNKNOWN = new ErrorCode("media:unknown");
    private static final ErrorCode NOT_STORED = new ErrorCode("media:not_stored");

    private final MediaQueries media;

    MediaResource(MediaQueries media) {
        this.media = media;
    }

    @GET
    @Path("/{id}")
    @Produces({"image/jpeg", "application/problem+json"})
    @Operation(summary = "The cleaned copy of a picture, without its metadata")
    @APIResponse(responseCode = "200", description = "The picture")
    @APIResponse(
            responseCode = "404",
            description = "media:unknown, or media:not_stored while its state is not stored")
    public Response one(@PathParam("id") String id, @Context Request request) {
        MediaView view =
                read(id, media).orElseThrow(() -> Refusal.notFound(UNKNOWN, "no such picture"));
        MediaContent copy =
                media.workingCopy(view.id())
                        .orElseThrow(
                                () -> Refusal.notFound(NOT_STORED, "its state is " + view.state()));
        EntityTag tag = new EntityTag(view.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(copy.bytes(), copy.contentType()))
                .tag(tag)
                .header("Cache-Control", "private, max-age=3600")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Optional<MediaView> read(String id, MediaQueries media) {
        try {
            return media.find(MediaId.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
