package org.citizenwindow.simulator.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's side of signatures and encryption, written apart from the application's on purpose: a mistake both
 * share would not be seen.
 *
 * <p>Key = base64(EncodingAESKey + "="), AES-256-CBC, the first 16 key bytes are the vector; plain text = 16 random bytes,
 * length in 4 bytes big-endian, XML, app id; padded to blocks of 32.
 */
final class PushCrypto {
    private static final int BLOCK = 32;
    private static final int RANDOM = 16;

    private final byte[] key;
    private final String appId;

    PushCrypto(String encodingAesKey, String appId) {
        this.key = Base64.getDecoder().decode(encodingAesKey + "=");
        if (key.length != BLOCK) {
            throw new IllegalArgumentException("an EncodingAESKey has 43 characters");
        }
        this.appId = appId;
    }

    /** Lower-case hex SHA-1 over the parts, sorted by byte and joined with nothing. */
    static String signature(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        try {
            byte[] joined = String.join("", sorted).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(joined));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-1 belongs to every JDK", e);
        }
    }

    /** The {@code Encrypt} text of a body; {@code random} is 16 bytes. */
    String encrypt(String xml, byte[] random) {
        byte[] text = xml.getBytes(StandardCharsets.UTF_8);
        byte[] id = appId.getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + Integer.BYTES + text.length + id.length;
        int pad = BLOCK - length % BLOCK;
        byte[] plain = new byte[length + pad];
        ByteBuffer.wrap(plain).put(random, 0, RANDOM).putInt(text.length).put(text).put(id);
        Arrays.fill(plain, length, plain.length, (byte) pad);
        try {
            return Base64.getEncoder().encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES belongs to every JDK", e);
        }
    }

    /** The body in an {@code Encrypt} text; throws {@link BadReply} saying what is wrong with it. */
    String decrypt(String encrypted) throws BadReply {
        byte[] plain;
        try {
            plain = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(encrypted));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BadReply("the cipher text cannot be read");
        }
        int pad = plain.length == 0 ? 0 : plain[plain.length - 1];
        if (pad < 1 || pad > BLOCK || pad > plain.length) {
            throw new BadReply("the padding is wrong");
        }
        int end = plain.length - pad;
        for (int i = end; i < plain.length; i++) {
            if (plain[i] != pad) {
                throw new BadReply("the padding is wrong");
            }
        }
        if (end < RANDOM + Integer.BYTES) {
            throw new BadReply("the cipher text is too short");
        }
        int length = ByteBuffer.wrap(plain, RANDOM, Integer.BYTES).getInt();
        int start = RANDOM + Integer.BYTES;
        if (length < 0 || length > end - start) {
            throw new BadReply("the declared length is wrong");
        }
        String id = new String(plain, start + length, end - start - length, StandardCharsets.UTF_8);
        if (!id.equals(appId)) {
            throw new BadReply("the app id behind the text is not this account's");
        }
        return new String(plain, start, length, StandardCharsets.UTF_8);
    }

    private Cipher cipher(int direction) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        IvParameterSpec vector = new IvParameterSpec(key, 0, RANDOM);
        cipher.init(direction, new SecretKeySpec(key, "AES"), vector);
        return cipher;
    }
}
