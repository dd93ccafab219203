package org.citizenwindow.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people write is understood: the goals, by the sentences the rules were made with and by those that others wrote
 * without knowing the rules. Of the latter only figures are shown, so that nobody makes rules for single sentences.
 */
class UnderstandingTest {
    private static final Flows FLOWS = BuiltInServices.flows();

    /** Of sentences that are no matter of the counter, so many of a hundred may begin a service. */
    private static final double FALSE_STARTS = 3;

    /** Sentences that are examples are heard without a fifth of them at a time. */
    private static final int PARTS = 5;

    /**
     * What is reached, in per cent, and how often an alarm is false, which weighs less than a danger
     * missed. The goals are 93 % in Chinese and 90 % in Japanese and English: figures may only be
     * moved towards them. A danger is never missed.
     */
    @ParameterizedTest
    @CsvSource({
        "dev, zh-CN, 98, 0",
        "test, zh-CN, 98, 3",
        "dev, ja, 98, 0",
        "test, ja, 97, 1",
        "dev, en, 98, 0",
        "test, en, 97.5, 1"
    })
    void sentences_areUnderstood(String part, String tag, double least, int falseAlarms) {
        Lang lang = Lang.of(tag).orElseThrow();
        Measure measure = new Measure(FLOWS, lang, Sentences.read(part, lang));
        String summary = measure.summary(part + " " + tag);
        System.out.println(summary);
        assertThat(measure.right()).as(summary).isGreaterThanOrEqualTo(least);
        assertThat(measure.missedDangers()).as("dangers missed: " + summary).isEmpty();
        assertThat(measure.falseAlarms().size())
                .as("false alarms: " + summary)
                .isLessThanOrEqualTo(falseAlarms);
        assertThat(measure.falseStarts()).as(summary).isLessThanOrEqualTo(FALSE_STARTS);
    }

    /**
     * The examples, each heard as if it were not one: what is to be expected of the next sentence. Many were chosen to be
     * hard, on both sides of every border, so the figures are lower than those of what people really write; they may only be
     * moved up, and the dangers missed, of a hundred, only down. Whoever adds examples that are harder still counts anew.
     */
    @ParameterizedTest
    @CsvSource({"zh-CN, 86, 2.4", "ja, 85, 3.5", "en, 81.5, 3.3"})
    void examples_areUnderstood_byTheOthers(String tag, double least, double missed) {
        Lang lang = Lang.of(tag).orElseThrow();
        Measure measure = new Measure(FLOWS, lang, Sentences.examples(FLOWS, lang), PARTS);
        String summary = measure.summary("unseen " + tag);
        System.out.println(summary);
        assertThat(measure.right()).as(summary).isGreaterThanOrEqualTo(least);
        assertThat(measure.dangersMissed()).as(summary).isLessThanOrEqualTo(missed);
    }
}
