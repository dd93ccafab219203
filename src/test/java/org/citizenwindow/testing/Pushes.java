package org.citizenwindow.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Pushes in plaintext mode as WeChat makes them (platform-facts 1.1 and 1.3). */
public final class Pushes {
    private Pushes() {}

    /** Path and signed query of one push. */
    public static String address(String account, String token, long seconds, String nonce) {
        return "/wechat/"
                + account
                + "?signature="
                + signature(token, Long.toString(seconds), nonce)
                + "&timestamp="
                + seconds
                + "&nonce="
                + nonce;
    }

    private static String signature(String... parts) {
        Arrays.sort(parts);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1")
                            .digest(String.join("", parts).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text message. */
    public static String text(
            String originalId, String openId, long seconds, long messageId, String text) {
        return message(
                originalId,
                openId,
                seconds,
                messageId,
                "text",
                "<Content><![CDATA[" + text + "]]></Content>");
    }

    /** A picture message. */
    public static String picture(
            String originalId, String openId, long seconds, long messageId, String mediaId) {
        return message(
                originalId,
                openId,
                seconds,
                messageId,
                "image",
                "<PicUrl><![CDATA[]]></PicUrl><MediaId><![CDATA[" + mediaId + "]]></MediaId>");
    }

    private static String message(
            String to, String from, long seconds, long messageId, String type, String content) {
        return "<xml><ToUserName><![CDATA["
                + to
                + "]]></ToUserName><FromUserName><![CDATA["
                + from
                + "]]></FromUserName><CreateTime>"
                + seconds
                + "</CreateTime><MsgType><![CDATA["
                + type
                + "]]></MsgType>"
                + content
                + "<MsgId>"
                + messageId
                + "</MsgId></xml>";
    }
}
