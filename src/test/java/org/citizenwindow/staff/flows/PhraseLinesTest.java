package org.citizenwindow.staff.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.citizenwindow.conversation.Misunderstood.Wording;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.flows.PhraseFiles;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

/** Whatever citizens wrote, the lines made of it are phrase tests that the loader reads. */
class PhraseLinesTest {
    private static final List<Wording> WORDINGS =
            List.of(
                    wording("traffic.minor_accident", "place", "红绿灯那里"),
                    wording("traffic.minor_accident", "plate", "红绿灯那里"),
                    wording("accident.amend", "field", "- a: [b] # c"),
                    wording("", "", "\"quoted\" \\ back\u2028slash\nand a line"),
                    wording("", "", "红绿灯那里"),
                    wording("", "", "yes"),
                    wording("", "", "😀"),
                    wording("gone.flow", "step", "~"));

    private final PhraseLines lines = new PhraseLines(BuiltInServices.flows());

    private static Wording wording(String flow, String step, String words) {
        return new Wording(Lang.ZH_CN, flow, step, words, 2, Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void everyWording_isATestByItselfEitherWay() {
        for (Wording wording : WORDINGS) {
            for (boolean means : new boolean[] {true, false}) {
                String yaml = lines.of(wording, means);
                assertThat(PhraseFiles.faults("zh-CN", yaml)).as(yaml).isEmpty();
            }
        }
        assertThat(lines.of(WORDINGS.getFirst(), true))
                .isEqualTo(
                        """
                        format: cw.phrase_tests/1
                        accident.report:
                          must:
                            - "红绿灯那里"
                        """);
    }

    @Test
    void allWordings_areOneFileWithWhereEachWasWritten() {
        String yaml = lines.file(WORDINGS);
        assertThat(PhraseFiles.faults("zh-CN", yaml)).as(yaml).isEmpty();
        assertThat(yaml)
                .contains("must_not:\n    - \"红绿灯那里\"  # traffic.minor_accident place 2x\n")
                .contains("out_of_scope:\n  must:\n")
                .contains("- \"- a: [b] # c\"  # accident.amend field 2x");
    }

    @Test
    void nothingMisunderstood_isAFileWithoutTests() {
        assertThat(PhraseFiles.faults("en", lines.file(List.of()))).isEmpty();
    }
}
