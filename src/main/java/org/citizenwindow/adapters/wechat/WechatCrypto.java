package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's message encryption: AES-256-CBC with the first half of the key as vector over
 * {@code random(16) length(4) text appid pad}, the pad being 1 to 32 bytes (which is why Java's own padding cannot be used).
 * Strict where the vendor's sample is not: every pad byte, the length against what is there, and the app id are checked. It
 * carries no MAC of its own, so nothing may be decrypted here whose message signature was not checked before.
 */
final class WechatCrypto {
    /** Characters of an EncodingAESKey; with a {@code =} behind them they are the base64 of 32 bytes. */
    static final int KEY_CHARACTERS = 43;

    static final int RANDOM_BYTES = 16;
    private static final int LENGTH_BYTES = 4;
    private static final int CIPHER_BLOCK = 16;
    private static final int PAD_BLOCK = 32;

    private final byte[] appId;
    private final List<byte[]> keys;

    /**
     * @param appId the account's app id, the trailer of every message
     * @param encodingAesKeys the key in force first, then earlier ones that may still arrive for a while after a change
     */
    WechatCrypto(String appId, List<String> encodingAesKeys) {
        this.appId = appId.getBytes(UTF_8);
        this.keys = encodingAesKeys.stream().map(WechatCrypto::key).toList();
    }

    /**
     * The 32 bytes of an EncodingAESKey. The console draws 43 random characters, so the low bits of the last one are
     * usually not zero; {@link Base64} drops them as the platform does, stricter decoders throw.
     *
     * @throws IllegalArgumentException for anything but 43 base64 characters
     */
    static byte[] key(String encodingAesKey) {
        if (encodingAesKey.length() != KEY_CHARACTERS) {
            throw new IllegalArgumentException("an EncodingAESKey has 43 characters");
        }
        return Base64.getDecoder().decode(encodingAesKey + "=");
    }

    /**
     * What was within.
     *
     * @param key the place of the key that opened it; the reply is sealed with the same, as the platform asks
     */
    record Opened(byte[] text, int key) {}

    /** The text within; empty for whatever was not made with one of our keys for this app id, byte for byte. */
    Optional<Opened> decrypt(String base64) {
        byte[] sealed;
        try {
            sealed = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (sealed.length == 0 || sealed.length % CIPHER_BLOCK != 0) {
            return Optional.empty();
        }
        for (int key = 0; key < keys.size(); key++) {
            Optional<byte[]> text = open(aes(Cipher.DECRYPT_MODE, keys.get(key), sealed));
            if (text.isPresent()) {
                return Optional.of(new Opened(text.get(), key));
            }
        }
        return Optional.empty();
    }

    /**
     * Encrypts.
     *
     * @param key the place of the key, 0 for the one in force
     * @param random {@value #RANDOM_BYTES} fresh, unpredictable bytes
     */
    String encrypt(byte[] text, int key, byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("needs 16 random bytes");
        }
        int length = RANDOM_BYTES + LENGTH_BYTES + text.length + appId.length;
        int pad = PAD_BLOCK - length % PAD_BLOCK;
        byte[] plain = Arrays.copyOf(random, length + pad);
        ByteBuffer.wrap(plain, RANDOM_BYTES, plain.length - RANDOM_BYTES)
                .putInt(text.length)
                .put(text)
                .put(appId);
        Arrays.fill(plain, length, plain.length, (byte) pad);
        return Base64.getEncoder().encodeToString(aes(Cipher.ENCRYPT_MODE, keys.get(key), plain));
    }

    private Optional<byte[]> open(byte[] plain) {
        int pad = plain[plain.length - 1];
        int end = plain.length - pad;
        int start = RANDOM_BYTES + LENGTH_BYTES;
        if (pad < 1 || pad > PAD_BLOCK || end < start + appId.length) {
            return Optional.empty();
        }
        for (int i = end; i < plain.length; i++) {
            if (plain[i] != pad) {
                return Optional.empty();
            }
        }
        int length = ByteBuffer.wrap(plain).getInt(RANDOM_BYTES);
        if (length != end - start - appId.length) {
            return Optional.empty();
        }
        byte[] trailer = Arrays.copyOfRange(plain, start + length, end);
        return MessageDigest.isEqual(trailer, appId)
                ? Optional.of(Arrays.copyOfRange(plain, start, start + length))
                : Optional.empty();
    }

    private static byte[] aes(int mode, byte[] key, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, CIPHER_BLOCK));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-CBC over whole blocks cannot fail", e);
        }
    }
}
