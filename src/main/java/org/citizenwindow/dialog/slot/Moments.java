package org.citizenwindow.dialog.slot;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.citizenwindow.dialog.match.Kana;
import org.citizenwindow.dialog.match.Lexicon;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.time.Bias;
import org.citizenwindow.dialog.time.Reading;
import org.citizenwindow.dialog.value.Value;

/** Answers to "when": a moment, always read back. Leans to the past where the question looks back. */
public final class Moments {
    private Moments() {}

    static Understanding read(SlotType.Moment type, Heard heard) {
        Bias bias = type.to().isPositive() ? Bias.FUTURE : Bias.PAST;
        Optional<Reading> reading = reading(heard, bias);
        if (reading.isEmpty()) {
            return new Unknown();
        }
        return switch (reading.get()) {
            case Reading.At at -> within(type, heard, at.time());
            case Reading.On on -> dayOnly(type, heard, on.day().atStartOfDay());
            case Reading.Between between -> dayOnly(type, heard, between.from());
            case Reading.Days days -> dayOnly(type, heard, days.from().atStartOfDay());
            case Reading.Impossible ignored -> new Rejected("common.reject_time_impossible");
            case Reading.Several ignored -> Unclear.without("common.reject_time_several");
        };
    }

    /** Whether words tell of a time at all: a look, before they are read. */
    public static boolean told(Heard heard) {
        return heard.words().times().tells(heard.folded());
    }

    /** What the words tell of a time, whatever the question wants of it. */
    public static Optional<Reading> reading(Heard said, Bias bias) {
        Heard heard = Speech.fluent(said);
        Optional<Speech.Mended> mended = Speech.mended(heard);
        Optional<Reading> meant =
                mended.flatMap(
                        slip ->
                                heard.words()
                                        .times()
                                        .mended(
                                                slip.before().folded(),
                                                slip.meant().folded(),
                                                heard.localNow(),
                                                bias));
        if (meant.isPresent()) {
            return meant.filter(Moments::isOne)
                    .or(() -> mended.flatMap(slip -> settled(slip.meant(), bias)))
                    .or(() -> meant);
        }
        if (mended.filter(Speech.Mended::refused).isPresent()) {
            return Excuses.left(heard)
                    .flatMap(rest -> single(rest, bias))
                    .or(() -> Optional.of(new Reading.Several())); // "Monday is no good"
        }
        Optional<Reading> reasoned = reasoned(Reasons.told(heard), bias);
        if (reasoned.isPresent()) {
            return reasoned;
        }
        Optional<Reading> bare =
                Excuses.left(heard)
                        .filter(rest -> heard.words().times().dates(rest.folded()))
                        .flatMap(rest -> single(rest, bias));
        if (bare.isPresent()) { // "Friday at 2, because I work in the morning"
            return bare;
        }
        Optional<Reading> whole =
                heard.words().times().read(heard.folded(), heard.localNow(), bias);
        boolean open = whole.filter(r -> isOne(r) && !(r instanceof Reading.Days)).isEmpty();
        Optional<Reading> moved = open ? moved(heard, bias) : Optional.empty();
        return moved.or(() -> whole.filter(Moments::isOne))
                .or(() -> settled(heard, bias))
                .or(() -> whole);
    }

    /** "Move it from Thursday to Friday at 10": the time it shall be at. */
    private static Optional<Reading> moved(Heard heard, Bias bias) {
        Lexicon<String> words = heard.words().slots().of(Section.SPEECH);
        boolean moves = words.holds(heard.folded(), "moves");
        boolean also = words.holds(heard.folded(), "also") && !Kana.holds(heard.folded()); // no か
        return moves && !also
                ? heard.words()
                        .times()
                        .moved(heard.folded(), heard.localNow(), bias)
                        .filter(Moments::isOne)
                : Optional.empty();
    }

    /** The time that follows from its reasons, which tell the day where it does not. */
    private static Optional<Reading> reasoned(Optional<Reasons.Told> told, Bias bias) {
        return told.flatMap(
                        so ->
                                so.meant()
                                        .words()
                                        .times()
                                        .completed(
                                                so.before().folded(),
                                                so.meant().folded(),
                                                so.meant().localNow(),
                                                bias))
                .filter(Moments::isOne);
    }

    private static boolean isOne(Reading reading) {
        return !(reading instanceof Reading.Several);
    }

    /** Which of several times is meant, by the clause that settles it or by those that only say why. */
    private static Optional<Reading> settled(Heard heard, Bias bias) {
        return reasoned(Reasons.told(heard), bias)
                .or(() -> reasoned(Speech.settled(heard), bias))
                .or(() -> Excuses.left(heard).flatMap(rest -> single(rest, bias)));
    }

    /** The one time of a clause that settles which of several is meant. */
    private static Optional<Reading> single(Heard clause, Bias bias) {
        return clause.words()
                .times()
                .read(clause.folded(), clause.localNow(), bias)
                .filter(Moments::isOne);
    }

    private static Understanding within(SlotType.Moment type, Heard heard, LocalDateTime time) {
        Instant at = time.atZone(heard.zone()).toInstant();
        return outside(type, heard, at)
                .<Understanding>map(Rejected::new)
                .orElseGet(() -> new Repaired(new Value.Moment(at)));
    }

    /** A day without a time is asked on; one that cannot be right in any case is refused at once. */
    private static Understanding dayOnly(SlotType.Moment type, Heard heard, LocalDateTime from) {
        Instant begins = from.atZone(heard.zone()).toInstant();
        Instant ends = from.toLocalDate().plusDays(1).atStartOfDay(heard.zone()).toInstant();
        boolean past = outside(type, heard, ends).filter(PAST::equals).isPresent();
        boolean future = outside(type, heard, begins).filter(FUTURE::equals).isPresent();
        return new Rejected(past ? PAST : future ? FUTURE : "common.reject_time_day_only");
    }

    private static final String PAST = "common.reject_time_past";
    private static final String FUTURE = "common.reject_time_future";

    private static Optional<String> outside(SlotType.Moment type, Heard heard, Instant at) {
        if (at.isAfter(heard.now().plus(type.to()))) {
            return Optional.of(FUTURE);
        }
        return at.isBefore(heard.now().plus(type.from())) ? Optional.of(PAST) : Optional.empty();
    }
}
