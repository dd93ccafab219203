package org.citizenwindow.services.office;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.shared.OpeningHours;

/**
 * {@code office.hours {service}}: whether a public service is open now ({@code open}), its week in words ({@code hours}), and
 * when it is open next ({@code opens_at}, now if it is).
 */
@Singleton
class OfficeHoursHandler implements CallHandler {
    private final OfficeQueries offices;

    OfficeHoursHandler(OfficeQueries offices) {
        this.offices = offices;
    }

    @Override
    public String service() {
        return "office.hours";
    }

    @Override
    public CallResult handle(Request request) {
        String service = new Arguments(request.arguments()).text("service");
        OpeningHours hours = offices.office().hours(service);
        Map<String, Value> values = new HashMap<>();
        values.put("open", new Value.Bool(hours.isOpen(request.now())));
        values.put("hours", new Value.Str(HoursWords.say(hours.week(), request.lang())));
        hours.nextOpen(request.now()).ifPresent(at -> values.put("opens_at", new Value.Moment(at)));
        return new CallResult.Ok(values);
    }
}
