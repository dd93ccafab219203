package org.citizenwindow.services;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;

/** A citizen's own cases; nobody else's can be found here. */
@Singleton
public class OwnCases {
    private static final int LOOKED_AT = 50;

    private final CaseQueries queries;

    OwnCases(CaseQueries queries) {
        this.queries = queries;
    }

    /**
     * The case a citizen means.
     *
     * @param number as typed or chosen; blank for the one that matters most now
     */
    public Optional<CaseView> find(ConversationKey owner, String number, Instant now) {
        if (number.isBlank()) {
            return shown(owner, now, 1).stream().findFirst();
        }
        return numbered(number, owner::equals);
    }

    /** The case of this number, if it belongs to a conversation like that. */
    public Optional<CaseView> numbered(String number, Predicate<ConversationKey> whose) {
        return CaseNumber.read(number)
                .flatMap(queries::find)
                .filter(file -> whose.test(file.conversation()));
    }

    /** Open cases, latest first, then those closed within a month, latest first. */
    public List<CaseView> shown(ConversationKey owner, Instant now, int limit) {
        Instant month = now.minus(Duration.ofDays(30));
        return queries.ofConversation(owner, LOOKED_AT).stream()
                .filter(file -> file.times().closedAt().filter(month::isAfter).isEmpty())
                .sorted(Comparator.comparing(file -> file.status() == CaseStatus.CLOSED))
                .limit(limit)
                .toList();
    }
}
