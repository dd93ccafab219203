package org.citizenwindow.services.appointments;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.appointments.HoldSlot;
import org.citizenwindow.appointments.Holding;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;

/**
 * {@code appointments.hold {choice, minutes}}: keeps a slot; {@code hold} names it from then on, beside {@code label}, {@code
 * start}, {@code site}, {@code site_name}, {@code site_address}. Rejected {@code appointments:slot_taken} with what is free near
 * it.
 */
@Singleton
class HoldHandler implements CallHandler {
    private static final int USUAL = 10;
    private static final int MOST = 60;

    private final HoldSlot holdSlot;
    private final OfficeQueries offices;
    private final AppointmentWords words;

    HoldHandler(HoldSlot holdSlot, OfficeQueries offices, AppointmentWords words) {
        this.holdSlot = holdSlot;
        this.offices = offices;
        this.words = words;
    }

    @Override
    public String service() {
        return "appointments.hold";
    }

    @Override
    public CallResult handle(Request request) {
        Arguments arguments = new Arguments(request.arguments());
        Optional<SlotChoice> choice = SlotChoice.read(arguments.text("choice"), offices.office());
        if (choice.isEmpty()) {
            return words.taken(List.of(), "", request.lang());
        }
        String service = choice.get().service();
        int minutes = Math.clamp(arguments.number("minutes", USUAL), 1, MOST);
        Holding holding =
                holdSlot.hold(
                        service,
                        choice.get().slot(),
                        request.conversation(),
                        Duration.ofMinutes(minutes));
        return switch (holding) {
            case Holding.Held held -> {
                Map<String, Value> values =
                        new HashMap<>(words.values(held.view(), request.lang()));
                values.put("hold", new Value.Str(held.view().id().toString()));
                yield new CallResult.Ok(values);
            }
            case Holding.Taken taken -> words.taken(taken.nearby(), service, request.lang());
        };
    }
}
