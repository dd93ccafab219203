package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The platform's signature: lower-case hex SHA-1 of the parts, sorted by byte and joined with nothing. The plain one covers
 * (token, timestamp, nonce) and so not the body; the message one covers the cipher text as well.
 */
final class WechatSignature {
    private WechatSignature() {}

    /** The signature over these parts. */
    static String of(String... parts) {
        byte[][] sorted = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            sorted[i] = parts[i].getBytes(UTF_8);
        }
        Arrays.sort(sorted, Arrays::compareUnsigned);
        MessageDigest sha1 = sha1();
        for (byte[] part : sorted) {
            sha1.update(part);
        }
        return HexFormat.of().formatHex(sha1.digest());
    }

    /** Whether {@code given} signs the parts; compared in constant time, an absent one never does. */
    static boolean signs(String given, String... parts) {
        return given != null
                && MessageDigest.isEqual(of(parts).getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
