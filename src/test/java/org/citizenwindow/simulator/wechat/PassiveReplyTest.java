package org.citizenwindow.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassiveReplyTest {
    private final MediaShelf media = new MediaShelf(() -> "media1");
    private final PushCrypto crypto = new PushCrypto(StandIn.ACCOUNT.aesKey(), "wxdemo");
    private final PassiveReply replies = new PassiveReply(StandIn.ACCOUNT, crypto, media);

    @Test
    void successAndNothing_showNothing_inEveryMode() throws BadReply {
        for (Mode mode : Mode.values()) {
            assertThat(read("success", mode)).isEmpty();
            assertThat(read("", mode)).isEmpty();
        }
    }

    @Test
    void text_isShown() throws BadReply {
        assertThat(read(StandIn.text("oA", "第一行\n第二行"), Mode.PLAINTEXT))
                .hasValueSatisfying(line -> assertThat(line.text()).isEqualTo("第一行\n第二行"));
    }

    @Test
    void text_of2048Bytes_isTheLongest() throws BadReply {
        assertThat(read(StandIn.text("oA", "a".repeat(2048)), Mode.PLAINTEXT)).isPresent();
        refused(StandIn.text("oA", "汉".repeat(683)), Mode.PLAINTEXT, "2048 bytes");
    }

    @Test
    void reply_toSomebodyElse_orFromAnotherAccount_isRefused() {
        refused(StandIn.text("oB", "hi"), Mode.PLAINTEXT, "ToUserName");
        refused(
                StandIn.text("oA", "hi").replace("gh_demo", "gh_other"),
                Mode.PLAINTEXT,
                "FromUserName");
    }

    @Test
    void reply_thatIsNotXml_isRefused() {
        refused("{\"ok\":true}", Mode.PLAINTEXT, "well-formed");
        refused("<!DOCTYPE xml [<!ENTITY a 'b'>]><xml>&a;</xml>", Mode.PLAINTEXT, "");
        refused(StandIn.text("oA", "hi") + "tail", Mode.PLAINTEXT, "");
    }

    @Test
    void news_hasOneArticleForAMessage_andEightForAnEvent() throws BadReply {
        assertThat(replies.read(news(8), Mode.PLAINTEXT, "oA", true, StandIn.NOW))
                .hasValueSatisfying(line -> assertThat(line.cards()).hasSize(8));
        assertThatThrownBy(() -> replies.read(news(2), Mode.PLAINTEXT, "oA", false, StandIn.NOW))
                .hasMessageContaining("more than 1");
        assertThatThrownBy(() -> replies.read(news(9), Mode.PLAINTEXT, "oA", true, StandIn.NOW))
                .hasMessageContaining("more than 8");
    }

    @Test
    void image_mustBeOneThePlatformStillHas() throws BadReply {
        String image =
                StandIn.text("oA", "")
                        .replace("text", "image")
                        .replaceAll(
                                "<Content>.*</Content>",
                                "<Image><MediaId>media1</MediaId></Image>");
        refused(image, Mode.PLAINTEXT, "MediaId");
        media.put("", "image", "image/jpeg", "a.jpg", new byte[1], StandIn.NOW);

        assertThat(read(image, Mode.PLAINTEXT)).isPresent();
        assertThatThrownBy(
                        () ->
                                replies.read(
                                        image.getBytes(StandardCharsets.UTF_8),
                                        Mode.PLAINTEXT,
                                        "oA",
                                        false,
                                        StandIn.NOW.plus(Duration.ofDays(3))))
                .hasMessageContaining("3 days");
    }

    @Test
    void safeMode_wantsACipherText_withARightSignature() throws BadReply {
        String clear = StandIn.text("oA", "您好");
        String sealed = sealed(clear, "token");

        assertThat(read(sealed, Mode.SAFE)).isPresent();
        assertThat(read(sealed, Mode.COMPATIBLE)).isPresent();
        assertThat(read(clear, Mode.COMPATIBLE)).isPresent();
        refused(clear, Mode.SAFE, "must be encrypted");
        refused(sealed, Mode.PLAINTEXT, "must not be encrypted");
        refused(sealed(clear, "another"), Mode.SAFE, "MsgSignature");
    }

    private String sealed(String clear, String token) {
        String encrypted = crypto.encrypt(clear, new byte[16]);
        return "<xml><Encrypt>"
                + encrypted
                + "</Encrypt><MsgSignature>"
                + PushCrypto.signature(token, "1700000000", "n", encrypted)
                + "</MsgSignature><TimeStamp>1700000000</TimeStamp><Nonce>n</Nonce></xml>";
    }

    private static byte[] news(int articles) {
        String items = "<item><Title>t</Title><Url>u</Url></item>".repeat(articles);
        return ("<xml><ToUserName>oA</ToUserName><FromUserName>gh_demo</FromUserName>"
                        + "<CreateTime>1</CreateTime><MsgType>news</MsgType><ArticleCount>"
                        + articles
                        + "</ArticleCount><Articles>"
                        + items
                        + "</Articles></xml>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Line> read(String body, Mode mode) throws BadReply {
        return replies.read(body.getBytes(StandardCharsets.UTF_8), mode, "oA", false, StandIn.NOW);
    }

    private void refused(String body, Mode mode, String why) {
        assertThatThrownBy(() -> read(body, mode))
                .isInstanceOf(BadReply.class)
                .hasMessageContaining(why);
    }
}
