package org.citizenwindow.services.appointments;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.appointments.OfferSlots;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Arguments;
import org.citizenwindow.services.CallHandler;

/**
 * {@code appointments.offer {service, site, page, size}}: free slots as {@code options}, and whether there are {@code more}.
 * Without a site, those of all service points. Rejected {@code appointments:full} when there is none at all.
 */
@Singleton
class OfferHandler implements CallHandler {
    private static final int USUAL = 5;
    private static final int MOST = 20;

    private final OfferSlots offers;
    private final AppointmentWords words;

    OfferHandler(OfferSlots offers, AppointmentWords words) {
        this.offers = offers;
        this.words = words;
    }

    @Override
    public String service() {
        return "appointments.offer";
    }

    @Override
    public CallResult handle(Request request) {
        Arguments arguments = new Arguments(request.arguments());
        String service = arguments.text("service");
        String site = arguments.text("site");
        int page = Math.clamp(arguments.number("page", 0), 0, 1000);
        int size = Math.clamp(arguments.number("size", USUAL), 1, MOST);
        OfferSlots.Offer offer = offers.offer(service, site, page, size);
        if (offer.slots().isEmpty() && page == 0) {
            return new CallResult.Rejected("appointments:full", Map.of());
        }
        return new CallResult.Ok(
                Map.of(
                        "options",
                        words.options(offer.slots(), service, site.isEmpty(), request.lang()),
                        "more",
                        new Value.Bool(offer.more())));
    }
}
