package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;

/** The platform's side for tests: accounts, bodies, signatures and the vendor library's own encryption. */
final class Pushes {
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final String TIMESTAMP = Long.toString(NOW.getEpochSecond());
    static final String NONCE = "1372623149";
    static final String TOKEN = "sharedWithThePlatform";
    static final String APP_ID = "wx5823bf96d3bd56c7";
    static final String SECRET = "c9eb5d0b1a7e4c1f";
    static final String USER = "oMgHVjngRipVsoxg6TuX3vz6glDg";
    static final String ORIGINAL_ID = "gh_e136c6e50636";

    /** The last character has low bits that are not zero, as three of four keys do. */
    static final String AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    static final String OLD_AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private Pushes() {}

    static WechatAccount account() {
        return account(List.of(AES_KEY, OLD_AES_KEY), false);
    }

    static WechatAccount account(List<String> keys, boolean encryptedOnly) {
        return new WechatAccount(
                "main",
                APP_ID,
                SECRET,
                TOKEN,
                keys,
                ORIGINAL_ID,
                WechatAccount.REAL_HOST,
                encryptedOnly);
    }

    /** A push of a type with further elements, from the one citizen at {@link #NOW}. */
    static String xml(String type, String further) {
        return """
        <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>\
        <CreateTime>%s</CreateTime><MsgType><![CDATA[%s]]></MsgType>%s</xml>"""
                .formatted(ORIGINAL_ID, USER, TIMESTAMP, type, further);
    }

    static String text(String content) {
        return xml(
                "text",
                "<Content><![CDATA[" + content + "]]></Content><MsgId>1234567890123456</MsgId>");
    }

    static PushXml read(String xml) {
        return PushXml.read(xml.getBytes(UTF_8)).orElseThrow();
    }

    static Push push(String xml) {
        return PushParser.parse("main", read(xml)).orElseThrow();
    }

    /** What the vendor's library makes of a text: an implementation that is not ours. */
    static String sealed(String xml, String key) {
        return new WxCryptUtil(TOKEN, key, APP_ID).encrypt("0123456789abcdef", xml);
    }

    static String envelope(String sealed) {
        return "<xml><ToUserName><![CDATA["
                + ORIGINAL_ID
                + "]]></ToUserName><Encrypt><![CDATA["
                + sealed
                + "]]></Encrypt></xml>";
    }

    static PushGate.Query plainQuery() {
        return new PushGate.Query(
                WechatSignature.of(TOKEN, TIMESTAMP, NONCE), TIMESTAMP, NONCE, null, null);
    }

    static PushGate.Query sealedQuery(String sealed) {
        return new PushGate.Query(
                WechatSignature.of(TOKEN, TIMESTAMP, NONCE),
                TIMESTAMP,
                NONCE,
                "aes",
                WechatSignature.of(TOKEN, TIMESTAMP, NONCE, sealed));
    }

    /** The query as request parameters. */
    static Map<String, String> parameters(PushGate.Query query) {
        return query.encryptType() == null
                ? Map.of(
                        "signature", query.signature(),
                        "timestamp", query.timestamp(),
                        "nonce", query.nonce(),
                        "openid", USER)
                : Map.of(
                        "signature", query.signature(),
                        "timestamp", query.timestamp(),
                        "nonce", query.nonce(),
                        "openid", USER,
                        "encrypt_type", query.encryptType(),
                        "msg_signature", query.messageSignature());
    }
}
