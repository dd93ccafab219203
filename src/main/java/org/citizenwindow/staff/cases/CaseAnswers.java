package org.citizenwindow.staff.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.Handled;
import org.citizenwindow.cases.HistoryLine;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.staff.layout.Bundles;
import org.citizenwindow.staff.layout.Frame;
import org.citizenwindow.staff.layout.Frames;
import org.citizenwindow.staff.layout.NotYours;
import org.citizenwindow.staff.layout.TimeWords;

/**
 * Answers to what is asked of a case, in both ways: a browser without scripts is led back to the page, htmx gets the case
 * alone. Who came too late is told who did what meanwhile, and sees the case as it is now.
 */
@Singleton
class CaseAnswers {
    @CheckedTemplate(basePath = "staff/cases")
    record sheet(Frame frame, CaseSheet sheet, Notice notice) implements TemplateInstance {}

    @CheckedTemplate(basePath = "staff/cases")
    record sheet$whole(Frame frame, CaseSheet sheet, Notice notice) implements TemplateInstance {}

    @CheckedTemplate(basePath = "staff/cases")
    record parts(Frame frame, CaseSheet sheet) implements TemplateInstance {}

    @Inject Frames frames;
    @Inject CaseSheets sheets;
    @Inject Reading reading;
    @Inject CaseQueries cases;
    @Inject OfficeQueries offices;
    @Inject Names names;
    @Inject Clock clock;

    /**
     * The case of an address.
     *
     * @throws NotYours when there is none
     */
    CaseView find(String number) {
        return CaseNumber.read(number).flatMap(cases::find).orElseThrow(NotYours::new);
    }

    Response page(CaseView view, int slotPage) {
        Frame frame = frames.here();
        String done = frame.notice().isEmpty() ? "" : words(frame).done(frame.notice()).strip();
        CaseSheet sheet = sheet(view, frame, slotPage);
        return Response.ok(frames.in(new sheet(frame, sheet, new Notice(done, false)))).build();
    }

    Response parts(CaseView view) {
        Frame frame = frames.here();
        CaseSheet sheet = sheet(view, frame, 0);
        return Response.ok(frames.in(new parts(frame, sheet))).build();
    }

    /**
     * How a change of the case ended.
     *
     * @param did names what was done, for the message
     * @param seen the version the form was made of
     */
    Response handled(Handled handled, String did, long seen) {
        return switch (handled) {
            case Handled.Done(CaseView view) -> done(view, did);
            case Handled.Stale(CaseView current) -> stale(current, seen);
            case Handled.Refused(ErrorCode why, CaseView current) -> refused(current, why);
            case Handled.Unknown() -> throw new NotYours();
        };
    }

    Response done(CaseView view, String did) {
        Frame frame = frames.here();
        if (frames.part()) {
            return whole(200, view, new Notice(words(frame).done(did).strip(), false));
        }
        return Response.seeOther(URI.create("/console/cases/" + view.number() + "?did=" + did))
                .build();
    }

    Response stale(CaseView current, long seen) {
        Frame frame = frames.here();
        CasesMessages words = words(frame);
        TimeWords times = new TimeWords(frame.lang(), offices.office().zone(), clock.instant());
        Names.Book book = names.book(frame.lang());
        HistoryLine last =
                cases.history(current.number()).stream()
                        .filter(line -> line.version() > seen)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "a change without history: " + current.number()));
        String text = words.stale(book.of(last.by()), words.did(last.kind()), times.at(last.at()));
        return whole(409, current, new Notice(text, true));
    }

    Response refused(CaseView current, ErrorCode why) {
        CasesMessages words = words(frames.here());
        String text = words.refusedBecause(words.problem(why.value()));
        return whole(422, current, new Notice(text, true));
    }

    private Response whole(int status, CaseView view, Notice notice) {
        Frame frame = frames.here();
        CaseSheet sheet = sheet(view, frame, 0);
        TemplateInstance page =
                frames.part()
                        ? new sheet$whole(frame, sheet, notice)
                        : new sheet(frame, sheet, notice);
        return Response.status(status).entity(frames.in(page)).build();
    }

    /** Whatever way a case gets onto a screen, it is recorded first. */
    private CaseSheet sheet(CaseView view, Frame frame, int slotPage) {
        reading.of(view, frame.me().id());
        return sheets.of(view, frame.me(), frame.lang(), slotPage);
    }

    private static CasesMessages words(Frame frame) {
        return Bundles.in(CasesMessages.class, frame.lang());
    }
}
