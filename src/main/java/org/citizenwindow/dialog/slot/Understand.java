package org.citizenwindow.dialog.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.match.SlotWords;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Understanding.Rejected;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Unclear;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.slot.Understanding.Unknown;
import org.citizenwindow.dialog.value.Value;

/** Understands written answers, each type of question in its own way. Repairs rather than refuses. */
public final class Understand {
    /** So long a text tells of one digit and nothing else: 最后一位是9. */
    private static final int LONE = 8;

    /** So many characters besides "I do not know" name no place. */
    private static final int LOST = 8;

    private static final int LOST_LATIN = 20;

    private Understand() {}

    /** What these words mean as an answer to a question of this type. */
    public static Understanding words(SlotType type, Heard heard) {
        return isSpoken(type) && Options.clarified(heard).isEmpty()
                ? meant(type, spoken(type, Speech.fluent(heard)), heard)
                : plain(type, heard);
    }

    /** What is denied is no answer; what is asked or supposed is read back. */
    private static Understanding meant(SlotType type, Understanding read, Heard heard) {
        boolean none = read instanceof Understood(Value.Num num) && num.value().signum() == 0;
        if (!(read instanceof Understood understood) || type instanceof SlotType.Name || none) {
            return read;
        }
        return switch (Speech.stance(heard, part -> plain(type, part).equals(understood))) {
            case SURE -> read;
            case DOUBTED ->
                    type instanceof SlotType.IdNumber // its check leaves no doubt
                                    || type instanceof SlotType.CaseNo
                            ? read
                            : new Repaired(understood.value());
            case DENIED ->
                    Speech.mended(heard)
                            .filter(slip -> plain(type, slip.meant()).equals(understood))
                            .<Understanding>map(slip -> new Repaired(understood.value()))
                            .orElseGet(Unknown::new);
        };
    }

    /** Of a value that was mended in the same breath the last one is meant; it is read back. */
    private static Understanding spoken(SlotType type, Heard heard) {
        if (type instanceof SlotType.Name && Names.isRefusal(heard)) {
            return Unclear.without("common.reject_name_refused");
        }
        Optional<Speech.Mended> mended = Speech.mended(heard);
        if (mended.isEmpty()) {
            return plain(type, heard);
        }
        Understanding last = plain(type, mended.get().meant());
        Understanding before = plain(type, mended.get().before());
        boolean first = before instanceof Unknown || says(before, last);
        if (first && last instanceof Understood && plain(type, heard).equals(last)) {
            return last; // "ID no. 1101…", "me and my wife, so two": nothing was said that could be
            // taken back
        }
        Optional<Understanding> meant =
                readBack(last)
                        .or(() -> ending(type, mended.get()).flatMap(Understand::readBack))
                        .or(() -> begins(type, mended.get()));
        return meant.orElseGet(
                () -> {
                    Understanding whole = plain(type, heard);
                    return readBack(whole).orElse(whole);
                });
    }

    /** "Four, no, five, there is a child, too": the clause behind the slip says it, if that is a number. */
    private static Optional<Understanding> begins(SlotType type, Speech.Mended mended) {
        boolean number = type instanceof SlotType.Count || type instanceof SlotType.Amount;
        return number
                ? Excuses.firstClause(mended.meant()).flatMap(first -> readBack(plain(type, first)))
                : Optional.empty();
    }

    private static boolean says(Understanding one, Understanding other) {
        return readBack(one).isPresent() && readBack(one).equals(readBack(other));
    }

    /** The end of a number is mended: "…2287, no, 78" is said of its last digits. */
    private static Optional<Understanding> ending(SlotType type, Speech.Mended mended) {
        boolean numbers =
                type instanceof SlotType.PhoneCn
                        || type instanceof SlotType.IdNumber
                        || type instanceof SlotType.LicenceNo;
        List<DigitRuns.Run> before = numbers ? DigitRuns.of(mended.before(), true) : List.of();
        List<DigitRuns.Run> meant = numbers ? DigitRuns.of(mended.meant(), true) : List.of();
        if (before.isEmpty() || meant.size() != 1) {
            return Optional.empty();
        }
        String first = before.getLast().digits();
        String last = meant.getFirst().digits();
        String words = mended.meant().folded().strip();
        boolean latin = words.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean only = last.length() > 1 || words.length() <= (latin ? 1 : LONE);
        return only && last.length() < first.length()
                ? Optional.of(
                        plain(
                                type,
                                mended.meant()
                                        .of(
                                                first.substring(0, first.length() - last.length())
                                                        + last)))
                : Optional.empty();
    }

    private static Optional<Understanding> readBack(Understanding read) {
        return switch (read) {
            case Understood understood -> Optional.of(new Repaired(understood.value()));
            case Repaired repaired -> Optional.of(repaired);
            default -> Optional.empty();
        };
    }

    /** Values that are said with hesitations and slips; what is taken word for word is not. */
    private static boolean isSpoken(SlotType type) {
        return switch (type) {
            case SlotType.PlateCn ignored -> true;
            case SlotType.PhoneCn ignored -> true;
            case SlotType.IdNumber ignored -> true;
            case SlotType.LicenceNo ignored -> true;
            case SlotType.CaseNo ignored -> true;
            case SlotType.Amount ignored -> true;
            case SlotType.Count ignored -> true;
            case SlotType.Name ignored -> true;
            default -> false;
        };
    }

    private static Understanding plain(SlotType type, Heard heard) {
        return switch (type) {
            case SlotType.YesNo yesNo -> Options.yesNo(yesNo, heard);
            case SlotType.OneOf oneOf -> Options.oneOf(oneOf.options(), heard);
            case SlotType.Offered ignored -> Options.place(heard);
            case SlotType.Appointment ignored -> Options.offered(heard);
            case SlotType.Photos ignored -> new Unknown();
            case SlotType.Location location -> place(location, heard);
            case SlotType.Moment moment -> Moments.read(moment, heard);
            case SlotType.Period period -> Periods.read(period, heard);
            case SlotType.PlateCn plate -> Plates.read(plate, heard);
            case SlotType.PhoneCn ignored -> Phones.read(heard);
            case SlotType.IdNumber ignored -> Papers.identity(heard);
            case SlotType.LicenceNo licence -> Papers.licence(licence, heard);
            case SlotType.CaseNo ignored -> CaseNumbers.read(heard);
            case SlotType.Amount amount -> Amounts.read(amount, heard);
            case SlotType.Count count -> Counts.read(count, heard);
            case SlotType.Name ignored -> Names.read(heard);
            case SlotType.Address address -> address(address, heard);
            case SlotType.ListOf list -> Lists.read(list, heard);
            case SlotType.FreeText text -> text(text, heard);
        };
    }

    /**
     * Whether a sentence says yes (true) or no and nothing else, by the words yes-no questions know; empty where it says
     * neither for certain, or more than that.
     */
    public static Optional<Boolean> agreement(Heard heard) {
        return polarity(heard, Section.YES_NO, "yes", "no")
                .filter(said -> said.whole() && !said.limited())
                .map(Polarity.Said::first);
    }

    /** Whether a sentence says for certain that all is done (true) or that more comes, and nothing else is said. */
    public static Optional<Boolean> doneOnly(Heard heard) {
        return polarity(heard, Section.DONE, "done", "more")
                .filter(said -> said.whole() && !said.limited())
                .map(Polarity.Said::first);
    }

    /**
     * Whether a sentence says that all is done (true) or that more comes, understood or to be read back; {@link Unknown} where
     * it says neither for certain.
     */
    public static Understanding done(Heard heard) {
        return polarity(heard, Section.DONE, "done", "more")
                .<Understanding>map(Understand::understanding)
                .orElseGet(Unknown::new);
    }

    static Understanding understanding(Polarity.Said said) {
        Value value = new Value.Bool(said.first());
        return said.limited() ? new Repaired(value) : new Understood(value);
    }

    static Optional<Polarity.Said> polarity(
            Heard heard, Section section, String one, String other) {
        String said = Speech.fluent(heard).folded();
        SlotWords slots = heard.words().slots();
        return Polarity.of(slots.of(section), said, slots.mended(section, said), one, other);
    }

    /** Whether the question takes any words, so that only commands and danger are heard besides it. */
    public static boolean takesAnything(SlotType type) {
        return type instanceof SlotType.FreeText
                || type instanceof SlotType.Location
                || type instanceof SlotType.Address;
    }

    private static Understanding place(SlotType.Location type, Heard heard) {
        boolean letters = heard.normal().codePoints().anyMatch(Character::isLetter);
        if (!letters || isLost(heard) || Options.asksBack(heard)) {
            return new Unknown();
        }
        return heard.normal().codePointCount(0, heard.normal().length()) < type.min()
                ? new Rejected("common.reject_place_short")
                : new Understood(new Value.Place(false, 0, 0, heard.text().replace('\n', ' ')));
    }

    /** "I do not know where I am": hardly anything is said besides that it is not known. */
    private static boolean isLost(Heard heard) {
        return Denials.clauses(heard).stream()
                .filter(clause -> !clause.isEmpty())
                .allMatch(
                        clause ->
                                heard.words().kinds().getOrDefault(Kind.DOUBT, Set.of()).stream()
                                        .anyMatch(word -> isMostly(clause, word)));
    }

    private static boolean isMostly(String clause, String word) {
        boolean latin = word.chars().allMatch(c -> c < 128);
        return Options.at(clause, word, 0) >= 0
                && clause.length() - word.length() <= (latin ? LOST_LATIN : LOST);
    }

    /** An address is words, of which one at least is a part of addresses. */
    private static Understanding address(SlotType.Address type, Heard heard) {
        boolean doubt = heard.words().is(Kind.DOUBT, heard.normal()) || heard.text().endsWith("?");
        if (doubt || heard.normal().codePoints().noneMatch(Character::isLetter)) {
            return new Unknown();
        }
        boolean named = heard.words().slots().of(Section.ADDRESS).holds(heard.folded(), "part");
        boolean enough = heard.normal().codePointCount(0, heard.normal().length()) >= type.min();
        return named && enough
                ? new Understood(new Value.Str(heard.text().replace('\n', ' ')))
                : new Rejected("common.reject_address");
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
        boolean typed =
                type instanceof SlotType.PlateCn
                        || type instanceof SlotType.PhoneCn
                        || type instanceof SlotType.IdNumber
                        || type instanceof SlotType.CaseNo;
        return typed && words(type, heard) instanceof Understood understood
                ? Optional.of(understood.value())
                : Optional.empty();
    }
}
