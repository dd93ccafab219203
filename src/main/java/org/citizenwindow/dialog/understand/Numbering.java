package org.citizenwindow.dialog.understand;

import java.util.Arrays;

/** Numbers what it is given from 0 on, in the order of its coming: a table from long to int without objects. */
final class Numbering {
    private static final int NONE = -1;

    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    Numbering() {
        Arrays.fill(numbers, NONE);
    }

    int size() {
        return size;
    }

    /** The number of a key, the next one if it is new. */
    int number(long key) {
        int at = slot(key);
        if (numbers[at] == NONE) {
            keys[at] = key;
            numbers[at] = size++;
            if (size * 4L > keys.length * 3L) {
                grow();
                return size - 1;
            }
        }
        return numbers[at];
    }

    /** The number of a key; -1 when it has none. */
    int find(long key) {
        return numbers[slot(key)];
    }

    /** Gets each key and its number. */
    interface Visitor {
        void visit(long key, int number);
    }

    /** Visits all keys, in the same order whenever the same were numbered. */
    void each(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (numbers[i] != NONE) {
                visitor.visit(keys[i], numbers[i]);
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & keys.length - 1;
        while (numbers[at] != NONE && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[keys.length];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != NONE) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
