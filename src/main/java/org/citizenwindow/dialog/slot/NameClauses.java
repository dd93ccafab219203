package org.citizenwindow.dialog.slot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.match.SlotWords.Section;
import org.citizenwindow.dialog.slot.Understanding.Repaired;
import org.citizenwindow.dialog.slot.Understanding.Understood;
import org.citizenwindow.dialog.value.Value;

/** A name that is told beside other words: one clause that is a name for certain, or what somebody is called. */
final class NameClauses {
    /** A number of this many digits is none of a name. */
    private static final int NUMBER = 6;

    /** Nobody tells a name in more words than these. */
    static final int LONGEST = 160;

    private final Heard heard;

    /** Names told for certain, and those of others. */
    private final Set<Value> own = new HashSet<>();

    private final Set<Value> kin = new HashSet<>();

    /** Family names told alone; an empty one for anything else that is said. */
    private final List<String> surnames = new ArrayList<>();

    private boolean others;

    private NameClauses(Heard heard) {
        this.heard = heard;
    }

    /** Taken where the rest is only politeness or a part of the same name, else read back; empty where none is told. */
    static Optional<Understanding> read(Heard heard) {
        String text = Normalizer.normalize(heard.text(), Normalizer.Form.NFKC);
        return text.endsWith("?") || text.length() > LONGEST
                ? Optional.empty()
                : new NameClauses(heard).read(clauses(text));
    }

    /** What is called so in any clause. */
    static Optional<Understanding> named(Heard heard) {
        String text = Normalizer.normalize(heard.text(), Normalizer.Form.NFKC);
        return text.endsWith("?") || text.length() > LONGEST
                ? Optional.empty()
                : new NameClauses(heard).named(clauses(text));
    }

    private Optional<Understanding> read(List<String> clauses) {
        if (clauses.size() == 2 && isWord(clauses.get(0)) && isWord(clauses.get(1))) {
            Names turned =
                    new Names(heard.of(clauses.get(1).strip() + ' ' + clauses.get(0).strip()));
            return value(turned.understanding()).map(Repaired::new); // Smith, John
        }
        others = heard.text().chars().filter(Character::isDigit).count() >= NUMBER;
        clauses.forEach(this::clause);
        Set<Value> sure = own.isEmpty() ? kin : own;
        if (sure.stream().anyMatch(name -> !isKana(name))) {
            sure.removeIf(NameClauses::isKana); // 鈴木一郎、すずきいちろう: only how it is read
        }
        if (sure.isEmpty()) {
            return named(clauses);
        }
        others |= !kin.isEmpty();
        Value name = sure.stream().max(Comparator.comparing(v -> text(v).length())).orElseThrow();
        boolean one = sure.stream().allMatch(part -> text(name).startsWith(text(part)));
        boolean explained = surnames.stream().allMatch(text(name)::startsWith);
        boolean only = !others && explained && !surnames.contains("");
        return one
                ? Optional.of(only ? new Understood(name) : new Repaired(name))
                : Optional.empty();
    }

    private void clause(String clause) {
        if (clause.isBlank() || isSpelling(clause)) {
            others |= !clause.isBlank();
            return;
        }
        Names names = new Names(heard.of(clause));
        boolean ofKin = names.isOfKin();
        boolean polite = names.isPolite() && !ofKin;
        boolean spelt =
                heard.words().slots().of(Section.NAME).holds(heard.of(clause).folded(), "spelt");
        if (!spelt && names.understanding() instanceof Understood name) {
            others |= own.stream().anyMatch(before -> !begins(before, name.value()));
            (ofKin ? kin : own).add(name.value());
        } else if (!polite) {
            surnames.add(names.surname());
        }
    }

    /** 佐々木だよ、佐々木悠人: the family name first, then all of it. */
    private static boolean begins(Value family, Value name) {
        return text(name).startsWith(text(family)) && text(name).length() > text(family).length();
    }

    private static boolean isKana(Value name) {
        return text(name).chars().allMatch(c -> c >= '\u3041' && c <= '\u30FF');
    }

    private static String text(Value name) {
        return ((Value.Str) name).text();
    }

    /** What is called so in any clause. */
    private Optional<Understanding> named(List<String> clauses) {
        Set<Value> found = new HashSet<>();
        for (String clause : clauses) {
            boolean denied = heard.words().slots().of(Section.SPEECH).holds(clause, "deny");
            if (!denied) {
                new Names(heard.of(clause))
                        .named()
                        .forEach(read -> value(read).ifPresent(found::add));
            }
        }
        return found.size() == 1
                ? Optional.of(new Repaired(found.iterator().next()))
                : Optional.empty();
    }

    /** A name for certain, or in small letters a first and a last one. */
    private static Optional<Value> value(Understanding read) {
        return switch (read) {
            case Understood(Value value) -> Optional.of(value);
            case Repaired(Value.Str str) ->
                    Optional.<Value>of(str)
                            .filter(name -> !Normal.isCjk(str.text().charAt(0)))
                            .filter(name -> str.text().indexOf(' ') > 0);
            default -> Optional.empty();
        };
    }

    /** One Latin word as names are written. */
    private static boolean isWord(String clause) {
        String word = clause.strip();
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.chars().allMatch(c -> Character.isLetter(c) && c < '\u0250');
    }

    /** Letters one by one: L-I N-A. */
    private static boolean isSpelling(String clause) {
        boolean alone = clause.strip().length() > 1;
        for (int at = 1; at < clause.length(); at++) {
            boolean letters =
                    Character.isLetter(clause.charAt(at - 1))
                            && Character.isLetter(clause.charAt(at));
            alone &= !letters;
        }
        return alone;
    }

    /** A blank between Chinese characters: 郑秋菊 女. */
    private static boolean isGap(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && text.charAt(at) == ' '
                && Character.isIdeographic(text.charAt(at - 1))
                && Character.isIdeographic(text.charAt(at + 1));
    }

    /** "Me? Tom Baker": what is asked back before is a clause, too. */
    private static boolean isMark(char c) {
        return c == '?' || Names.CLAUSES.indexOf(c) >= 0;
    }

    /** What stands between marks and long numbers. */
    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            int end = at;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            boolean number = end - at >= NUMBER;
            if (number || isMark(text.charAt(at)) || isGap(text, at)) {
                clauses.add(text.substring(from, at));
                at = number ? end - 1 : at;
                from = at + 1;
            }
        }
        clauses.add(text.substring(from));
        return clauses;
    }
}
