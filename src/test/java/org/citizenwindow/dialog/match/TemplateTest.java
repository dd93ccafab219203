package org.citizenwindow.dialog.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is taken out of a text, and which ways lead through a template. */
class TemplateTest {
    private static final Normal NORMAL = new Normal(Map.of());

    private static Template template(String source) {
        return Template.parse(source, NORMAL);
    }

    @Test
    void without_takesOutWhateverFits_whereverItBegins() {
        assertThat(template("(没|没有)[人]受伤").without("车坏了没人受伤,没有受伤")).contains("车坏了 ,");
        assertThat(template("[都]没事").without("我们没事大家都没事")).contains("我们 大家");
        assertThat(template("really fine").without("we are really fine here"))
                .contains("we are   here");
        assertThat(template("no one hurt").without("casino one hurt")).isEmpty();
    }

    @Test
    void beginnings_areTheFirstCharactersOfAllThatFits_orNoneWhereAnyMayBeFirst() {
        assertThat(beginnings("(没|没有)[人]受伤")).isEqualTo("没");
        assertThat(beginnings("[都|也]没事")).isEqualTo("也没都");
        assertThat(beginnings("([都]没|未)伤")).isEqualTo("未没都");
        assertThat(beginnings("{*}没事")).isEmpty();
        assertThat(beginnings("[都][也]")).isEmpty();
    }

    private static String beginnings(String source) {
        return template(source).beginnings();
    }

    @Test
    void branches_fitOnlyTextsThatTakeThem() {
        List<Template.Branch> branches = template("[请](交|缴)罚款").branches();
        assertThat(branches)
                .extracting(Template.Branch::part)
                .containsExactly("请", "-[请]", "交", "缴");
        assertThat(branches.stream().map(b -> b.only().fits("请交罚款")))
                .containsExactly(true, false, true, false);
        assertThat(template("交罚款").branches()).isEmpty();
        assertThat(template("{*}交{*}").branches()).isEmpty();
    }
}
