package org.citizenwindow.dialog.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name an author most likely meant. */
public final class Nearest {
    private Nearest() {}

    /** {@code "; did you mean 'place'?"}, or nothing when no name is near. */
    public static String hint(String typed, Collection<String> names) {
        return to(typed, names).map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    /** The same, or all names there are: {@code "; there are place, plate"}. */
    public static String hintOrAll(String typed, Collection<String> names) {
        String hint = hint(typed, names);
        return hint.isEmpty() ? "; there are " + String.join(", ", names) : hint;
    }

    /** The name with the fewest edits, at most a third of its length (and at least two); empty when none is near. */
    public static Optional<String> to(String typed, Collection<String> names) {
        return names.stream()
                .min(
                        Comparator.comparingInt((String name) -> distance(typed, name))
                                .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(typed, name) <= Math.max(2, name.length() / 3));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
