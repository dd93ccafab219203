package org.citizenwindow.dialog.slot;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.call.CallSpec;
import org.citizenwindow.dialog.value.ValueType;
import org.citizenwindow.shared.Lang;

/** How the answer to a question is understood. One record per type of the flow format, named like its word. */
public sealed interface SlotType {
    /** The type's word in flow files. */
    default String word() {
        return switch (this) {
            case YesNo ignored -> "yes_no";
            case OneOf ignored -> "choice";
            case Offered ignored -> "choice";
            case Photos ignored -> "photos";
            case Location ignored -> "location";
            case Moment ignored -> "instant";
            case Period ignored -> "period";
            case PlateCn ignored -> "plate_cn";
            case PhoneCn ignored -> "phone_cn";
            case IdNumber ignored -> "id_number";
            case LicenceNo ignored -> "licence_no";
            case CaseNo ignored -> "case_number";
            case Amount ignored -> "amount";
            case Count ignored -> "count";
            case Name ignored -> "name";
            case Address ignored -> "address";
            case ListOf ignored -> "list";
            case Appointment ignored -> "appointment";
            case FreeText ignored -> "text";
        };
    }

    /** The kind of value an answer becomes. */
    default ValueType gives() {
        return switch (this) {
            case YesNo ignored -> ValueType.YES_NO;
            case OneOf ignored -> ValueType.CHOICE;
            case Offered ignored -> ValueType.CHOICE;
            case Appointment ignored -> ValueType.CHOICE;
            case Photos ignored -> ValueType.PHOTOS;
            case Location ignored -> ValueType.LOCATION;
            case Moment ignored -> ValueType.INSTANT;
            case Period ignored -> ValueType.PERIOD;
            case Amount ignored -> ValueType.NUMBER;
            case Count ignored -> ValueType.NUMBER;
            case ListOf ignored -> ValueType.LIST;
            case PlateCn ignored -> ValueType.TEXT;
            case PhoneCn ignored -> ValueType.TEXT;
            case IdNumber ignored -> ValueType.TEXT;
            case LicenceNo ignored -> ValueType.TEXT;
            case CaseNo ignored -> ValueType.TEXT;
            case Name ignored -> ValueType.TEXT;
            case Address ignored -> ValueType.TEXT;
            case FreeText ignored -> ValueType.TEXT;
        };
    }

    /**
     * Under which name an answer can be remembered, whatever flow asks for it next; empty for answers that are not one
     * value that stays with the person.
     */
    default Optional<String> kind() {
        return switch (this) {
            case PlateCn ignored -> Optional.of(word());
            case PhoneCn ignored -> Optional.of(word());
            case IdNumber ignored -> Optional.of(word());
            case Name ignored -> Optional.of(word());
            case LicenceNo licence ->
                    Optional.of(word() + '.' + licence.of().name().toLowerCase(Locale.ROOT));
            case CaseNo ignored -> Optional.empty();
            case YesNo ignored -> Optional.empty();
            case OneOf ignored -> Optional.empty();
            case Offered ignored -> Optional.empty();
            case Photos ignored -> Optional.empty();
            case Location ignored -> Optional.empty();
            case Moment ignored -> Optional.empty();
            case Period ignored -> Optional.empty();
            case Amount ignored -> Optional.empty();
            case Count ignored -> Optional.empty();
            case Address ignored -> Optional.empty();
            case ListOf ignored -> Optional.empty();
            case Appointment ignored -> Optional.empty();
            case FreeText ignored -> Optional.empty();
        };
    }

    /** One offered answer: a stable id, its label's text key, and more words it is known by. */
    record Option(String id, String text, Map<Lang, List<String>> words) {
        public Option {
            words = Map.copyOf(words);
        }
    }

    /** Yes or no. {@code yesFirst} tells which is number 1. */
    record YesNo(Option yes, Option no, boolean yesFirst) implements SlotType {}

    /** One of a few fixed answers. */
    record OneOf(List<Option> options) implements SlotType {
        public OneOf {
            options = List.copyOf(options);
        }
    }

    /**
     * One of the answers a back end offers.
     *
     * @param takeSingle whether the only option there is is taken without asking
     * @param none the step to go to when there are no options
     * @param unavailable the step to go to when the back end cannot be had
     */
    record Offered(CallSpec call, boolean takeSingle, String none, String unavailable)
            implements SlotType {}

    /** One picture wanted: its name, text keys, example picture, and whether it may be left out. */
    record Shot(String name, String ask, String label, String picture, boolean required) {}

    /**
     * Pictures.
     *
     * @param shots wanted ones in order; empty for any pictures
     * @param only a given that names the one shot wanted
     * @param ack text key of the acknowledgement
     * @param burst one acknowledgement per burst, this long after its last picture
     * @param late a straggler within this time joins without a word
     * @param done words that end the question, besides the common ones
     */
    record Photos(
            List<Shot> shots,
            Optional<String> only,
            int min,
            int max,
            String ack,
            Duration burst,
            Duration late,
            Map<Lang, List<String>> done)
            implements SlotType {
        public Photos {
            shots = List.copyOf(shots);
            done = Map.copyOf(done);
        }
    }

    /** A pin within an area, or words of at least {@code min} characters, which no area can be told of. */
    record Location(int min, Optional<Area> within) implements SlotType {}

    /** A moment within {@code from} … {@code to}, both relative to now. */
    record Moment(Duration from, Duration to) implements SlotType {}

    /**
     * From a moment to a later one ("tomorrow between 2 and 4"), a part of a day or whole days. It begins before {@code to}
     * and ends after {@code from}, both relative to now, and does not outlast the day {@code to} is on.
     */
    record Period(Duration from, Duration to) implements SlotType {}

    /** A Chinese number plate; {@code likely} are the provinces offered when the first character is missing. */
    record PlateCn(List<String> likely) implements SlotType {
        public PlateCn {
            likely = List.copyOf(likely);
        }
    }

    /** A Chinese mobile number. */
    record PhoneCn() implements SlotType {}

    /** A citizen's identity number (GB 11643), with its check. */
    record IdNumber() implements SlotType {}

    /** Which licence a number stands on. */
    enum Licence {
        /** The holder's identity number, or the twelve digits of the file. */
        DRIVING,
        /** The twelve digits of the file, or the thirteen of the card. */
        VEHICLE
    }

    /** The number of a driving or vehicle licence. */
    record LicenceNo(Licence of) implements SlotType {}

    /** The number of a case, also as the receipt code of whoever gave no name. */
    record CaseNo() implements SlotType {}

    /** Money in yuan. */
    record Amount(BigDecimal min, BigDecimal max) implements SlotType {}

    /** How many, a whole number. */
    record Count(int min, int max) implements SlotType {}

    /** A person's name. */
    record Name() implements SlotType {}

    /** A postal address in words, of at least {@code min} characters. */
    record Address(int min) implements SlotType {}

    /** Several of one type; {@code none} is the answer that there are none. */
    record ListOf(SlotType of, int min, int max, Optional<Option> none) implements SlotType {}

    /**
     * A time at a service point, held while the citizen goes on.
     *
     * @param service whose calendar
     * @param site the slot that holds the service point, if it was chosen
     * @param hold how long it is held
     * @param page how many times are offered at once
     * @param full the step to go to when nothing is free
     * @param unavailable the step to go to when the calendar cannot be had
     */
    record Appointment(
            String service,
            Optional<String> site,
            Duration hold,
            int page,
            String full,
            String unavailable)
            implements SlotType {}

    /** Free words. */
    record FreeText(int min, int max) implements SlotType {}
}
