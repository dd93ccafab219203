package org.citizenwindow.staff.flows;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.flows.picture.FlowPicture;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.staff.accounts.StaffRole;
import org.citizenwindow.staff.layout.Frame;
import org.citizenwindow.staff.layout.Frames;
import org.citizenwindow.staff.layout.NotYours;
import org.citizenwindow.staff.layout.OwnForms;

/** How flows fare. For supervisors; for others these pages do not exist. */
@OwnForms
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Path("/console/flows")
public class FlowPage {
    /** A picture brings its own style and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private static final List<Integer> DAYS = List.of(7, 30);

    /**
     * @param flows name to title
     */
    @CheckedTemplate(basePath = "staff/flows")
    record all(Frame frame, Map<String, String> flows, List<FlowView.Missed> missed)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "staff/flows")
    record page(Frame frame, FlowView flow, List<Integer> days) implements TemplateInstance {}

    @Inject Frames frames;
    @Inject FlowViews views;
    @Inject FlowRegistry registry;

    @GET
    public Response list() {
        Frame frame = supervisor();
        Map<String, String> flows = new TreeMap<>();
        registry.current()
                .all()
                .forEach(flow -> flows.put(flow.ref().name(), flow.title().in(frame.lang())));
        return Response.ok(frames.in(new all(frame, flows, views.missed(frame.lang())))).build();
    }

    /**
     * @param version 0 for the one in use
     * @param days how far back: 7 or 30
     */
    @GET
    @Path("{flow}")
    public Response show(
            @PathParam("flow") String name,
            @QueryParam("version") int version,
            @QueryParam("days") @DefaultValue("7") int days) {
        Frame frame = supervisor();
        FlowView view =
                views.of(name, version, days == 30 ? 30 : 7, frame.lang())
                        .orElseThrow(NotYours::new);
        return Response.ok(frames.in(new page(frame, view, DAYS))).build();
    }

    /**
     * What was not understood in a language, as a file of phrase tests to save.
     *
     * @param flow only what was written within this flow; empty for everything
     */
    @GET
    @Path("phrases/{lang}.yaml")
    @Produces("text/yaml")
    public Response phrases(
            @PathParam("lang") String tag, @QueryParam("flow") Optional<String> flow) {
        supervisor();
        Lang lang = Lang.of(tag).orElseThrow(NotYours::new);
        return Response.ok(views.phraseTests(flow, lang), "text/yaml;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"phrases." + lang.tag() + ".yaml\"")
                .build();
    }

    /** The flow as it is now, in the reader's language. */
    @GET
    @Path("{flow}/picture.svg")
    @Produces("image/svg+xml")
    public Response picture(@PathParam("flow") String name) {
        Frame frame = supervisor();
        Flows flows = registry.current();
        Flow flow = flows.newest(name).orElseThrow(NotYours::new);
        return Response.ok(FlowPicture.svg(flow, flows, frame.lang()))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private Frame supervisor() {
        Frame frame = frames.here();
        if (!frame.signedIn() || !frame.me().role().includes(StaffRole.SUPERVISOR)) {
            throw new NotYours();
        }
        return frame;
    }
}
