package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.citizenwindow.cases.Cases;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.events.CaseChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What citizens are told of what happens to their case. */
@QuarkusTest
class NotifyCitizenQuarkusTest {
    @Inject PaperPhone phone;
    @Inject OpenCase openCase;
    @Inject Event<CaseChanged> changes;
    @Inject Sql sql;
    @Inject Clock clock;

    @ParameterizedTest
    @CsvSource({"system, case.appointment_released", "li, case.appointment_cancelled"})
    void cancelledAppointment_isBookedAgainOnlyWhereTheCaseGoesOn(String by, String text) {
        assertThat(told(by)).containsExactly(text);
    }

    @Test
    void whatTheCitizenDid_isNotToldAgain() {
        assertThat(told("citizen")).isEmpty();
    }

    private List<String> told(String by) {
        ConversationKey citizen = PaperPhone.citizen();
        phone.send(citizen, new Content.Text("你好", ""));
        CaseNumber number = openCase.open(Cases.draft()).number();
        CaseChanged cancelled =
                new CaseChanged(
                        number,
                        citizen,
                        "accident",
                        CaseChanged.Kind.APPOINTMENT_CANCELLED,
                        by,
                        Map.of(
                                "time",
                                clock.instant().plus(Duration.ofDays(1)).toString(),
                                "place",
                                "yuexiu"),
                        clock.instant());
        QuarkusTransaction.requiringNew().run(() -> changes.fire(cancelled));
        return sql.list(
                "select text_key from outbox where conversation_key = ? and origin = 'system' order by id",
                row -> row.text(1),
                citizen.value());
    }
}
