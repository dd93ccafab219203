package org.citizenwindow.dialog.match;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people write values, of all languages together: words by what they mean, section by section, as they stand in {@code
 * services/common/slots/<lang>.yaml}.
 *
 * @param slips mends what was meant to be one of a section's words; only where people write freely
 * @param festivals days of festivals that follow the moon or the sun, one a year
 * @param familyNames one character each
 * @param longFamilyNames of several characters
 */
public record SlotWords(
        Map<Section, Lexicon<String>> sections,
        Map<Section, Slips> slips,
        Map<String, List<LocalDate>> festivals,
        Set<String> familyNames,
        Set<String> longFamilyNames) {

    /** The parts of a file. */
    public enum Section {
        /**
         * Mending in the same breath: what takes back (slip, aside; refuse: what was offered is not wanted), what negates, what
         * turns to the right one (rather: where one that settles it stands at the end); words of hesitation. deny, asks: what is
         * said with them is not taken without a word; deny at an end of a clause: not at all. denied: what stands before it is not
         * meant, but what follows, or the clauses before where nothing follows. excuse: a clause with it only says why. also: a
         * clause with it settles nothing. so: what follows is meant for the reasons before it. because:
         * a clause of reasons begins. moves: of two times the second is
         * meant. pinyin: a number as it sounds.
         */
        SPEECH(
                "slip|aside|refuse|rather|settles|not|denied|turn|filler|deny|asks|none|excuse|also"
                        + "|so|because|moves|pinyin"),
        /**
         * times: the next digit stands so often; many: this digit, as often as the one before says ("four zeros"); again: the
         * one before stands so often.
         */
        DIGIT("\\d{1,2}|x|(times|again) [2-6]|many \\d|of"),
        /** {@code kana}: said in kana, which make a number only together, or alone before a unit in kana. */
        NUMBER("(kana )?(\\d+|by \\d+|all \\d+)|kana unit|half|none"),
        /**
         * strong: decides at either end of a clause that says more; firm: at its beginning, and needs no reading back; weak: at
         * its end, but is read back there. wish: a question that ends with it asks for what it says. fault: what is
         * wrong with something, so that denying it is a yes.
         */
        YES_NO(
                "yes|no|not|strong|firm|lead|tail|weak|fault|unclear|hedge|slip|but|filler|wish|last|sorry"),
        /** Whether anything of a list holds: what differs here from {@link #YES_NO}, whose other words it has too. */
        NOTHING("no|hedge|filler"),
        DONE("done|more|not|strong|lead|tail|weak|unclear|hedge|slip|but|filler|wish"),
        /** early: soft where only the beginning was said. sounds: what is heard for a province where a letter follows, and for a letter within a plate. */
        PLATE(
                "soft|early|spell|word|[A-Z]|[\\u4e00-\\u9fff]{1,2}|sounds ([A-Z]|[\\u4e00-\\u9fff]{1,2})"),
        /** tail: the end of a number, told before its beginning. sounds: what is heard for a digit. */
        PHONE("soft|home|tail|sounds \\d"),
        /**
         * plus: between two numbers it adds them. beside: the number alone is not all. self, person: one who is counted by being
         * named. kind: behind numbers, that each counts others. including: who is named is counted already. with: who is named
         * before it is one of the number behind it. or: a range where a number follows at once. capacity: the
         * number before it counts nobody. namely: what follows only says who they are. else: nobody besides.
         */
        COUNT(
                "\\d+|unit|other|some|about|ordinal|range|minus|noise|total|plus|beside|self|person|kind"
                        + "|owner|including|with|or|capacity|namely|else"),
        /**
         * other: directly behind a number, that it counts something else. total: what stands before is only what it is made up
         * of. or: a range where a number follows at once. local: yuan as only Chinese calls them.
         */
        AMOUNT(
                "yuan|local|jiao|fen|prefix|foreign|other|about|more|range|or|minus|end|zero|half|point"
                        + "|total"),
        /**
         * common: words that begin like names, which are read back therefore. naming: what stands before a name anywhere in a
         * clause. kin: others than the one who speaks.
         */
        NAME(
                "title|nick|common|before|surname|given|after|polite|stop|refusal|spelt|told|naming|kin"),
        ADDRESS("part"),
        LICENCE("driving|vehicle|number"),
        /** Its meanings are those of {@code dialog.time}. */
        TIME("[a-z_]+( [-\\w]+){0,2}");

        private final String meanings;

        Section(String meanings) {
            this.meanings = meanings;
        }

        /** Whether words of this section can mean this. */
        public boolean allows(String meaning) {
            return meaning.matches(meanings);
        }

        /** The word files use. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public SlotWords {
        sections = Map.copyOf(new EnumMap<>(sections));
        slips = Map.copyOf(new EnumMap<>(slips));
        festivals = Map.copyOf(festivals);
        familyNames = Set.copyOf(familyNames);
        longFamilyNames = Set.copyOf(longFamilyNames);
    }

    /** The words of a section. */
    public Lexicon<String> of(Section section) {
        return sections.get(section);
    }

    /** A folded text with slips of the keyboard mended towards the words of a section. */
    public String mended(Section section, String text) {
        return slips.containsKey(section) ? slips.get(section).mended(text) : text;
    }
}
