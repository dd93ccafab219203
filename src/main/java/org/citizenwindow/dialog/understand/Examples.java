package org.citizenwindow.dialog.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The examples of one language, ready to be compared with: by the pieces of their sentences ({@link Pieces}) and by what they
 * mention ({@link Likeness}). Nothing is trained: every number is counted from the sentences, and the same sentences always
 * give the same numbers.
 */
final class Examples {
    /** How much they weigh: the pieces, what is mentioned, the nearest example of an intent, and one that is the same. */
    private static final double PIECES = 0.31;

    private static final double MENTIONED = 0.11;
    private static final double NEAREST = 2.3;
    private static final double SAME = 6;

    private final List<Example> examples;
    private final Pieces pieces;
    private final Pieces mentions;
    private final Likeness likeness;

    /** By text, the number of the example that is just that. */
    private final Map<String, Integer> same = new HashMap<>();

    private final short[] intentOf;

    /** Of which intents there is an example. */
    private final boolean[] known;

    /** Gathers examples. */
    static final class Builder {
        private final int intents;
        private final int terms;
        private final List<Example> examples = new ArrayList<>();
        private final List<Integer> intentOf = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final List<long[]> traits = new ArrayList<>();
        private final List<int[]> mentioned = new ArrayList<>();

        /**
         * @param intents how many there are
         * @param terms how many terms the lexicon has
         */
        Builder(int intents, int terms) {
            this.intents = intents;
            this.terms = terms;
        }

        /**
         * @param intent its number
         * @param text as rules read it
         */
        void add(Example example, int intent, String text, long[] traits, Found found) {
            examples.add(example);
            intentOf.add(intent);
            texts.add(text);
            this.traits.add(traits);
            mentioned.add(found.terms());
        }

        Examples build() {
            return new Examples(this);
        }
    }

    private Examples(Builder built) {
        examples = List.copyOf(built.examples);
        short[] intentOf = new short[examples.size()];
        known = new boolean[built.intents];
        for (int i = 0; i < intentOf.length; i++) {
            intentOf[i] = built.intentOf.get(i).shortValue();
            known[intentOf[i]] = true;
            same.putIfAbsent(built.texts.get(i), i);
        }
        this.intentOf = intentOf;
        pieces = new Pieces(built.intents, built.traits, intentOf);
        likeness = new Likeness(built.intents, built.terms, built.mentioned, intentOf);
        mentions =
                new Pieces(
                        built.intents,
                        built.mentioned.stream().map(Examples::numbers).toList(),
                        intentOf);
    }

    private static long[] numbers(int[] terms) {
        long[] numbers = new long[terms.length];
        for (int i = 0; i < terms.length; i++) {
            numbers[i] = terms[i];
        }
        return numbers;
    }

    /** The sentence of this number. */
    Example get(int number) {
        return examples.get(number);
    }

    /**
     * What the examples say about a text.
     *
     * @param text as rules read it
     * @param traits its pieces
     * @param found the words in it
     */
    Evidence of(String text, long[] traits, Found found) {
        int[] scores = new int[known.length];
        int common = pieces.weigh(traits, PIECES, scores);
        int[] terms = found.terms();
        mentions.weigh(numbers(terms), MENTIONED, scores);
        int[] nearest = likeness.weigh(terms, (int) (NEAREST * Evidence.ONE), scores);
        Integer itself = same.get(text);
        if (itself != null) {
            scores[intentOf[itself]] += (int) (SAME * Evidence.ONE);
            nearest[intentOf[itself]] = itself;
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = known[i] ? scores[i] : Evidence.NONE;
        }
        return new Evidence(scores, nearest, common, traits.length);
    }
}
