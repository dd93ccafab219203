package org.citizenwindow.staff.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a citizen reads when a case is refused, in the languages of citizens. */
@MessageBundle("refusal")
public interface RefusalMessages {
    @Message
    String reason(RefusalReason reason);
}
