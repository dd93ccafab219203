package org.citizenwindow.services.cases;

import java.util.List;
import java.util.Optional;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.services.Arguments;

/** What a flow knows, as what a case states. */
final class CaseFields {
    private CaseFields() {}

    /** The argument as a field of the same kind as the one that is stated; empty when it is none. */
    static Optional<CaseField> like(CaseField stated, Arguments arguments, String name) {
        return switch (stated) {
            case CaseField.Words ignored -> text(arguments, name).map(CaseField.Words::new);
            case CaseField.Chosen ignored ->
                    text(arguments, name)
                            .map(id -> new CaseField.Chosen(id, arguments.label(name)));
            case CaseField.Phone ignored -> text(arguments, name).map(CaseField.Phone::new);
            case CaseField.Moment ignored -> arguments.moment(name).map(CaseField.Moment::new);
            case CaseField.Period ignored ->
                    arguments
                            .period(name)
                            .map(period -> new CaseField.Period(period.from(), period.to()));
            case CaseField.Plates ignored -> {
                List<String> plates = arguments.texts(name);
                yield plates.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new CaseField.Plates(plates));
            }
            case CaseField.Place ignored ->
                    arguments
                            .place(name)
                            .map(
                                    place ->
                                            new CaseField.Place(
                                                    place.label(),
                                                    place.pinned(),
                                                    place.latitude(),
                                                    place.longitude()));
        };
    }

    private static Optional<String> text(Arguments arguments, String name) {
        return Optional.of(arguments.text(name)).filter(text -> !text.isBlank());
    }
}
