package org.citizenwindow.staff.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.citizenwindow.conversation.ConversationView;
import org.citizenwindow.conversation.Conversations;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.staff.layout.Bundles;

/** Says a refusal in the citizen's language; further words go along as the officer wrote them. */
@Singleton
class RefusalWords {
    @Inject Conversations conversations;

    /** Empty when there is nothing to say: the chosen reason needs words and got none. */
    String forCitizen(ConversationKey citizen, RefusalReason reason, String further) {
        String own = further.strip();
        if (reason.needsWords()) {
            return own;
        }
        Lang lang = conversations.find(citizen).map(ConversationView::lang).orElse(Lang.ZH_CN);
        String said = Bundles.in(RefusalMessages.class, lang).reason(reason);
        return own.isEmpty() ? said : said + ' ' + own;
    }
}
