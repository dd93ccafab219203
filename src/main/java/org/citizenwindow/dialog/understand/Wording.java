package org.citizenwindow.dialog.understand;

import java.util.List;
import java.util.Optional;

/**
 * Of which intents the pieces of the examples' sentences are characteristic, each by itself ({@link Pieces}) and together
 * ({@link Separation}). It depends on the sentences and their intents alone: new rules and new flows leave most of it as it
 * was, and then it is not made again.
 */
final class Wording {
    /** How much the pieces weigh, and the planes between intents. */
    private static final double PIECES = 0.33;

    private static final double SEPARATED = 0.8;

    private static final long PRIME = 0x100000001B3L;

    private final long source;
    private final Numbers numbers;
    private final Pieces pieces;
    private final Separation separation;

    private Wording(long source, int intents, List<long[]> traits, short[] intentOf) {
        this.source = source;
        numbers = new Numbers(traits, Separation.LEAST);
        List<int[]> numbered = traits.stream().map(numbers::of).toList();
        pieces = new Pieces(intents, numbers.size(), numbered, intentOf);
        separation = new Separation(intents, numbers.often(), numbered, intentOf);
    }

    /**
     * What so many intents are told by.
     *
     * @param traits the pieces of each example
     * @param intentOf its intent
     * @param before what was made of other examples, perhaps of the very same; then it is given back
     */
    static Wording of(
            int intents, List<long[]> traits, short[] intentOf, Optional<Wording> before) {
        long source = source(intents, traits, intentOf);
        return before.filter(same -> same.source == source)
                .orElseGet(() -> new Wording(source, intents, traits, intentOf));
    }

    /** A number that hardly any other examples have. */
    private static long source(int intents, List<long[]> traits, short[] intentOf) {
        long source = intents;
        for (int example = 0; example < intentOf.length; example++) {
            source = mixed(source, intentOf[example]);
            for (long piece : traits.get(example)) {
                source = mixed(source, piece);
            }
        }
        return source;
    }

    private static long mixed(long before, long next) {
        long mixed = (before ^ next) * PRIME;
        return mixed ^ mixed >>> 29;
    }

    /** The numbers of those pieces of a text that any example has. */
    int[] known(long[] traits) {
        return numbers.of(traits);
    }

    /**
     * Adds what a text's pieces say to the scores of the intents.
     *
     * @param known their numbers
     */
    void weigh(int[] known, int[] scores) {
        pieces.weigh(known, PIECES, scores);
        separation.weigh(known, SEPARATED, scores);
    }
}
