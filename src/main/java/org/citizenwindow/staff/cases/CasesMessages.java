package org.citizenwindow.staff.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.citizenwindow.cases.CaseOutcome;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.shared.events.CaseChanged;

/** Words of the queue and the case page. */
@MessageBundle("cases")
public interface CasesMessages {
    @Message
    String queue();

    @Message
    String search();

    @Message
    String searchHint();

    @Message
    String nothing();

    @Message
    String nothingFound(String typed);

    @Message
    String more();

    @Message
    String arrived();

    @Message
    String filter(QueueFilter.Desk desk);

    @Message
    String status(ShownStatus status);

    @Message
    String priority(CasePriority priority);

    @Message
    String high();

    @Message
    String service(String code);

    @Message
    String channel(String code);

    @Message
    String citizenLanguage(String tag);

    @Message
    String urgent();

    @Message
    String what();

    @Message
    String where();

    @Message
    String who();

    @Message
    String since();

    @Message
    String until();

    @Message
    String whose();

    @Message
    String nobody();

    @Message
    String accept();

    @Message
    String acceptCase(String number);

    @Message
    String facts();

    @Message
    String photos();

    @Message
    String noPhotos();

    @Message
    String photoState(String state);

    @Message
    String photoReason(String reason);

    @Message
    String older();

    @Message
    String fingerprint();

    @Message
    String timeline();

    @Message
    String appointment();

    @Message
    String noAppointment();

    @Message
    String opened();

    @Message
    String due();

    @Message
    String dueAt(String at, String left);

    @Message
    String clockStopped();

    @Message
    String untilMayLeave();

    @Message
    String untilClosed();

    @Message
    String notYet();

    @Message
    String askPhoto();

    @Message
    String askPhotoSend();

    @Message
    String whichShot();

    @Message
    String words();

    @Message
    String wordsHint();

    @Message
    String askWords();

    @Message
    String move();

    @Message
    String moveSend();

    @Message
    String book();

    @Message
    String bookSend();

    @Message
    String whichSlot();

    @Message
    String noSlots();

    @Message
    String seats(int free);

    @Message
    String laterSlots();

    @Message
    String firstSlots();

    @Message
    String refuse();

    @Message
    String refuseSend();

    @Message
    String whichReason();

    @Message
    String reason(RefusalReason reason);

    @Message
    String toCitizen();

    @Message
    String close();

    @Message
    String closeSend();

    @Message
    String whichOutcome();

    @Message
    String outcome(CaseOutcome outcome);

    @Message
    String why();

    @Message
    String whyHint();

    @Message
    String reopen();

    @Message
    String reopenSend();

    @Message
    String note();

    @Message
    String noteHint();

    @Message
    String noteSend();

    @Message
    String assignMe();

    @Message
    String did(CaseChanged.Kind kind);

    @Message
    String byCitizen();

    @Message
    String bySystem();

    @Message
    String done(String code);

    @Message
    String stale(String who, String did, String at);

    @Message
    String refusedBecause(String why);

    @Message
    String problem(String code);

    @Message
    String changedMeanwhile();

    @Message
    String lookAgain();

    @Message
    String actions();

    @Message
    String viewer();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String keyNext();

    @Message
    String keyPrevious();

    @Message
    String keyOpen();

    @Message
    String keyAccept();

    @Message
    String keySearch();

    @Message
    String keyHelp();

    @Message
    String keySend();

    @Message
    String reopenWho();

    @Message
    String supervise();

    @Message
    String giveTo();

    @Message
    String giveSend();

    @Message
    String makeHigh();

    @Message
    String makeNormal();

    @Message
    String readsShort();

    @Message
    String readsHint();

    @Message
    String readsNone();

    @Message
    String purpose();

    @Message
    String reads(String number);

    @Message
    String takeBack();

    @Message
    String readAt();

    /** A field that was corrected: what it said before. */
    @Message
    String fieldBefore(String label);
}
