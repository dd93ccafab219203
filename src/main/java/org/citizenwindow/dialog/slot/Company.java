package org.citizenwindow.dialog.slot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * People who are counted by being named: "just me and my wife" are two, 我和三个朋友 four, 两个大人一个小孩 three. Collects what
 * an answer says in order and adds it up where that can be done; such a sum is always read back.
 */
final class Company {
    /** One thing that was said. */
    private record Said(String what, BigDecimal number) {}

    private static final String COMMA = "comma";

    private final List<Said> said = new ArrayList<>();

    /** A word by its meaning: self, person, plus, kind, including; others are of no account. */
    void word(String meaning) {
        said.add(new Said(meaning, BigDecimal.ZERO));
    }

    /** A mark between those who are named or counted: "me, my wife". */
    void mark() {
        if (!said.isEmpty()) {
            word(COMMA);
        }
    }

    /** The number said last is none of them. */
    void withoutLast() {
        for (int at = said.size() - 1; at >= 0; at--) {
            if (said.get(at).what().equals("number")) {
                said.remove(at);
                return;
            }
        }
    }

    /** Whether the speaker and others are added up: "me and two …". */
    boolean isJoint() {
        return holds("self") && (holds("plus") || holds("with"));
    }

    /** Whether the last number is this one. */
    boolean endsWith(BigDecimal value) {
        return said.stream()
                .filter(s -> s.what().equals("number"))
                .reduce((first, last) -> last)
                .filter(last -> last.number().compareTo(value) == 0)
                .isPresent();
    }

    /** Whether anybody is named. */
    boolean isNamed() {
        return named() > 0;
    }

    /** Whether nobody and nothing is named that numbers could count. */
    boolean isPlain() {
        return said.stream().allMatch(s -> s.what().equals("number") || s.what().equals("total"));
    }

    /** Whether anybody or anything is named that could be counted. */
    boolean names() {
        return holds("person") || holds("self") || holds("kind");
    }

    /** Whether the number stands directly behind "with" and counts no others. */
    private boolean isWith() {
        int number = said.size() - 1;
        return number > 0
                && said.get(number).what().equals("number")
                && said.get(number - 1).what().equals("with");
    }

    /** Whether somebody was named already. */
    boolean isBegun() {
        return !said.isEmpty() && isSomebody(said.size() - 1);
    }

    void number(BigDecimal value) {
        said.add(new Said("number", value));
    }

    /**
     * How many they are together; empty where nobody is named besides the numbers, or where it cannot be told whether a number
     * counts those who are named.
     */
    Optional<BigDecimal> sum() {
        List<BigDecimal> numbers =
                said.stream().filter(s -> s.what().equals("number")).map(Said::number).toList();
        BigDecimal named = BigDecimal.valueOf(named());
        boolean nobody = named.signum() == 0;
        if (holds("beside") || holds("text") && !isTotal(numbers)) {
            return Optional.empty();
        }
        if (numbers.isEmpty()) {
            boolean joined =
                    (holds("plus") || holds("with") || holds(COMMA))
                            && named.compareTo(BigDecimal.ONE) > 0;
            return joined && !holds("kind") ? Optional.of(named) : Optional.empty();
        }
        BigDecimal first = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (numbers.size() == 1) {
            if (nobody || holds("including")) {
                return Optional.empty();
            }
            if (isWith() && named.compareTo(first) < 0) { // 妻と二人
                return Optional.of(first);
            }
            boolean same = named.compareTo(first) == 0;
            return isJoined()
                    ? Optional.of(first.add(named))
                    : same ? Optional.of(first) : Optional.empty();
        }
        BigDecimal last = numbers.getLast();
        boolean total = first.subtract(last).add(named).compareTo(last) == 0;
        if (total && (numbers.size() > 2 || !nobody)) { // 大人二人と子供一人の三人
            return Optional.of(last);
        }
        BigDecimal head = numbers.getFirst();
        if (numbers.size() > 2 && first.subtract(head).compareTo(head) == 0) { // 四个人，两大两小
            return Optional.of(head);
        }
        return areKinds()
                ? Optional.of(first.add(isJoined() ? named : BigDecimal.ZERO))
                : Optional.empty();
    }

    /** Whether the first of several numbers, or the last one, is all of the others. */
    private static boolean isTotal(List<BigDecimal> numbers) {
        if (numbers.size() < 3) {
            return false;
        }
        BigDecimal all = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.subtract(numbers.getLast()).compareTo(numbers.getLast()) == 0
                || all.subtract(numbers.getFirst()).compareTo(numbers.getFirst()) == 0;
    }

    /** How many are named; a word for people behind a number only says what the number counts. */
    private int named() {
        int count = 0;
        int selves = 0;
        for (int i = 0; i < said.size(); i++) {
            boolean counted = i > 0 && said.get(i - 1).what().equals("number");
            boolean one = said.get(i).what().equals("person") || isOneMore(i);
            count += one && !counted && !isCountedBehind(i) ? 1 : 0;
            boolean whose = i + 1 < said.size() && said.get(i + 1).what().equals("person");
            selves += said.get(i).what().equals("self") && isCounted(i) && !whose ? 1 : 0;
        }
        return count + Math.min(selves, 1);
    }

    /** 友達二人と私: the number directly behind counts them, and others are added. */
    private boolean isCountedBehind(int at) {
        return at + 2 < said.size()
                && said.get(at + 1).what().equals("number")
                && said.get(at + 1).number().compareTo(BigDecimal.ONE) > 0
                && isPlus(at + 2);
    }

    /** "… and a van": one of another kind that no number counts. */
    private boolean isOneMore(int at) {
        boolean kind = said.get(at).what().equals("kind") && !isNumber(at, 1);
        return kind && at > 1 && isPlus(at - 1) && holds("number");
    }

    /** Whether the speaker is named as one of several, not only as who speaks: "me and …", "… and I". */
    private boolean isCounted(int at) {
        return at > 0 && joins(at - 1) || at + 1 < said.size() && joins(at + 1);
    }

    private boolean joins(int at) {
        return isPlus(at) || said.get(at).what().equals(COMMA);
    }

    private boolean isPlus(int at) {
        return said.get(at).what().equals("plus") || said.get(at).what().equals("with");
    }

    /** Whether a number is added to somebody who is named, or the other way round. */
    boolean isJoined() {
        for (int i = 1; i + 1 < said.size(); i++) {
            boolean plus = isPlus(i);
            boolean somebody = isSomebody(i - 1) || isSomebody(i + 1) || isOneMore(i + 1);
            boolean number = isNumber(i - 1, -1) || isNumber(i + 1, 1);
            if (plus && somebody && number) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number stands there, behind or before what it counts. */
    private boolean isNumber(int at, int way) {
        int next = said.get(at).what().equals("kind") ? at + way : at;
        return next >= 0 && next < said.size() && said.get(next).what().equals("number");
    }

    private boolean isSomebody(int at) {
        String what = said.get(at).what();
        return what.equals("self") || what.equals("person");
    }

    /** Whether each number counts another kind: 两大一小, one of mine and one of his. */
    private boolean areKinds() {
        long numbers = said.stream().filter(s -> s.what().equals("number")).count();
        long kinds =
                said.stream()
                        .filter(s -> s.what().equals("kind") || s.what().equals("owner"))
                        .count();
        return kinds >= numbers && !holds("range");
    }

    private boolean holds(String what) {
        return said.stream().anyMatch(s -> s.what().equals(what));
    }
}
