package org.citizenwindow.dialog.slot;

import java.util.Optional;
import org.citizenwindow.dialog.Value;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;

/** Understands written answers, each type of question in its own way. Repairs rather than refuses. */
public final class Understand {
    private Understand() {}

    /** What these words mean as an answer to a question of this type. */
    public static Understanding words(SlotType type, Heard heard) {
        return switch (type) {
            case SlotType.YesNo yesNo -> Options.yesNo(yesNo, heard);
            case SlotType.OneOf oneOf -> Options.oneOf(oneOf.options(), heard);
            case SlotType.Offered ignored -> Options.offered(heard);
            case SlotType.Appointment ignored -> Options.offered(heard);
            case SlotType.Photos ignored -> new Unknown();
            case SlotType.Location location -> place(location, heard);
            case SlotType.Moment moment -> moment(moment, heard);
            case SlotType.PlateCn plate -> Plates.read(plate, heard);
            case SlotType.PhoneCn ignored -> phone(heard);
            case SlotType.ListOf list -> Lists.read(list, heard);
            case SlotType.FreeText text -> text(text, heard);
        };
    }

    /** Whether the question takes any words, so that only commands and danger are heard besides it. */
    public static boolean takesAnything(SlotType type) {
        return type instanceof SlotType.FreeText || type instanceof SlotType.Location;
    }

    private static Understanding place(SlotType.Location type, Heard heard) {
        boolean letters = heard.normal().codePoints().anyMatch(Character::isLetter);
        if (!letters || heard.words().is(Kind.DOUBT, heard.normal())) {
            return new Unknown();
        }
        return heard.normal().codePointCount(0, heard.normal().length()) < type.min()
                ? new Rejected("common.reject_place_short")
                : new Understood(new Value.Place(false, 0, 0, heard.text().replace('\n', ' ')));
    }

    private static Understanding moment(SlotType.Moment type, Heard heard) {
        var reading = heard.words().times().read(heard.normal(), heard.now(), heard.zone());
        if (reading.isEmpty()) {
            return new Unknown();
        }
        if (reading.get().at().isAfter(heard.now().plus(type.to()))) {
            return new Rejected("common.reject_time_future");
        }
        if (reading.get().at().isBefore(heard.now().plus(type.from()))) {
            return new Rejected("common.reject_time_past");
        }
        return reading.get().dayOnly()
                ? new Rejected("common.reject_time_day_only")
                : new Repaired(new Value.Moment(reading.get().at()));
    }

    private static Understanding phone(Heard heard) {
        StringBuilder digits = new StringBuilder();
        heard.normal()
                .chars()
                .filter(c -> c >= '0' && c <= '9')
                .forEach(c -> digits.append((char) c));
        String number = digits.toString();
        for (String prefix : new String[] {"0086", "86"}) {
            if (number.length() == 11 + prefix.length() && number.startsWith(prefix)) {
                number = number.substring(prefix.length());
            }
        }
        boolean mobile =
                number.length() == 11 && number.charAt(0) == '1' && number.charAt(1) >= '3';
        if (mobile) {
            return new Understood(new Value.Str(number));
        }
        return number.length() >= 4 ? new Rejected("common.reject_phone") : new Unknown();
    }

    private static Understanding text(SlotType.FreeText type, Heard heard) {
        int length = heard.text().codePointCount(0, heard.text().length());
        if (length < type.min()) {
            return new Rejected("common.reject_text_short");
        }
        return length > type.max()
                ? new Rejected("common.reject_text_long")
                : new Understood(new Value.Str(heard.text()));
    }

    /** A value that can be nothing else, for a slot that was not asked for; empty when it is not that sure. */
    public static Optional<Value> unmistakable(SlotType type, Heard heard) {
        boolean typed = type instanceof SlotType.PlateCn || type instanceof SlotType.PhoneCn;
        return typed && words(type, heard) instanceof Understood understood
                ? Optional.of(understood.value())
                : Optional.empty();
    }
}
