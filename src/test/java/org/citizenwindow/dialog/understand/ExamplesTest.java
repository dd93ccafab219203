package org.citizenwindow.dialog.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final String SILENT = "";
    private static final int BULB = 0;
    private static final int TREE = 1;
    private static final int NONE = 2;

    private static final Lexicon LEXICON = lexicon();

    private static Lexicon lexicon() {
        Lexicon.Builder builder = new Lexicon.Builder();
        builder.words(builder.term(), Set.of("lamp", "lantern", "light"), false);
        builder.words(builder.term(), Set.of("oak", "pine", "branch"), false);
        return builder.build();
    }

    private static final Examples EXAMPLES = examples();

    private static Examples examples() {
        Examples.Builder builder = new Examples.Builder(3, LEXICON.terms());
        for (String text :
                List.of("the lamp is dark", "no lamp in our street", "it is dark here")) {
            add(builder, BULB, text);
        }
        for (String text : List.of("an oak fell over", "a branch blocks the street")) {
            add(builder, TREE, text);
        }
        return builder.build(Optional.empty());
    }

    private static void add(Examples.Builder builder, int intent, String text) {
        builder.add(
                new Example("i" + intent, text),
                intent,
                text,
                Traits.of(text, Lang.EN, SILENT),
                LEXICON.find(text));
    }

    private static Evidence of(String text) {
        return EXAMPLES.of(text, Traits.of(text, Lang.EN, SILENT), LEXICON.find(text));
    }

    @Test
    void commonPieces_speakForTheirIntent() {
        Evidence evidence = of("so dark");
        assertThat(evidence.scores()[BULB]).isGreaterThan(evidence.scores()[TREE]);
        assertThat(of("it fell over").scores()[TREE])
                .isGreaterThan(of("it fell over").scores()[BULB]);
    }

    @Test
    void anotherWordOfTheSameGroup_isAsGoodAsTheExamples() {
        Evidence evidence = of("pine");
        assertThat(evidence.likeliest().findFirst()).hasValue(TREE);
        assertThat(EXAMPLES.get(evidence.nearest()[TREE]).sentence()).contains("oak");
        assertThat(evidence.nearest()[BULB]).isNegative();
    }

    @Test
    void exampleItself_isSurest() {
        Evidence evidence = of("no lamp in our street");
        int ahead = evidence.scores()[BULB] - evidence.scores()[TREE];
        assertThat(ahead).isGreaterThan(5 * Evidence.ONE);
        assertThat(EXAMPLES.get(evidence.nearest()[BULB]).sentence())
                .isEqualTo("no lamp in our street");
    }

    @Test
    void intentWithoutAnExample_hasNoScore() {
        assertThat(of("dark").scores()[NONE]).isEqualTo(Evidence.NONE);
        assertThat(of("dark").likeliest()).doesNotContain(NONE);
    }

    @Test
    void strangeText_hasNothingInCommon() {
        assertThat(of("qwerty").known()).isZero();
    }
}
