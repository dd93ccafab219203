package org.citizenwindow.dialog.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final List<String> SENTENCES =
            List.of("the lamp is dark", "no lamp here", "a lamp", "an oak fell", "a pine fell");

    private static final short[] INTENTS = {0, 0, 0, 1, 1};

    private static final Wording MADE = made(SENTENCES, INTENTS);

    private static Wording made(List<String> sentences, short[] intents) {
        return Wording.of(2, traits(sentences), intents, Optional.empty());
    }

    private static List<long[]> traits(List<String> sentences) {
        return sentences.stream().map(each -> Traits.of(each, Lang.EN, "")).toList();
    }

    private static int[] scores(Wording wording, String text) {
        int[] scores = new int[2];
        wording.weigh(wording.known(Traits.of(text, Lang.EN, "")), scores);
        return scores;
    }

    @Test
    void sameSentencesOfTheSameIntents_areNotMadeReadyAgain() {
        assertThat(Wording.of(2, traits(SENTENCES), INTENTS.clone(), Optional.of(MADE)))
                .isSameAs(MADE);
    }

    @Test
    void anotherSentenceIntentOrNumberOfIntents_isMadeReady() {
        List<String> others = SENTENCES.stream().map(each -> each.replace("oak", "elm")).toList();
        short[] moved = INTENTS.clone();
        moved[0] = 1;
        Optional<Wording> before = Optional.of(MADE);
        assertThat(Wording.of(2, traits(others), INTENTS, before)).isNotSameAs(MADE);
        assertThat(Wording.of(2, traits(SENTENCES), moved, before)).isNotSameAs(MADE);
        assertThat(Wording.of(3, traits(SENTENCES), INTENTS, before)).isNotSameAs(MADE);
        Wording other = Wording.of(2, traits(others), INTENTS, before);
        assertThat(scores(other, "an elm")).isEqualTo(scores(made(others, INTENTS), "an elm"));
    }

    @Test
    void text_speaksForTheIntentWhoseSentencesHaveItsPieces() {
        int[] lamp = scores(MADE, "our lamp");
        int[] tree = scores(MADE, "the pine fell");
        assertThat(lamp[0]).isGreaterThan(lamp[1]);
        assertThat(tree[1]).isGreaterThan(tree[0]);
        assertThat(Arrays.stream(MADE.known(Traits.of("zzz", Lang.EN, ""))).count()).isZero();
    }
}
