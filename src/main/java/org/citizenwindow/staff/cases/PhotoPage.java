package org.citizenwindow.staff.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.citizenwindow.media.MediaContent;
import org.citizenwindow.media.MediaQueries;
import org.citizenwindow.shared.MediaId;
import org.citizenwindow.staff.layout.NotYours;

/** The cleaned copies of photos; originals stay sealed. */
@RunOnVirtualThread
@Path("/console/photos/{id}")
public class PhotoPage {
    /** A stored copy never changes; it may stay in this browser while the officer works. */
    private static final String KEEP = "private, max-age=1800";

    @Inject MediaQueries media;

    @GET
    public Response large(@PathParam("id") String id) {
        return answer(media.workingCopy(id(id)));
    }

    @GET
    @Path("small")
    public Response small(@PathParam("id") String id) {
        return answer(media.thumbnail(id(id)));
    }

    private static Response answer(Optional<MediaContent> found) {
        MediaContent content = found.orElseThrow(NotYours::new);
        return Response.ok(content.bytes())
                .type(content.contentType())
                .header("Cache-Control", KEEP)
                .header("Content-Disposition", "inline")
                .build();
    }

    private static MediaId id(String text) {
        try {
            return MediaId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NotYours();
        }
    }
}
