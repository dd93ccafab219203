package org.citizenwindow.staff.layout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words that stand on every page of the console. */
@MessageBundle("layout")
public interface LayoutMessages {
    @Message
    String product();

    @Message
    String skip();

    @Message
    String cases();

    @Message
    String services();

    @Message
    String people();

    @Message
    String signOut();

    @Message
    String language();

    @Message
    String mainNavigation();

    @Message
    String live();

    @Message
    String notLive();

    @Message
    String notFound();

    @Message
    String notFoundText();

    @Message
    String strangeForm();

    @Message
    String strangeFormText();

    @Message
    String backToCases();

    @Message
    String keys();

    @Message
    String close();

    @Message
    String lessThanAMinute();

    @Message
    String minutes(long n);

    @Message
    String hours(long n);

    @Message
    String hoursMinutes(long h, long m);

    @Message
    String days(long n);

    /** So much time is left. */
    @Message
    String in(String span);

    /** So much time has passed. */
    @Message
    String late(String span);
}
