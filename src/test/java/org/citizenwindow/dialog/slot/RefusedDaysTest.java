package org.citizenwindow.dialog.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citizenwindow.dialog.slot.Spoken.heard;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.citizenwindow.dialog.time.Bias;

/** Whatever day is refused, moved or told as a reason, the other one is meant; a refusal alone tells no day. */
class RefusedDaysTest {
    private record Tongue(String days, String... frames) {}

    private static final Tongue[] TONGUES = {
        new Tongue(
                "周一 周二 周三 周四 周五 周六",
                "不要A，B上午十点",
                "B上午十点，不要A",
                "千万别约A，B上午十点",
                "A人太多，那B上午十点",
                "A上午的改B上午十点"),
        new Tongue("月曜 火曜 水曜 木曜 金曜 土曜", "Aは無理やから、Bの朝十時", "Aは仕事なんでBの朝十時", "AからBの朝十時に変更したい"),
        new Tongue(
                "Monday Tuesday Wednesday Thursday Friday Saturday",
                "don't put me on A, B at 10 am",
                "instead of A, B at 10 am",
                "A is bad, B at 10 am",
                "I fly on A so B at 10 am",
                "move it from A to B at 10 am")
    };

    @Property(tries = 300)
    void day_refused_isTheOtherOne(@ForAll("sentences") Sentence sentence) {
        Assume.that(!sentence.wrong().equals(sentence.meant()));
        assertThat(Moments.reading(heard(sentence.text()), Bias.FUTURE))
                .as(sentence.text())
                .isPresent()
                .isEqualTo(Moments.reading(heard(sentence.plain()), Bias.FUTURE));
    }

    record Sentence(String frame, String wrong, String meant) {
        String text() {
            return frame.replace("A", wrong).replace("B", meant);
        }

        String plain() {
            return meant + " 10:00";
        }
    }

    @Provide
    Arbitrary<Sentence> sentences() {
        return Arbitraries.of(TONGUES)
                .flatMap(
                        tongue -> {
                            Arbitrary<String> days = Arbitraries.of(tongue.days().split(" "));
                            return Arbitraries.of(tongue.frames())
                                    .flatMap(
                                            frame ->
                                                    days.flatMap(
                                                            wrong ->
                                                                    days.map(
                                                                            meant ->
                                                                                    new Sentence(
                                                                                            frame,
                                                                                            wrong,
                                                                                            meant))));
                        });
    }
}
