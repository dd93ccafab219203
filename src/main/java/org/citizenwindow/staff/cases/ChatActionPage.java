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
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.conversation.HandOver;
import org.citizenwindow.conversation.ReplyAsStaff;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.staff.layout.Frames;
import org.citizenwindow.staff.layout.OwnForms;

/** Writes to the citizen of a case, and decides who answers: a person or the account. */
@OwnForms
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Path("/console/cases/{number}/chat")
public class ChatActionPage {
    @Inject Frames frames;
    @Inject CaseAnswers answers;
    @Inject ReplyAsStaff replyAsStaff;
    @Inject HandOver handOver;

    @POST
    @Path("reply")
    public Response reply(
            @PathParam("number") String number, @FormParam("text") @DefaultValue("") String text) {
        CaseView view = answers.find(number);
        return switch (replyAsStaff.reply(view.conversation(), me(), text)) {
            case ReplyAsStaff.Reply.Replied(boolean waits) ->
                    answers.done(view, waits ? "reply-waits" : "reply");
            case ReplyAsStaff.Reply.Refused(ErrorCode why) -> answers.refused(view, why);
        };
    }

    /** From now on the reader answers. */
    @POST
    @Path("take")
    public Response take(@PathParam("number") String number) {
        CaseView view = answers.find(number);
        handOver.take(view.conversation(), me());
        return answers.done(view, "take");
    }

    /** From now on the account answers again. */
    @POST
    @Path("give-back")
    public Response giveBack(@PathParam("number") String number) {
        CaseView view = answers.find(number);
        handOver.giveBack(view.conversation());
        return answers.done(view, "give-back");
    }

    private StaffId me() {
        return frames.me().id();
    }
}
