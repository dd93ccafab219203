package org.citizenwindow.services.appointments;

import java.util.Optional;
import org.citizenwindow.appointments.Slot;
import org.citizenwindow.appointments.office.Office;
import org.citizenwindow.appointments.office.Site;

/**
 * What a citizen chose: {@code tianhe|2026-11-23T09:00}, with {@code |visa} behind it where the service point offers more than
 * one service, since the choice alone is what comes back.
 */
record SlotChoice(Slot.SlotId slot, String service) {

    /** The text form of a slot for a service. */
    static String id(Slot slot, String service, Office office) {
        boolean only = office.site(slot.siteId()).filter(SlotChoice::isOnly).isPresent();
        return only ? slot.id().toString() : slot.id() + "|" + service;
    }

    /** Reads a choice; empty when it is none, or its service point is no more. */
    static Optional<SlotChoice> read(String id, Office office) {
        String[] parts = id.split("\\|", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        Optional<Slot.SlotId> slot = Slot.SlotId.parse(parts[0] + '|' + parts[1]);
        Optional<String> service =
                parts.length == 3
                        ? Optional.of(parts[2])
                        : office.site(parts[0])
                                .filter(SlotChoice::isOnly)
                                .map(site -> site.services().iterator().next());
        return slot.flatMap(found -> service.map(name -> new SlotChoice(found, name)));
    }

    private static boolean isOnly(Site site) {
        return site.services().size() == 1;
    }
}
