package org.citizenwindow.staff.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sign-in page. */
@MessageBundle("signin")
public interface SignInMessages {
    @Message
    String title();

    @Message
    String username();

    @Message
    String password();

    @Message
    String submit();

    @Message
    String wrong();

    @Message
    String waitSeconds(long seconds);

    @Message
    String waitMinutes(long minutes);

    @Message
    String forStaff();
}
