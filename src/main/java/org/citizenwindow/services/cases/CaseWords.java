package org.citizenwindow.services.cases;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.services.Words;
import org.citizenwindow.services.appointments.AppointmentWords;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.events.CaseChanged;

/** How a case is shown to the citizen it belongs to. */
@Singleton
public class CaseWords {
    private final OfficeQueries offices;
    private final AppointmentWords appointments;

    CaseWords(OfficeQueries offices, AppointmentWords appointments) {
        this.offices = offices;
        this.appointments = appointments;
    }

    /** Where the case stands; a closed one says how it ended. */
    public String status(CaseView file, Lang lang) {
        Words words = Words.in(lang);
        String outcome = file.outcome().map(end -> words.text("outcome." + end.code())).orElse("");
        return words.text("status." + file.status().code(), Map.of("outcome", outcome));
    }

    /** The day the case was opened, in the office's time zone. */
    public String opened(CaseView file, Lang lang) {
        ZoneId zone = offices.office().zone();
        return Words.in(lang).day(file.times().openedAt().atZone(zone).toLocalDate());
    }

    /** The case in one line, for a list. */
    public String line(CaseView file, Lang lang) {
        return Words.in(lang)
                .text(
                        "case",
                        Map.of(
                                "number", file.number().value(),
                                "day", opened(file, lang),
                                "status", status(file, lang)));
    }

    /**
     * The facts of a change in the citizen's words, for the text {@code case.<kind>}: {@code number} is added, {@code time} a time
     * of day, {@code place} a service point's name with {@code address} beside it, {@code outcome} words. {@code shot} stays a
     * name: its words are the service's.
     */
    public Map<String, String> facts(CaseChanged change, Lang lang) {
        Map<String, String> facts = new HashMap<>(change.facts());
        facts.put("number", change.number().value());
        facts.computeIfPresent(
                "time", (name, time) -> appointments.time(Instant.parse(time), lang));
        String place = facts.get("place");
        if (place != null) {
            facts.put("place", appointments.siteName(place, lang));
            facts.put("address", appointments.siteAddress(place, lang));
        }
        facts.computeIfPresent("outcome", (name, code) -> Words.in(lang).text("outcome." + code));
        return facts;
    }
}
