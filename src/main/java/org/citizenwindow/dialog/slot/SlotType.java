package org.citizenwindow.dialog.slot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.Step;
import org.citizenwindow.dialog.ValueType;
import org.citizenwindow.shared.Lang;

/** How the answer to a question is understood. One record per type of the flow format, named like its word. */
public sealed interface SlotType {
    /** The type's word in flow files. */
    String word();

    /** The kind of value an answer becomes. */
    ValueType gives();

    /** One offered answer: a stable id, its label's text key, and more words it is known by. */
    record Option(String id, String text, Map<Lang, List<String>> words) {
        public Option {
            words = Map.copyOf(words);
        }
    }

    /** Yes or no. {@code yesFirst} tells which is number 1. */
    record YesNo(Option yes, Option no, boolean yesFirst) implements SlotType {
        @Override
        public String word() {
            return "yes_no";
        }

        @Override
        public ValueType gives() {
            return ValueType.YES_NO;
        }
    }

    /** One of a few fixed answers. */
    record OneOf(List<Option> options) implements SlotType {
        public OneOf {
            options = List.copyOf(options);
        }

        @Override
        public String word() {
            return "choice";
        }

        @Override
        public ValueType gives() {
            return ValueType.CHOICE;
        }
    }

    /**
     * One of the answers a back end offers.
     *
     * @param takeSingle whether the only option there is is taken without asking
     * @param none the step to go to when there are no options
     * @param unavailable the step to go to when the back end cannot be had
     */
    record Offered(Step.CallSpec call, boolean takeSingle, String none, String unavailable)
            implements SlotType {
        @Override
        public String word() {
            return "choice";
        }

        @Override
        public ValueType gives() {
            return ValueType.CHOICE;
        }
    }

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

        @Override
        public String word() {
            return "photos";
        }

        @Override
        public ValueType gives() {
            return ValueType.PHOTOS;
        }
    }

    /** A pin, or words of at least {@code min} characters. */
    record Location(int min) implements SlotType {
        @Override
        public String word() {
            return "location";
        }

        @Override
        public ValueType gives() {
            return ValueType.LOCATION;
        }
    }

    /** A moment within {@code from} … {@code to}, both relative to now. */
    record Moment(Duration from, Duration to) implements SlotType {
        @Override
        public String word() {
            return "instant";
        }

        @Override
        public ValueType gives() {
            return ValueType.INSTANT;
        }
    }

    /** A Chinese number plate; {@code likely} are the provinces offered when the first character is missing. */
    record PlateCn(List<String> likely) implements SlotType {
        public PlateCn {
            likely = List.copyOf(likely);
        }

        @Override
        public String word() {
            return "plate_cn";
        }

        @Override
        public ValueType gives() {
            return ValueType.TEXT;
        }
    }

    /** A Chinese mobile number. */
    record PhoneCn() implements SlotType {
        @Override
        public String word() {
            return "phone_cn";
        }

        @Override
        public ValueType gives() {
            return ValueType.TEXT;
        }
    }

    /** Several of one type; {@code none} is the answer that there are none. */
    record ListOf(SlotType of, int min, int max, Optional<Option> none) implements SlotType {
        @Override
        public String word() {
            return "list";
        }

        @Override
        public ValueType gives() {
            return ValueType.LIST;
        }
    }

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
            implements SlotType {
        @Override
        public String word() {
            return "appointment";
        }

        @Override
        public ValueType gives() {
            return ValueType.CHOICE;
        }
    }

    /** Free words. */
    record FreeText(int min, int max) implements SlotType {
        @Override
        public String word() {
            return "text";
        }

        @Override
        public ValueType gives() {
            return ValueType.TEXT;
        }
    }
}
