package org.citizenwindow.shared;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number a citizen is given for a case: twelve digits in three groups, {@code 4821-7395-0262}. Digits only, so that it
 * can be read aloud in every language; eleven are random, so that it cannot be guessed; the last is a Damm check digit,
 * which finds every single wrong digit and every swap of neighbours.
 */
public record CaseNumber(String value) {
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2}, {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9}, {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8}, {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4}, {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5}, {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public CaseNumber {
        if (!value.matches("\\d{4}-\\d{4}-\\d{4}") || check(value.replace("-", "")) != 0) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** A fresh number from a cryptographically strong source; the caller keeps it unique in the database. */
    public static CaseNumber draw(RandomGenerator random) {
        StringBuilder digits = new StringBuilder(12);
        for (int i = 0; i < 11; i++) {
            digits.append(random.nextInt(10));
        }
        digits.append(check(digits.toString()));
        return new CaseNumber(digits.insert(8, '-').insert(4, '-').toString());
    }

    /** What a person typed or said, with any separators; empty when it is not a case number. */
    public static Optional<CaseNumber> read(String typed) {
        StringBuilder digits = new StringBuilder(typed.replaceAll("[\\s\\-－‐–—]", ""));
        if (digits.length() != 12
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                || check(digits.toString()) != 0) {
            return Optional.empty();
        }
        return Optional.of(new CaseNumber(digits.insert(8, '-').insert(4, '-').toString()));
    }

    private static int check(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }

    @Override
    public String toString() {
        return value;
    }
}
