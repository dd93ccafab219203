package org.citizenwindow.platform.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HKDF with HMAC-SHA256 (RFC 5869). The JDK has it as {@code javax.crypto.KDF} only since 25; this runs on 21.
 */
final class Hkdf {
    private static final String HMAC = "HmacSHA256";
    private static final int HASH_BYTES = 32;
    private static final byte[] SALT = "citizen-window/1".getBytes(US_ASCII);

    private Hkdf() {}

    /** A key of {@code length} bytes for this purpose from the master key. */
    static byte[] derive(byte[] master, String purpose, int length) {
        return expand(hmac(SALT, master), purpose.getBytes(US_ASCII), length);
    }

    /** RFC 5869 section 2.3. */
    static byte[] expand(byte[] pseudoRandomKey, byte[] info, int length) {
        byte[] out = new byte[length];
        byte[] block = new byte[0];
        int at = 0;
        for (int counter = 1; at < length; counter++) {
            byte[] input = Arrays.copyOf(block, block.length + info.length + 1);
            System.arraycopy(info, 0, input, block.length, info.length);
            input[input.length - 1] = (byte) counter;
            block = hmac(pseudoRandomKey, input);
            int count = Math.min(HASH_BYTES, length - at);
            System.arraycopy(block, 0, out, at, count);
            at += count;
        }
        return out;
    }

    static byte[] hmac(byte[] key, byte[] input) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + HMAC, e);
        }
    }
}
