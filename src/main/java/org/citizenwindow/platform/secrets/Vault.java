package org.citizenwindow.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals personal data and originals with AES-256-GCM. A sealed value is one version byte, 12 bytes of random nonce, and the
 * cipher text with its 16-byte tag. Sub-keys come from the master key by HKDF, so that no two purposes share a key. Random
 * nonces are safe for 2³² seals under one key (NIST SP 800-38D, 8.3), far more than an office writes.
 *
 * <p>Thread-safe. The same plain text never seals to the same bytes: look values up by {@link #blindIndex}.
 */
public final class Vault {
    /** Bytes of the master key. */
    public static final int KEY_BYTES = 32;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int OVERHEAD = 1 + NONCE_BYTES + TAG_BITS / 8;

    private final byte[] master;
    private final SecretKeySpec data;
    private final byte[] blindIndex;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param master the master key, {@value #KEY_BYTES} bytes; copied
     */
    public Vault(byte[] master) {
        if (master.length != KEY_BYTES) {
            throw new IllegalArgumentException("the master key has " + master.length + " bytes");
        }
        this.master = master.clone();
        this.data = new SecretKeySpec(Hkdf.derive(master, "vault/data", KEY_BYTES), "AES");
        this.blindIndex = Hkdf.derive(master, "vault/blind-index", KEY_BYTES);
    }

    /** Seals these bytes. */
    public byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = new byte[OVERHEAD + plain.length];
        sealed[0] = VERSION;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, sealed)
                    .doFinal(plain, 0, plain.length, sealed, 1 + NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot seal", e);
        }
        return sealed;
    }

    /**
     * Opens what {@link #seal} gave.
     *
     * @throws SealBrokenException when it was sealed with another key, changed, or is no sealed value at all
     */
    public byte[] open(byte[] sealed) {
        if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
            throw new SealBrokenException("not a sealed value of this version");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("sealed with another key, or changed since");
        }
    }

    /** Seals a text, for a text column: base64. */
    public String sealText(String plain) {
        return Base64.getEncoder().encodeToString(seal(plain.getBytes(UTF_8)));
    }

    /**
     * Opens what {@link #sealText} gave.
     *
     * @throws SealBrokenException as {@link #open}
     */
    public String openText(String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new SealBrokenException("not a sealed text"); // the cause would quote it
        }
        return new String(open(bytes), UTF_8);
    }

    /**
     * The same for the same text and key, and says nothing about the text to who has not the key: for columns that are looked
     * up by equality.
     *
     * @param normalised the text in the one form in which it is looked up
     * @return 43 characters of URL-safe base64
     */
    public String blindIndex(String normalised) {
        byte[] mac = Hkdf.hmac(blindIndex, normalised.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /**
     * A key of its own for another purpose, always the same for the same purpose and master key.
     *
     * @param purpose a fixed name, e.g. {@code session-cookie}
     * @return {@value #KEY_BYTES} bytes that tell nothing about the vault's other keys
     */
    public byte[] derive(String purpose) {
        return Hkdf.derive(master, "purpose/" + purpose, KEY_BYTES);
    }

    /** Ready to work on everything after the nonce; the version byte is authenticated with it. */
    private Cipher cipher(int mode, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, data, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE_BYTES));
        cipher.updateAAD(sealed, 0, 1);
        return cipher;
    }

    @Override
    public String toString() {
        return "Vault[***]";
    }
}
