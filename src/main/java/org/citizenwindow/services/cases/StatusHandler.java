package org.citizenwindow.services.cases;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.appointments.BookingQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.OwnCases;
import org.citizenwindow.services.appointments.AppointmentWords;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.ErrorCode;
import org.citizenwindow.shared.Lang;

/**
 * {@code cases.status {number?}}: whether the citizen has such a case ({@code found}), its {@code number}, {@code status_text},
 * day {@code opened}, {@code appointment}, {@code site_name}, {@code site_address}. Without a number, the case that matters most.
 * The number of a case that nobody's name stands on is its receipt code: whoever knows it is told its {@code number} and
 * {@code status_text} and no more, from any account, in a flow without identity: only there is the question erased, too.
 * Somebody else's case is not found. Rejected {@code cases:too_many_looks}
 * when the citizen asked about more codes in this hour than anybody needs to.
 */
@Singleton
class StatusHandler implements CallHandler {
    private static final String FOUND = "found";
    private static final ErrorCode TOO_MANY = new ErrorCode("cases:too_many_looks");

    private final OwnCases ownCases;
    private final CodeLooks looks;
    private final BookingQueries bookings;
    private final CaseWords words;
    private final AppointmentWords appointmentWords;

    StatusHandler(
            OwnCases ownCases,
            CodeLooks looks,
            BookingQueries bookings,
            CaseWords words,
            AppointmentWords appointmentWords) {
        this.ownCases = ownCases;
        this.looks = looks;
        this.bookings = bookings;
        this.words = words;
        this.appointmentWords = appointmentWords;
    }

    @Override
    public String service() {
        return "cases.status";
    }

    @Override
    public CallResult handle(Request request) {
        String number = new Arguments(request.arguments()).text("number");
        Optional<CaseView> own =
                number.isBlank()
                        ? ownCases.find(request.conversation(), number, request.now())
                        : ownCases.numbered(number, request.asker()::is);
        if (own.isPresent()) {
            return new CallResult.Ok(values(own.get(), request.lang()));
        }
        if (number.isBlank()) {
            return new CallResult.Ok(Map.of(FOUND, new Value.Bool(false)));
        }
        if (!looks.allowed(request.asker().mark(), request.now())) {
            return new CallResult.Rejected(TOO_MANY.value(), Map.of());
        }
        return new CallResult.Ok(
                ownCases.numbered(number, ConversationKey::anonymous)
                        .filter(file -> request.conversation().anonymous())
                        .map(file -> byCode(file, request.lang()))
                        .orElse(Map.of(FOUND, new Value.Bool(false))));
    }

    /** What whoever has the receipt code is told. */
    private Map<String, Value> byCode(CaseView file, Lang lang) {
        return Map.of(
                FOUND,
                new Value.Bool(true),
                "number",
                new Value.Str(file.number().value()),
                "status_text",
                new Value.Str(words.status(file, lang)));
    }

    private Map<String, Value> values(CaseView file, Lang lang) {
        Map<String, Value> values =
                new HashMap<>(
                        bookings.ofCase(file.number())
                                .map(booking -> appointmentWords.values(booking, lang))
                                .orElse(appointmentWords.none()));
        values.put("appointment", values.remove("label"));
        values.put(FOUND, new Value.Bool(true));
        values.put("number", new Value.Str(file.number().value()));
        values.put("status_text", new Value.Str(words.status(file, lang)));
        values.put("opened", new Value.Str(words.opened(file, lang)));
        return values;
    }
}
