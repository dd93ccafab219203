package org.citizenwindow.dialog.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The examples of one language, ready to be compared with: by the pieces of their sentences ({@link Wording}) and by what they
 * mention ({@link Likeness}). Every number comes from the sentences alone, and the same sentences
 * always give the same numbers.
 */
final class Examples {
    /** How much the nearest example of an intent weighs, and one that is the same. */
    private static final double NEAREST = 1.8;

    private static final double SAME = 6;

    private final List<Example> examples;
    private final Wording wording;
    private final Likeness likeness;

    /** The examples' texts, each as a number; and by it the example that is just that. */
    private final Numbering texts = new Numbering();

    private final int[] same;

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

        /**
         * Makes them ready.
         *
         * @param before what was made of the examples known before
         */
        Examples build(Optional<Wording> before) {
            return new Examples(this, before);
        }
    }

    private Examples(Builder built, Optional<Wording> before) {
        examples = List.copyOf(built.examples);
        short[] intentOf = new short[examples.size()];
        known = new boolean[built.intents];
        for (int i = 0; i < intentOf.length; i++) {
            intentOf[i] = built.intentOf.get(i).shortValue();
            known[intentOf[i]] = true;
        }
        same = same(built.texts);
        this.intentOf = intentOf;
        wording = Wording.of(built.intents, built.traits, intentOf, before);
        likeness = new Likeness(built.intents, built.terms, built.mentioned, intentOf);
    }

    private int[] same(List<String> all) {
        int[] first = new int[all.size()];
        for (int i = 0; i < first.length; i++) {
            int before = texts.size();
            int number = texts.number(Traits.whole(all.get(i)));
            if (number == before) {
                first[number] = i;
            }
        }
        return first;
    }

    /** What their sentences say, for the examples that come after them. */
    Wording wording() {
        return wording;
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
        int[] common = wording.known(traits);
        wording.weigh(common, scores);
        int[] terms = found.terms();
        int[] nearest = likeness.weigh(terms, (int) (NEAREST * Evidence.ONE), scores);
        int itself = texts.find(Traits.whole(text));
        if (itself >= 0) {
            scores[intentOf[same[itself]]] += (int) (SAME * Evidence.ONE);
            nearest[intentOf[same[itself]]] = same[itself];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = known[i] ? scores[i] : Evidence.NONE;
        }
        return new Evidence(scores, nearest, common.length, traits.length);
    }
}
