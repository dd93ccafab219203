package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.citizenwindow.channel.OutboundMessage.Text;
import org.junit.jupiter.api.Test;

class PlatformTextTest {
    @Test
    void cut_fits_isUntouched() {
        assertThat(PlatformText.cut("我要报事故", 15)).isEqualTo("我要报事故");
    }

    @Test
    void cut_tooLong_endsBetweenCharactersWithAMark() {
        assertThat(PlatformText.cut("我要报事故", 14)).isEqualTo("我要报…");
    }

    @Test
    void cut_familyEmojiAndCombiningMarks_stayWhole() {
        String family = "👨‍👩‍👧";
        assertThat(PlatformText.cut("ab" + family + "cd", 12)).isEqualTo("ab…");
        assertThat(PlatformText.cut("xe\u0301e\u0301", 6)).isEqualTo("x…");
        assertThat(PlatformText.cut("🚗🚗", 7)).isEqualTo("🚗…");
    }

    @Test
    void clean_dropsWhatXmlForbids() {
        assertThat(PlatformText.clean("a\u0000\u0008\u001Fb\uD800c\uFFFE\t\n🚗"))
                .isEqualTo("abc\t\n🚗");
    }

    @Test
    void clean_separatorsThatJsonWritersEscape_becomeLineFeeds() {
        assertThat(PlatformText.clean("a\u2028b\u2029c")).isEqualTo("a\nb\nc");
    }

    @Test
    void cdata_closingMark_isSplit() {
        assertThat(PlatformText.cdata("a]]>b]]>"))
                .isEqualTo("<![CDATA[a]]]]><![CDATA[>b]]]]><![CDATA[>]]>");
    }

    @Test
    void draw_optionsAreNumberedBelow() {
        assertThat(PlatformText.draw(new Text("有人受伤吗？", List.of("有", "没有"))))
                .isEqualTo("有人受伤吗？\n1 有　2 没有");
    }

    @Test
    void draw_tooLong_cutsTheWords_notTheOptions() {
        String drawn = PlatformText.draw(new Text("事".repeat(5_000), List.of("是", "否")));

        assertThat(drawn).startsWith("事事").endsWith("…\n1 是　2 否");
        assertThat(drawn.getBytes(UTF_8).length).isBetween(1_990, 2_000);
    }

    @Test
    void draw_optionsAloneTooLong_areCutToo() {
        String drawn = PlatformText.draw(new Text("?", List.of("是".repeat(900), "否".repeat(900))));

        assertThat(drawn.getBytes(UTF_8).length).isLessThanOrEqualTo(2_000);
    }

    @Property(tries = 500)
    void cut_anyText_fitsIsWellFormedAndABeginning(
            @ForAll String text, @ForAll @IntRange(max = 60) int limit) {
        String clean = PlatformText.clean(text);
        String cut = PlatformText.cut(clean, limit);

        assertThat(cut.getBytes(UTF_8).length).isLessThanOrEqualTo(limit);
        assertThat(new String(cut.getBytes(UTF_8), UTF_8)).isEqualTo(cut);
        assertThat(clean.equals(cut) || clean.startsWith(cut.replaceAll("…$", ""))).isTrue();
    }
}
