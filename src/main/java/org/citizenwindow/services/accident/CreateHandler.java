package org.citizenwindow.services.accident;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citizenwindow.appointments.BookSlot;
import org.citizenwindow.appointments.Booking;
import org.citizenwindow.appointments.BookingQueries;
import org.citizenwindow.appointments.BookingView;
import org.citizenwindow.appointments.Holding;
import org.citizenwindow.appointments.RenewHold;
import org.citizenwindow.cases.CaseDraft;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.LocateCase;
import org.citizenwindow.cases.OpenCase;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.appointments.AppointmentWords;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.MediaId;

/**
 * {@code accidents.create {place, happened_at, my_plate, other_plates, phone, photos, slot}}: opens the case and books the held
 * slot, both or neither. Gives {@code number}, {@code appointment}, {@code site_name}, {@code site_address}; the last three are
 * empty without a slot. Rejected {@code appointments:slot_taken} with what is free near it, and {@code
 * appointments:hold_expired}.
 */
@Singleton
class CreateHandler implements CallHandler {
    static final String SERVICE = "accident";

    private final OpenCase openCase;
    private final CaseQueries cases;
    private final RenewHold renewHold;
    private final BookSlot bookSlot;
    private final BookingQueries bookings;
    private final AppointmentWords words;

    CreateHandler(
            OpenCase openCase,
            CaseQueries cases,
            RenewHold renewHold,
            BookSlot bookSlot,
            BookingQueries bookings,
            AppointmentWords words) {
        this.openCase = openCase;
        this.cases = cases;
        this.renewHold = renewHold;
        this.bookSlot = bookSlot;
        this.bookings = bookings;
        this.words = words;
    }

    @Override
    public String service() {
        return "accidents.create";
    }

    @Override
    public CallResult handle(Request request) {
        Optional<CaseView> opened = cases.ofCall(request.callId());
        if (opened.isPresent()) {
            return receipt(opened.get(), bookings.ofCase(opened.get().number()), request.lang());
        }
        Arguments arguments = new Arguments(request.arguments());
        if (arguments.text("slot").isEmpty()) {
            return receipt(openCase.open(draft(request)), Optional.empty(), request.lang());
        }
        // The seat is made safe first: a case must not be opened and then be without the
        // appointment it announces.
        Holding holding = arguments.id("slot").flatMap(renewHold::renew).orElse(null);
        return switch (holding) {
            case null -> new CallResult.Rejected(BookSlot.HOLD_EXPIRED.value(), Map.of());
            case Holding.Taken taken -> words.taken(taken.nearby(), SERVICE, request.lang());
            case Holding.Held held -> {
                CaseView file = openCase.open(draft(request));
                BookingView booking = book(held.view().id(), file);
                yield receipt(file, Optional.of(booking), request.lang());
            }
        };
    }

    private BookingView book(UUID hold, CaseView file) {
        return switch (bookSlot.book(hold, file.number(), "citizen")) {
            case Booking.Booked booked -> booked.view();
            case Booking.SlotTaken taken ->
                    throw new IllegalStateException("renewed hold " + hold + " lost its seat");
            case Booking.Refused refused ->
                    throw new IllegalStateException(
                            "renewed hold " + hold + " refused: " + refused.why());
        };
    }

    private CallResult receipt(CaseView file, Optional<BookingView> booking, Lang lang) {
        Map<String, Value> appointment =
                booking.map(found -> words.values(found, lang)).orElse(words.none());
        Map<String, Value> values = new HashMap<>();
        values.put("number", new Value.Str(file.number().value()));
        values.put("appointment", appointment.get("label"));
        values.put("site_name", appointment.get("site_name"));
        values.put("site_address", appointment.get("site_address"));
        return new CallResult.Ok(values);
    }

    private static CaseDraft draft(Request request) {
        Arguments arguments = new Arguments(request.arguments());
        Map<String, CaseField> fields = new LinkedHashMap<>();
        arguments
                .place(LocateCase.PLACE)
                .ifPresent(place -> fields.put(LocateCase.PLACE, field(place)));
        arguments
                .moment("happened_at")
                .ifPresent(at -> fields.put("happened_at", new CaseField.Moment(at)));
        plates(arguments, "my_plate", fields);
        plates(arguments, "other_plates", fields);
        String phone = arguments.text("phone");
        if (!phone.isEmpty()) {
            fields.put("phone", new CaseField.Phone(phone));
        }
        List<CaseDraft.Shot> shots =
                arguments.photos("photos").stream()
                        .map(photo -> new CaseDraft.Shot(photo.shot(), MediaId.parse(photo.ref())))
                        .toList();
        return new CaseDraft(
                request.callId(),
                SERVICE,
                CasePriority.NORMAL,
                request.conversation(),
                request.citizen(),
                fields,
                shots,
                request.openedAt(),
                true);
    }

    static CaseField.Place field(Value.Place place) {
        return new CaseField.Place(
                place.label(), place.pinned(), place.latitude(), place.longitude());
    }

    private static void plates(Arguments arguments, String name, Map<String, CaseField> fields) {
        List<String> plates = arguments.texts(name);
        if (!plates.isEmpty()) {
            fields.put(name, new CaseField.Plates(plates));
        }
    }
}
