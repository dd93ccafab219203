package org.citizenwindow.staff.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citizenwindow.appointments.office.Office;
import org.citizenwindow.cases.CaseOutcome;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.HistoryLine;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.events.CaseChanged;
import org.citizenwindow.staff.layout.Bundles;
import org.citizenwindow.staff.layout.TimeWords;

/** Says what happened to a case. */
final class HistoryWords {
    private final Lang lang;
    private final String service;
    private final Office office;
    private final Labels labels;
    private final TimeWords times;
    private final CasesMessages words;

    HistoryWords(Lang lang, String service, Office office, Labels labels, TimeWords times) {
        this.lang = lang;
        this.service = service;
        this.office = office;
        this.labels = labels;
        this.times = times;
        this.words = Bundles.in(CasesMessages.class, lang);
    }

    CaseSheet.Line line(HistoryLine line, Names.Book book) {
        return new CaseSheet.Line(
                times.at(line.at()),
                book.of(line.by()),
                words.did(line.kind()),
                detail(line, book),
                line.kind() == CaseChanged.Kind.NOTED);
    }

    private String detail(HistoryLine line, Names.Book book) {
        Map<String, String> facts = line.facts();
        return switch (line.kind()) {
            case OPENED, ACCEPTED, LOCATED -> "";
            case AMENDED -> labels.field(service, facts.getOrDefault("field", ""), lang);
            case PRIORITIZED -> join(priority(facts.get("priority")), facts.get("reason"));
            case ASSIGNED -> book.of(facts.getOrDefault("assignee", ""));
            case REFUSED, REOPENED -> facts.getOrDefault("reason", "");
            case CLOSED -> join(outcome(facts.get("outcome")), facts.get("reason"));
            case INFO_REQUESTED, INFO_RECEIVED -> join(shot(facts.get("shot")), facts.get("text"));
            case APPOINTMENT_BOOKED, APPOINTMENT_MOVED, APPOINTMENT_CANCELLED ->
                    join(time(facts.get("time")), place(facts.get("place")));
            case REPLIED, NOTED -> facts.getOrDefault("text", "");
        };
    }

    private String priority(String code) {
        return CasePriority.of(code).map(words::priority).orElse(code);
    }

    private String outcome(String code) {
        return code == null ? "" : CaseOutcome.of(code).map(words::outcome).orElse(code);
    }

    private String shot(String key) {
        return key == null || key.isEmpty() ? "" : labels.shot(service, key, lang);
    }

    private String time(String instant) {
        return instant == null ? "" : times.on(Instant.parse(instant));
    }

    private String place(String siteId) {
        return siteId == null
                ? ""
                : office.site(siteId).map(site -> site.name().in(lang)).orElse(siteId);
    }

    private static String join(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(FieldWords.SEPARATOR));
    }
}
