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
import java.util.Optional;
import org.citizenwindow.appointments.Booking;
import org.citizenwindow.appointments.BookingView;
import org.citizenwindow.appointments.HoldSlot;
import org.citizenwindow.appointments.Holding;
import org.citizenwindow.appointments.ReleaseHold;
import org.citizenwindow.appointments.Slot;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.staff.layout.Frames;
import org.citizenwindow.staff.layout.OwnForms;

/** Gives a case another appointment. */
@OwnForms
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Path("/console/cases/{number}/appointment")
public class AppointmentActionPage {
    private static final ErrorCode TAKEN = new ErrorCode("appointments:slot_taken");
    private static final ErrorCode NONE_CHOSEN = new ErrorCode("staff:slot_missing");
    private static final ErrorCode CLOSED = new ErrorCode("cases:closed");

    @Inject Frames frames;
    @Inject CaseAnswers answers;
    @Inject HoldSlot holdSlot;
    @Inject MoveAtVersion moveAtVersion;
    @Inject ReleaseHold releaseHold;

    /**
     * @param slot {@code site|2026-11-23T09:00}
     */
    @POST
    public Response move(
            @PathParam("number") String number,
            @FormParam("version") long version,
            @FormParam("slot") @DefaultValue("") String slot) {
        CaseView view = answers.find(number);
        if (view.version() != version) {
            return answers.stale(view, version);
        }
        if (view.status() == CaseStatus.CLOSED) {
            return answers.refused(view, CLOSED);
        }
        Optional<Slot.SlotId> chosen = Slot.SlotId.parse(slot);
        if (chosen.isEmpty()) {
            return answers.refused(view, NONE_CHOSEN);
        }
        return switch (holdSlot.hold(view.service(), chosen.get(), view.conversation())) {
            case Holding.Taken taken -> answers.refused(view, TAKEN);
            case Holding.Held(BookingView held) -> book(view, held);
        };
    }

    private Response book(CaseView view, BookingView held) {
        return switch (moveAtVersion.move(view.ref(), held.id(), frames.me().id())) {
            case MoveAtVersion.Moving.Stale stale -> {
                releaseHold.release(held.id());
                yield answers.stale(answers.find(view.number().value()), view.version());
            }
            case MoveAtVersion.Moving.Ended(Booking.Booked booked) ->
                    answers.done(answers.find(view.number().value()), "move");
            case MoveAtVersion.Moving.Ended(Booking.SlotTaken taken) ->
                    answers.refused(view, TAKEN);
            case MoveAtVersion.Moving.Ended(Booking.Refused(ErrorCode why)) ->
                    answers.refused(view, why);
        };
    }
}
