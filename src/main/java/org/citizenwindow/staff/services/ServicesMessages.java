package org.citizenwindow.staff.services;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.citizenwindow.dialog.Migration;

/** Words of the page about services and versions. */
@MessageBundle("services")
public interface ServicesMessages {
    @Message
    String title();

    @Message
    String readAt(String at);

    @Message
    String faults(int n);

    @Message
    String faultsText();

    @Message
    String notes();

    @Message
    String version();

    @Message
    String published();

    @Message
    String running();

    @Message
    String begins();

    @Message
    String earlier();

    @Message
    String removed();

    @Message
    String draft();

    @Message
    String automatic();

    @Message
    String choose();

    @Message
    String tryMove(int to);

    @Message
    String moveHead(int from, int to);

    @Message
    String moveCount(int movable, int total);

    @Message
    String stay(Migration.Reason why);

    @Message
    String stayAt(String step, int count);

    @Message
    String acknowledge(int count);

    @Message
    String moveNow(int count);

    @Message
    String underWay(int done, int total);

    @Message
    String moved(int moved, int stayed);

    @Message
    String triedBy(String who, String at);

    @Message
    String orderedBy(String who, String at);

    @Message
    String done(String code);

    @Message
    String problem(String code);
}
