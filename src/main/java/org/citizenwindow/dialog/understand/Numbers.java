package org.citizenwindow.dialog.understand;

import java.util.Arrays;
import java.util.List;

/**
 * The numbers of all pieces that examples have: those that many examples have before all others. Nothing is added any more,
 * so it takes less room than a {@link Numbering}: of each piece only a half is kept, which two of them hardly ever share.
 */
final class Numbers {
    private static final int NONE = -1;

    /** So many entries a hundred pieces have. */
    private static final int ROOM = 135;

    private final int[] halves;
    private final int[] numbers;
    private final int size;
    private final int often;

    /**
     * @param texts the pieces of each example, each once
     * @param least how many examples have a piece that comes before the others
     */
    Numbers(List<long[]> texts, int least) {
        Numbering all = new Numbering();
        texts.forEach(text -> Arrays.stream(text).forEach(all::number));
        size = all.size();
        int[] counts = new int[size];
        texts.forEach(text -> Arrays.stream(text).forEach(piece -> counts[all.find(piece)]++));
        int[] order = new int[size];
        int next = 0;
        for (int i = 0; i < size; i++) {
            order[i] = counts[i] >= least ? next++ : NONE;
        }
        often = next;
        for (int i = 0; i < size; i++) {
            order[i] = order[i] == NONE ? next++ : order[i];
        }
        int room = (int) Math.max(1, (long) size * ROOM / 100);
        halves = new int[room];
        numbers = new int[room];
        Arrays.fill(numbers, NONE);
        all.each((piece, number) -> put(piece, order[number]));
    }

    private void put(long piece, int number) {
        long mixed = mixed(piece);
        int at = place(mixed);
        while (numbers[at] != NONE) {
            at = at + 1 == numbers.length ? 0 : at + 1;
        }
        halves[at] = (int) mixed;
        numbers[at] = number;
    }

    private static long mixed(long piece) {
        long mixed = (piece ^ piece >>> 32) * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    }

    private int place(long mixed) {
        return (int) ((mixed >>> 32) * numbers.length >>> 32);
    }

    /** How many pieces there are. */
    int size() {
        return size;
    }

    /** How many of them come first as many examples have them. */
    int often() {
        return often;
    }

    /** The number of a piece; -1 where no example has it. */
    private int find(long piece) {
        long mixed = mixed(piece);
        int at = place(mixed);
        while (numbers[at] != NONE && halves[at] != (int) mixed) {
            at = at + 1 == numbers.length ? 0 : at + 1;
        }
        return numbers[at];
    }

    /** The numbers of those pieces of a text that any example has. */
    int[] of(long[] text) {
        int[] found = new int[text.length];
        int count = 0;
        for (long piece : text) {
            int number = find(piece);
            if (number != NONE) {
                found[count++] = number;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }
}
