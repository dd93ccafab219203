package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushParserTest {
    static Stream<Arguments> everyType() {
        return Stream.of(
                of(
                        "text",
                        "<Content><![CDATA[我要报事故]]></Content><MsgId>1</MsgId>",
                        new Content.Text("我要报事故", "")),
                of(
                        "text",
                        "<Content>1</Content><bizmsgmenuid>yes</bizmsgmenuid>",
                        new Content.Text("1", "yes")),
                of("TEXT", "<Content/>", new Content.Text("", "")),
                of(
                        "image",
                        "<PicUrl><![CDATA[http://p/1]]></PicUrl><MediaId>m1</MediaId>",
                        new Content.Picture("m1", "http://p/1")),
                of("image", "<PicUrl>http://p/1</PicUrl>", new Content.Picture("", "http://p/1")),
                of(
                        "voice",
                        "<MediaId>m2</MediaId><Format>amr</Format>",
                        new Content.Voice("m2", "amr", "")),
                of(
                        "voice",
                        "<MediaId>m2</MediaId><Format>speex</Format><Recognition>你好</Recognition>",
                        new Content.Voice("m2", "speex", "你好")),
                of(
                        "video",
                        "<MediaId>m3</MediaId><ThumbMediaId>t</ThumbMediaId>",
                        new Content.Video("m3")),
                of(
                        "shortvideo",
                        "<MediaId>m4</MediaId><ThumbMediaId>t</ThumbMediaId>",
                        new Content.Video("m4")),
                of(
                        "location",
                        "<Location_X>23.134521</Location_X><Location_Y>113.358803</Location_Y><Scale>20</Scale><Label>天河</Label>",
                        new Content.Location(23.134521, 113.358803, "天河")),
                of(
                        "link",
                        "<Title>t</Title><Description>d</Description><Url>https://e/</Url>",
                        new Content.Link("t", "https://e/")),
                event("subscribe", "<EventKey></EventKey>", new Content.Followed("")),
                event("subscribe", "", new Content.Followed("")),
                event(
                        "subscribe",
                        "<EventKey>qrscene_desk-7</EventKey><Ticket>T</Ticket>",
                        new Content.Followed("desk-7")),
                event(
                        "subscribe",
                        "<EventKey>last_trade_no_42</EventKey>",
                        new Content.Followed("")),
                event("unsubscribe", "", new Content.Unfollowed()),
                event(
                        "SCAN",
                        "<EventKey>desk-7</EventKey><Ticket>T</Ticket>",
                        new Content.Scanned("desk-7")),
                event("scan", "<EventKey>desk-7</EventKey>", new Content.Scanned("desk-7")),
                event(
                        "LOCATION",
                        "<Latitude>23.1</Latitude><Longitude>113.3</Longitude><Precision>9</Precision>",
                        new Content.Notice("LOCATION", "")),
                event("CLICK", "<EventKey>REPORT</EventKey>", new Content.MenuTap("REPORT")),
                event(
                        "VIEW",
                        "<EventKey>https://e/</EventKey><MenuId>1</MenuId>",
                        new Content.Notice("VIEW", "https://e/")),
                event(
                        "view_miniprogram",
                        "<EventKey>p/i</EventKey>",
                        new Content.Notice("view_miniprogram", "p/i")),
                event(
                        "scancode_push",
                        "<EventKey>S</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>1</ScanResult></ScanCodeInfo>",
                        new Content.MenuTap("S")),
                event("scancode_waitmsg", "<EventKey>S</EventKey>", new Content.MenuTap("S")),
                event(
                        "pic_sysphoto",
                        "<EventKey>P</EventKey><SendPicsInfo><Count>1</Count><PicList><item><PicMd5Sum>a</PicMd5Sum></item></PicList><PicList><item><PicMd5Sum>b</PicMd5Sum></item></PicList></SendPicsInfo>",
                        new Content.Notice("pic_sysphoto", "P")),
                event(
                        "pic_photo_or_album",
                        "<EventKey>P</EventKey>",
                        new Content.Notice("pic_photo_or_album", "P")),
                event(
                        "pic_weixin",
                        "<EventKey>P</EventKey>",
                        new Content.Notice("pic_weixin", "P")),
                event(
                        "location_select",
                        "<EventKey>6</EventKey><SendLocationInfo><Location_X><![CDATA[23]]></Location_X><Location_Y><![CDATA[113]]></Location_Y><Scale><![CDATA[15]]></Scale><Label><![CDATA[海珠区]]></Label><Poiname><![CDATA[]]></Poiname></SendLocationInfo>",
                        new Content.Location(23, 113, "海珠区")),
                event(
                        "TEMPLATESENDJOBFINISH",
                        "<MsgID>200163840</MsgID><Status>failed:user block</Status>",
                        new Content.Notice("TEMPLATESENDJOBFINISH", "200163840")),
                event(
                        "MASSSENDJOBFINISH",
                        "<MsgID>1000001625</MsgID><Status>err(30003)</Status><ArticleUrlResult><ResultList><item><ArticleIdx>1</ArticleIdx></item></ResultList></ArticleUrlResult>",
                        new Content.Notice("MASSSENDJOBFINISH", "1000001625")),
                event(
                        "subscribe_msg_popup_event",
                        "<SubscribeMsgPopupEvent><List><TemplateId>x</TemplateId></List></SubscribeMsgPopupEvent>",
                        new Content.Notice("subscribe_msg_popup_event", "")),
                event(
                        "kf_create_session",
                        "<KfAccount>k@a</KfAccount>",
                        new Content.Notice("kf_create_session", "")),
                event(
                        "user_authorization_revoke",
                        "",
                        new Content.Notice("user_authorization_revoke", "")),
                event(
                        "verify_expired",
                        "<ExpiredTime>1</ExpiredTime>",
                        new Content.Notice("verify_expired", "")),
                event(
                        "of_tomorrow",
                        "<New><Deep>1</Deep></New>",
                        new Content.Notice("of_tomorrow", "")),
                of("hologram", "<MediaId>m</MediaId>", new Content.Notice("hologram", "")));
    }

    private static Arguments of(String type, String further, Content expected) {
        return Arguments.of(type, further, expected);
    }

    private static Arguments event(String event, String further, Content expected) {
        return Arguments.of(
                "event", "<Event><![CDATA[" + event + "]]></Event>" + further, expected);
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void push_everyType_hasAMeaning(String type, String further, Content expected) {
        Push push = Pushes.push(Pushes.xml(type, further));

        assertThat(push.message().content()).isEqualTo(expected);
        assertThat(push.message().conversation())
                .isEqualTo(new ConversationKey("wechat", "main", Pushes.USER));
        assertThat(push.message().sentAt()).isEqualTo(Pushes.NOW);
        assertThat(push.recipient()).isEqualTo(Pushes.ORIGINAL_ID);
    }

    @Test
    void push_otherOrderPlainTextAndLineBreaks_isTheSame() {
        String shuffled =
                """
                <?xml version="1.0" encoding="utf-8"?>
                <!-- any order -->
                <xml>
                  <Content>1 &lt; 2 &amp; 3</Content>
                  <MsgType>text</MsgType>
                  <CreateTime> %s </CreateTime>
                  <FromUserName> %s </FromUserName>
                  <ToUserName>%s</ToUserName>
                </xml>"""
                        .formatted(Pushes.TIMESTAMP, Pushes.USER, Pushes.ORIGINAL_ID);

        assertThat(Pushes.push(shuffled).message().content())
                .isEqualTo(new Content.Text("1 < 2 & 3", ""));
    }

    @Test
    void text_splitCdataEmojiAndRightToLeft_isKept() {
        String words = "a]]]]><![CDATA[>b 🚗👨‍👩‍👧 \u202Eabc";

        assertThat(Pushes.push(Pushes.text(words)).message().content())
                .isEqualTo(new Content.Text("a]]>b 🚗👨‍👩‍👧 \u202Eabc", ""));
    }

    @Test
    void text_controlCharacters_areDroppedFromTheWords() {
        assertThat(Pushes.push(Pushes.text("报\u0000事\u0008故\uFFFF")).message().content())
                .isEqualTo(new Content.Text("报事故", ""));
    }

    @Test
    void text_fiveThousandCharacters_isWhole() {
        String words = "事".repeat(5_000);

        assertThat(Pushes.push(Pushes.text(words)).message().content())
                .isEqualTo(new Content.Text(words, ""));
    }

    private static String key(String xml) {
        return Pushes.push(xml).message().dedupeKey();
    }

    @Test
    void dedupeKey_repeat_isTheSame_andHidesTheCitizen() {
        assertThat(key(Pushes.text("a")))
                .isEqualTo(key(Pushes.text("a")))
                .hasSize(64)
                .doesNotContain(Pushes.USER);
    }

    @Test
    void dedupeKey_sameIdOfAnotherCitizen_differs() {
        String one = Pushes.text("a");

        assertThat(key(one)).isNotEqualTo(key(one.replace(Pushes.USER, "oOther")));
    }

    @Test
    void dedupeKey_twoEventsInOneSecond_differ() {
        String a = Pushes.xml("event", "<Event>CLICK</Event><EventKey>A</EventKey>");
        String b = Pushes.xml("event", "<Event>CLICK</Event><EventKey>B</EventKey>");
        String view = Pushes.xml("event", "<Event>VIEW</Event><EventKey>A</EventKey>");

        assertThat(Stream.of(a, b, view).map(PushParserTest::key)).doesNotHaveDuplicates();
    }

    @Test
    void dedupeKey_messageWithoutId_isItsContent() {
        String a = Pushes.xml("text", "<Content>a</Content>");
        String b = Pushes.xml("text", "<Content>b</Content>");

        assertThat(key(a)).isEqualTo(key(a)).isNotEqualTo(key(b));
    }

    @Test
    void dedupeKey_otherAccount_differs() {
        PushXml xml = Pushes.read(Pushes.text("a"));

        assertThat(PushParser.parse("main", xml).orElseThrow().message().dedupeKey())
                .isNotEqualTo(PushParser.parse("branch", xml).orElseThrow().message().dedupeKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xml></xml>",
                "<xml><FromUserName>u</FromUserName><CreateTime>1</CreateTime></xml>",
                "<xml><FromUserName></FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType></xml>",
                "<xml><FromUserName>a b</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType></xml>",
                "<xml><FromUserName>u</FromUserName><CreateTime>soon</CreateTime><MsgType>text</MsgType></xml>",
                "<xml><FromUserName>u</FromUserName><CreateTime>99999999999</CreateTime><MsgType>text</MsgType></xml>",
                "<xml><FromUserName>u</FromUserName><CreateTime>1</CreateTime><MsgType>event</MsgType></xml>",
                "<xml><FromUserName>u</FromUserName><CreateTime>1</CreateTime><MsgType>location</MsgType><Location_X>NaN</Location_X><Location_Y>1</Location_Y></xml>",
                "<xml><FromUserName>u</FromUserName><CreateTime>1</CreateTime><MsgType>location</MsgType><Location_X>91</Location_X><Location_Y>1</Location_Y></xml>"
            })
    void parse_incomplete_isEmpty(String xml) {
        assertThat(PushParser.parse("main", Pushes.read(xml))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "success",
                "{\"ToUserName\":\"a\"}",
                "<xml>",
                "<xml><a></xml></a>",
                "<xml/><xml/>",
                "<other><MsgType>text</MsgType></other>",
                "<?xml version=\"1.0\" encoding=\"GBK\"?><xml/>",
                "<!DOCTYPE xml><xml/>",
                "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml/>",
                "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><a>&e;</a></xml>",
                "<!DOCTYPE xml [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><xml><a>&b;</a></xml>",
                "<xml><a>&undeclared;</a></xml>",
                "<xml><a>&#0;</a></xml>"
            })
    void read_notAPush_isEmpty(String body) {
        assertThat(PushXml.read(body.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void read_otherEncodings_areEmpty() {
        String xml = Pushes.text("我要报事故");

        assertThat(PushXml.read(xml.getBytes(UTF_16))).isEmpty();
        assertThat(PushXml.read(xml.getBytes(Charset.forName("GB18030")))).isEmpty();
        assertThat(PushXml.read("<xml>a</xml>".getBytes(UTF_16))).isEmpty();
        assertThat(PushXml.read("<xml>a</xml>".getBytes(Charset.forName("UTF-16LE")))).isEmpty();
        assertThat(PushXml.read(new byte[] {'<', 'x', 'm', 'l', '>', (byte) 0xC0, (byte) 0x80}))
                .isEmpty();
    }

    @Test
    void read_byteOrderMark_isSkipped() {
        assertThat(PushXml.read(("\uFEFF" + Pushes.text("a")).getBytes(UTF_8))).isPresent();
    }

    @Test
    void read_tooDeepOrTooMany_isEmpty() {
        String deep = "<xml>" + "<a>".repeat(9) + "</a>".repeat(9) + "</xml>";
        String many = "<xml>" + "<a/>".repeat(300) + "</xml>";

        assertThat(PushXml.read(deep.getBytes(UTF_8))).isEmpty();
        assertThat(PushXml.read(many.getBytes(UTF_8))).isEmpty();
    }

    @Property(tries = 1_000)
    void read_randomBytes_neverThrows(@ForAll @Size(max = 300) byte[] noise) {
        assertThat(PushXml.read(noise)).isEmpty();
    }

    @Property(tries = 1_000)
    void parse_anyPushWithOneByteChanged_neverThrows(@ForAll int at, @ForAll byte value) {
        byte[] body = Pushes.text("我要报事故 <![CDATA[").getBytes(UTF_8);
        body[Math.floorMod(at, body.length)] = value;

        PushXml.read(body)
                .flatMap(xml -> PushParser.parse("main", xml))
                .ifPresent(push -> assertThat(push.sender()).isNotBlank());
    }
}
