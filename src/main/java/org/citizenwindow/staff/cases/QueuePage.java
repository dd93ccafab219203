package org.citizenwindow.staff.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.platform.paging.BadCursorException;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.staff.layout.Frame;
import org.citizenwindow.staff.layout.Frames;
import org.citizenwindow.staff.layout.NotYours;

/** The triage queue. Asked for by htmx, it answers with the table alone. */
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Path("/console")
public class QueuePage {
    @CheckedTemplate(basePath = "staff/cases")
    record queue(Frame frame, QueueView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "staff/cases")
    record queue$table(Frame frame, QueueView view) implements TemplateInstance {}

    @Inject Frames frames;
    @Inject QueueViews views;
    @Inject CaseQueries cases;

    /**
     * @param desk the part of the queue, as in {@link QueueFilter.Desk#code}
     * @param typed a case number, plate or telephone number to look for
     * @param from where the page begins
     */
    @GET
    public Response show(
            @QueryParam("desk") String desk,
            @QueryParam("q") String typed,
            @QueryParam("from") String from) {
        QueueFilter filter = QueueFilter.of(desk, typed, from);
        var number = CaseNumber.read(filter.typed()).filter(n -> cases.find(n).isPresent());
        if (number.isPresent() && !frames.part()) {
            return Response.seeOther(URI.create("/console/cases/" + number.get())).build();
        }
        Frame frame = frames.here();
        QueueView view = view(filter, frame);
        TemplateInstance page =
                frames.part() ? new queue$table(frame, view) : new queue(frame, view);
        return Response.ok(frames.in(page)).build();
    }

    /** Every other address of the console that is no page. */
    @GET
    @Path("{rest:.+}")
    public Response unknown() {
        throw new NotYours();
    }

    private QueueView view(QueueFilter filter, Frame frame) {
        try {
            return views.of(filter, frame.me().id(), frame.lang());
        } catch (BadCursorException e) {
            // An address somebody wrote by hand: begin at the beginning.
            return views.of(filter.at(""), frame.me().id(), frame.lang());
        }
    }
}
