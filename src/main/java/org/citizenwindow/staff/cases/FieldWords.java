package org.citizenwindow.staff.cases;

import java.util.Locale;
import java.util.Map;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.shared.Masked;
import org.citizenwindow.staff.layout.TimeWords;

/** Says what a citizen stated, on one line. */
final class FieldWords {
    static final String SEPARATOR = " / ";

    private FieldWords() {}

    static String of(CaseField field, TimeWords times) {
        return switch (field) {
            case CaseField.Words(String text) -> text;
            case CaseField.Chosen chosen -> chosen.label().isEmpty() ? chosen.id() : chosen.label();
            case CaseField.Moment(var at) -> times.at(at);
            case CaseField.Period(var from, var to) -> times.at(from) + " – " + times.at(to);
            case CaseField.Place place -> place(place);
            case CaseField.Plates(var plates) -> String.join(SEPARATOR, plates);
            case CaseField.Phone(String number) -> number;
        };
    }

    /** All plates of a case. */
    static String plates(Map<String, CaseField> fields) {
        return fields.values().stream()
                .filter(CaseField.Plates.class::isInstance)
                .flatMap(field -> ((CaseField.Plates) field).plates().stream())
                .distinct()
                .collect(java.util.stream.Collectors.joining(SEPARATOR));
    }

    /** The first place of a case in words; empty when it has none. */
    static String place(Map<String, CaseField> fields) {
        return fields.values().stream()
                .filter(CaseField.Place.class::isInstance)
                .map(field -> place((CaseField.Place) field))
                .findFirst()
                .orElse("");
    }

    /** The first telephone number of a case; empty when it has none. */
    static String phone(Map<String, CaseField> fields) {
        return fields.values().stream()
                .filter(CaseField.Phone.class::isInstance)
                .map(field -> ((CaseField.Phone) field).number())
                .findFirst()
                .orElse("");
    }

    /** As much of a telephone number as tells two citizens apart: {@code 138****8000}. */
    static String masked(String phone) {
        return phone.length() < 9
                ? Masked.tail(phone, 2)
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    private static String place(CaseField.Place place) {
        return place.label().isBlank() && place.pinned()
                ? degrees(place.latitude(), place.longitude())
                : place.label();
    }

    static String degrees(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }
}
