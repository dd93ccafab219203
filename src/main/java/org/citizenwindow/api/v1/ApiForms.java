package org.citizenwindow.api.v1;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citizenwindow.appointments.BookingQueries;
import org.citizenwindow.appointments.BookingView;
import org.citizenwindow.appointments.office.Office;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CaseOutcome;
import org.citizenwindow.cases.CasePhoto;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.HistoryLine;
import org.citizenwindow.cases.Triage;
import org.citizenwindow.conversation.ChatLine;
import org.citizenwindow.media.MediaQueries;
import org.citizenwindow.media.MediaView;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.MediaId;
import org.citizenwindow.shared.StaffId;

/** Puts what the rooms know into the forms of this API. Times carry the office's offset. */
@Singleton
class ApiForms {
    private final OfficeQueries offices;
    private final BookingQueries bookings;
    private final MediaQueries media;

    ApiForms(OfficeQueries offices, BookingQueries bookings, MediaQueries media) {
        this.offices = offices;
        this.bookings = bookings;
        this.media = media;
    }

    /** Cases with their appointments and the states of their photos, each read once for all. */
    List<ApiCase> cases(List<CaseView> views, Lang lang) {
        Office office = offices.office();
        Map<CaseNumber, BookingView> booked =
                bookings.ofCases(views.stream().map(CaseView::number).toList());
        Map<MediaId, MediaView> states =
                media.find(
                        views.stream()
                                .flatMap(view -> view.photos().stream())
                                .map(CasePhoto::media)
                                .toList());
        return views.stream()
                .map(
                        view ->
                                form(
                                        view,
                                        booked.get(view.number()),
                                        states,
                                        Beside.NOTHING,
                                        office,
                                        lang))
                .toList();
    }

    /** One case with all that happened to it. */
    ApiCase details(CaseView view, List<HistoryLine> history, Triage triage, Lang lang) {
        Office office = offices.office();
        List<ApiCase.Event> timeline =
                history.stream()
                        .map(
                                line ->
                                        new ApiCase.Event(
                                                line.version(),
                                                line.kind().name().toLowerCase(Locale.ROOT),
                                                line.by(),
                                                line.facts(),
                                                at(line.at(), office.zone())))
                        .toList();
        return form(
                view,
                bookings.ofCase(view.number()).orElse(null),
                media.find(view.photos().stream().map(CasePhoto::media).toList()),
                new Beside(
                        triage.hints().stream()
                                .sorted()
                                .map(hint -> hint.name().toLowerCase(Locale.ROOT))
                                .toList(),
                        triage.twins().stream().map(CaseNumber::value).toList(),
                        timeline),
                office,
                lang);
    }

    ApiAppointment appointment(BookingView booking, Lang lang) {
        return appointment(booking, offices.office(), lang);
    }

    ApiMessage message(ChatLine line) {
        return new ApiMessage(
                line.id(),
                line.direction().name().toLowerCase(Locale.ROOT),
                line.kind(),
                line.text(),
                line.media().map(MediaId::toString).orElse(null),
                at(line.at(), offices.office().zone()),
                line.state());
    }

    /** What is shown of one case and not of each in a list. */
    private record Beside(List<String> hints, List<String> twins, List<ApiCase.Event> timeline) {
        private static final Beside NOTHING = new Beside(null, null, null);
    }

    private static ApiCase form(
            CaseView view,
            BookingView booking,
            Map<MediaId, MediaView> states,
            Beside beside,
            Office office,
            Lang lang) {
        ZoneId zone = office.zone();
        return new ApiCase(
                view.number().value(),
                view.service(),
                view.status().code(),
                view.priority().code(),
                view.channel(),
                new ApiCase.Citizen(view.citizen().toString(), view.citizen().label()),
                fields(view.fields(), zone),
                view.photos().stream().map(photo -> photo(photo, states)).toList(),
                booking == null ? null : appointment(booking, office, lang),
                view.assignee().map(StaffId::value).orElse(null),
                at(view.times().firstMessageAt(), zone),
                at(view.times().openedAt(), zone),
                view.times().mayLeaveAt().map(moment -> at(moment, zone)).orElse(null),
                view.times().dueAt().map(moment -> at(moment, zone)).orElse(null),
                view.times().closedAt().map(moment -> at(moment, zone)).orElse(null),
                view.times().untilMayLeave().map(Duration::toSeconds).orElse(null),
                view.times().untilClosed().map(Duration::toSeconds).orElse(null),
                view.outcome().map(CaseOutcome::code).orElse(null),
                view.outcomeReason().isEmpty() ? null : view.outcomeReason(),
                at(view.times().changedAt(), zone),
                view.version(),
                beside.hints(),
                beside.twins(),
                beside.timeline());
    }

    private static ApiAppointment appointment(BookingView booking, Office office, Lang lang) {
        String site = booking.siteId();
        return new ApiAppointment(
                booking.id().toString(),
                booking.caseNumber().map(CaseNumber::value).orElse(null),
                new ApiAppointment.Site(
                        site, office.site(site).map(known -> known.name().in(lang)).orElse(site)),
                at(booking.start(), office.zone()),
                at(booking.end(), office.zone()),
                booking.capacity(),
                booking.status().code());
    }

    private static ApiCase.Photo photo(CasePhoto photo, Map<MediaId, MediaView> states) {
        MediaView known = states.get(photo.media());
        return new ApiCase.Photo(
                photo.shot(),
                known == null ? "asked" : known.state(),
                photo.media().toString(),
                known == null || known.sha256().isEmpty() ? null : known.sha256(),
                known == null || known.reason().isEmpty() ? null : known.reason());
    }

    private static Map<String, Object> fields(Map<String, CaseField> stated, ZoneId zone) {
        Map<String, Object> fields = new LinkedHashMap<>();
        stated.forEach((name, field) -> fields.put(name, value(name, field, zone)));
        return fields;
    }

    private static Object value(String name, CaseField field, ZoneId zone) {
        return switch (field) {
            case CaseField.Words words -> words.text();
            case CaseField.Chosen chosen -> chosen.id();
            case CaseField.Phone phone -> phone.number();
            case CaseField.Moment moment -> at(moment.at(), zone);
            case CaseField.Period period -> at(period.from(), zone) + "/" + at(period.to(), zone);
            case CaseField.Place place -> place(place);
            // A field that can hold several is a list even with one in it: my_plate is a text,
            // other_plates a list.
            case CaseField.Plates plates ->
                    name.endsWith("plates") ? plates.plates() : String.join(" ", plates.plates());
        };
    }

    private static Map<String, Object> place(CaseField.Place place) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("label", place.label());
        if (place.pinned()) {
            value.put("latitude", place.latitude());
            value.put("longitude", place.longitude());
        }
        return value;
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime();
    }
}
