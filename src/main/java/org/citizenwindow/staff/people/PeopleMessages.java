package org.citizenwindow.staff.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.citizenwindow.staff.accounts.StaffRole;

/** Words of the staff list. */
@MessageBundle("people")
public interface PeopleMessages {
    @Message
    String title();

    @Message
    String role(StaffRole role);

    @Message
    String add();

    @Message
    String username();

    @Message
    String name();

    @Message
    String roleLabel();

    @Message
    String password();

    @Message
    String passwordHint();

    @Message
    String addSend();

    @Message
    String disabled();

    @Message
    String disable();

    @Message
    String enable();

    @Message
    String newPassword();

    @Message
    String save();

    @Message
    String done(String code);

    @Message
    String problem(String code);
}
