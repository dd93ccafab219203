package org.citizenwindow.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.channel.OutboundMessage.Article;
import org.citizenwindow.channel.OutboundMessage.Music;
import org.citizenwindow.channel.OutboundMessage.News;
import org.citizenwindow.channel.OutboundMessage.Picture;
import org.citizenwindow.channel.OutboundMessage.Text;
import org.citizenwindow.channel.OutboundMessage.Video;
import org.citizenwindow.channel.OutboundMessage.Voice;
import org.junit.jupiter.api.Test;

class PassiveReplyTest {
    private static final Push MESSAGE = Pushes.push(Pushes.text("你好"));
    private static final Push TAP =
            Pushes.push(Pushes.xml("event", "<Event>CLICK</Event><EventKey>A</EventKey>"));
    private static final Article ARTICLE = new Article("t", "d", "https://e/p.jpg", "https://e/");

    private final PassiveReply uploaded =
            new PassiveReply((asset, kind) -> Optional.of("id-of-" + asset));
    private final PassiveReply nothingUploaded =
            new PassiveReply((asset, kind) -> Optional.empty());

    @Test
    void text_isTheWholeDocument() {
        assertThat(uploaded.to(MESSAGE, new Text("好 ]]> <b>", List.of("是", "否")), Pushes.NOW))
                .hasValue(
                        "<xml><ToUserName><![CDATA[oMgHVjngRipVsoxg6TuX3vz6glDg]]></ToUserName>"
                                + "<FromUserName><![CDATA[gh_e136c6e50636]]></FromUserName>"
                                + "<CreateTime>1795312800</CreateTime>"
                                + "<MsgType><![CDATA[text]]></MsgType>"
                                + "<Content><![CDATA[好 ]]]]><![CDATA[> <b>\n1 是　2 否]]></Content></xml>");
    }

    @Test
    void picture_voice_video_music_nameTheUploadedMedia() {
        assertThat(body(new Picture("a.jpg"), MESSAGE))
                .contains(
                        "<![CDATA[image]]>",
                        "<Image><MediaId><![CDATA[id-of-a.jpg]]></MediaId></Image>");
        assertThat(body(new Voice("a.mp3"), MESSAGE))
                .contains(
                        "<![CDATA[voice]]>",
                        "<Voice><MediaId><![CDATA[id-of-a.mp3]]></MediaId></Voice>");
        assertThat(body(new Video("a.mp4", "t", "d"), MESSAGE))
                .contains(
                        "<Video><MediaId><![CDATA[id-of-a.mp4]]></MediaId><Title><![CDATA[t]]></Title>"
                                + "<Description><![CDATA[d]]></Description></Video>");
        assertThat(body(new Music("t", "d", "https://m", "https://hq", "a.jpg"), MESSAGE))
                .contains(
                        "<MusicUrl><![CDATA[https://m]]></MusicUrl><HQMusicUrl><![CDATA[https://hq]]></HQMusicUrl>"
                                + "<ThumbMediaId><![CDATA[id-of-a.jpg]]></ThumbMediaId></Music>");
    }

    @Test
    void media_notUploaded_doesNotFit_andMakesNoReply() {
        for (OutboundMessage media :
                List.of(
                        new Picture("a.jpg"),
                        new Voice("a.mp3"),
                        new Video("a.mp4", "t", "d"),
                        new Music("t", "d", "u", "h", "a.jpg"))) {
            assertThat(nothingUploaded.fits(media, MESSAGE.message().content())).isFalse();
            assertThat(nothingUploaded.to(MESSAGE, media, Pushes.NOW)).isEmpty();
            assertThat(uploaded.fits(media, MESSAGE.message().content())).isTrue();
        }
    }

    @Test
    void gif_isNoPicture() {
        assertThat(uploaded.fits(new Picture("a.GIF"), MESSAGE.message().content())).isFalse();
        assertThat(uploaded.to(MESSAGE, new Picture("a.gif"), Pushes.NOW)).isEmpty();
    }

    @Test
    void news_oneArticleToAMessage_eightToAnEvent() {
        News nine = new News(Collections.nCopies(9, ARTICLE));

        assertThat(body(nine, MESSAGE))
                .contains("<ArticleCount>1</ArticleCount>")
                .containsOnlyOnce("<item>");
        assertThat(body(nine, TAP)).contains("<ArticleCount>8</ArticleCount>");
        assertThat(body(nine, TAP).split("<item>")).hasSize(9);
    }

    @Test
    void news_moreThanTheTriggerAllows_doesNotFit() {
        Content tap = TAP.message().content();
        Content words = MESSAGE.message().content();

        assertThat(uploaded.fits(new News(List.of(ARTICLE)), words)).isTrue();
        assertThat(uploaded.fits(new News(List.of(ARTICLE, ARTICLE)), words)).isFalse();
        assertThat(uploaded.fits(new News(Collections.nCopies(8, ARTICLE)), tap)).isTrue();
        assertThat(uploaded.fits(new News(Collections.nCopies(9, ARTICLE)), tap)).isFalse();
    }

    @Test
    void sealed_isOpenedAndVerifiedByTheVendorLibrary() {
        String reply = uploaded.to(MESSAGE, new Text("好的 🚗"), Pushes.NOW).orElseThrow();
        PushXml envelope =
                Pushes.read(
                        PassiveReply.sealed(Pushes.account(), 0, reply, Pushes.NOW, new Random(1)));

        assertThat(envelope.get("TimeStamp")).isEqualTo(Pushes.TIMESTAMP);
        assertThat(envelope.get("MsgSignature"))
                .isEqualTo(
                        SHA1.gen(
                                Pushes.TOKEN,
                                envelope.get("TimeStamp"),
                                envelope.get("Nonce"),
                                envelope.get("Encrypt")));
        assertThat(
                        new WxCryptUtil(Pushes.TOKEN, Pushes.AES_KEY, Pushes.APP_ID)
                                .decrypt(envelope.get("Encrypt")))
                .isEqualTo(reply);
    }

    @Test
    void sealed_withTheKeyThePushCameWith() {
        PushXml envelope =
                Pushes.read(
                        PassiveReply.sealed(
                                Pushes.account(), 1, "<xml/>", Pushes.NOW, new Random(1)));

        assertThat(
                        new WxCryptUtil(Pushes.TOKEN, Pushes.OLD_AES_KEY, Pushes.APP_ID)
                                .decrypt(envelope.get("Encrypt")))
                .isEqualTo("<xml/>");
    }

    private String body(OutboundMessage message, Push to) {
        String reply = uploaded.to(to, message, Pushes.NOW).orElseThrow();
        assertThat(PushXml.read(reply.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isPresent();
        return reply;
    }
}
