package org.citizenwindow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.channel.OutboundMessage.Picture;
import org.citizenwindow.channel.OutboundMessage.Text;
import org.junit.jupiter.api.Test;

class MergedTextsTest {
    @Test
    void shortTexts_becomeOneMessage() {
        var head =
                MergedTexts.head(
                        List.of(
                                new Text("已受理。"),
                                new Text("请评价。", List.of("好", "差")),
                                new Text("再见")));
        assertThat(head.message()).isEqualTo(new Text("已受理。\n\n请评价。", List.of("好", "差")));
        assertThat(head.count()).isEqualTo(2);
    }

    @Test
    void picture_standsAlone() {
        List<OutboundMessage> waiting =
                List.of(new Picture("accident/assets/front.jpg"), new Text("拍好了吗？"));
        assertThat(MergedTexts.head(waiting).count()).isOne();
        assertThat(MergedTexts.head(List.of(new Text("看这张"), new Picture("p"))).count()).isOne();
    }

    @Test
    void longTexts_stayApart() {
        Text hans = new Text("车".repeat(400)); // 1,200 bytes
        assertThat(MergedTexts.head(List.of(hans, hans)).count()).isOne();
    }
}
