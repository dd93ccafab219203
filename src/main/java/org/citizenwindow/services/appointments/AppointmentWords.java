package org.citizenwindow.services.appointments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.appointments.BookingView;
import org.citizenwindow.appointments.SlotView;
import org.citizenwindow.appointments.office.Office;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.appointments.office.Site;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.Words;
import org.citizenwindow.shared.Lang;

/** How times and service points are shown to a citizen. */
@Singleton
public class AppointmentWords {
    private final OfficeQueries offices;

    AppointmentWords(OfficeQueries offices) {
        this.offices = offices;
    }

    /** A moment in the office's time zone. */
    public String time(Instant at, Lang lang) {
        return Words.in(lang).time(at, offices.office().zone());
    }

    /** A service point's name; its id where the office no longer knows it. */
    public String siteName(String siteId, Lang lang) {
        return site(siteId).map(site -> site.name().in(lang)).orElse(siteId);
    }

    /** A service point's address; empty where the office no longer knows it. */
    public String siteAddress(String siteId, Lang lang) {
        return site(siteId).map(site -> site.address().in(lang)).orElse("");
    }

    /** {@code label}, {@code start}, {@code site}, {@code site_name}, {@code site_address} of a booking. */
    public Map<String, Value> values(BookingView booking, Lang lang) {
        return Map.of(
                "label", new Value.Str(time(booking.start(), lang)),
                "start", new Value.Moment(booking.start()),
                "site", new Value.Str(booking.siteId()),
                "site_name", new Value.Str(siteName(booking.siteId(), lang)),
                "site_address", new Value.Str(siteAddress(booking.siteId(), lang)));
    }

    /** The same names without a booking: all there, all empty. */
    public Map<String, Value> none() {
        Value empty = new Value.Str("");
        return Map.of("label", empty, "site", empty, "site_name", empty, "site_address", empty);
    }

    /** The refusal of a slot that is gone, with what is free near it as {@code options}. */
    public CallResult taken(List<SlotView> nearby, String service, Lang lang) {
        return new CallResult.Rejected(
                "appointments:slot_taken",
                Map.of("options", options(nearby, service, false, lang)));
    }

    /**
     * Slots to choose from.
     *
     * @param siteNames whether the label names the service point too, for lists over several
     */
    Value options(List<SlotView> slots, String service, boolean siteNames, Lang lang) {
        Office office = offices.office();
        return new Value.Many(
                slots.stream()
                        .map(SlotView::slot)
                        .<Value>map(
                                slot -> {
                                    String time = Words.in(lang).time(slot.start(), office.zone());
                                    String label =
                                            siteNames ? atSite(time, slot.siteId(), lang) : time;
                                    return new Value.Choice(
                                            SlotChoice.id(slot, service, office), label);
                                })
                        .toList());
    }

    private String atSite(String time, String siteId, Lang lang) {
        return Words.in(lang)
                .text("slot.at_site", Map.of("time", time, "name", siteName(siteId, lang)));
    }

    private Optional<Site> site(String siteId) {
        return offices.office().site(siteId);
    }
}
