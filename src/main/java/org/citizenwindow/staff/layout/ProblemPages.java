package org.citizenwindow.staff.layout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the console says when it cannot do what was asked. */
@ApplicationScoped
public class ProblemPages {
    /**
     * @param unknown whether the address is the problem, else the form is
     */
    @CheckedTemplate(basePath = "staff")
    record problem(Frame frame, boolean unknown) implements TemplateInstance {}

    @Inject Frames frames;

    /** Unknown, or none of the reader's business: nobody can tell which. */
    @ServerExceptionMapper
    public Response notFound(NotYours thrown) {
        return page(404, true);
    }

    /** The form is not ours, or older than the session. */
    public Response strangeForm() {
        return page(403, false);
    }

    private Response page(int status, boolean unknown) {
        String html = frames.in(new problem(frames.here(), unknown)).render();
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(html).build();
    }
}
