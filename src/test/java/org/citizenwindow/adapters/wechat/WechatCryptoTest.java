package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WechatCryptoTest {
    private static final byte[] RANDOM = "0123456789abcdef".getBytes(UTF_8);
    private static final String XML = "<xml><Content>我要报事故 🚗</Content></xml>";

    private final WechatCrypto crypto =
            new WechatCrypto(Pushes.APP_ID, List.of(Pushes.AES_KEY, Pushes.OLD_AES_KEY));

    @Test
    void decrypt_whatTheVendorLibrarySealed_givesTheText() {
        var opened = crypto.decrypt(Pushes.sealed(XML, Pushes.AES_KEY)).orElseThrow();

        assertThat(opened.text()).asString(UTF_8).isEqualTo(XML);
        assertThat(opened.key()).isZero();
    }

    @Test
    void encrypt_isOpenedByTheVendorLibrary() {
        var vendor = new WxCryptUtil(Pushes.TOKEN, Pushes.AES_KEY, Pushes.APP_ID);

        assertThat(vendor.decrypt(crypto.encrypt(XML.getBytes(UTF_8), 0, RANDOM))).isEqualTo(XML);
    }

    @Test
    void decrypt_earlierKey_isNamed() {
        var opened = crypto.decrypt(Pushes.sealed(XML, Pushes.OLD_AES_KEY)).orElseThrow();

        assertThat(opened.key()).isEqualTo(1);
        assertThat(
                        new WechatCrypto(Pushes.APP_ID, List.of(Pushes.AES_KEY))
                                .decrypt(Pushes.sealed(XML, Pushes.OLD_AES_KEY)))
                .isEmpty();
    }

    /** Every last character there is: most leave low bits set, which commons-codec 1.13 and 1.14 refuse. */
    @Test
    void key_anyLastCharacter_givesThirtyTwoBytes() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        for (char last : alphabet.toCharArray()) {
            String key = Pushes.AES_KEY.substring(0, 42) + last;
            assertThat(WechatCrypto.key(key)).hasSize(32);
            var sealing = new WechatCrypto(Pushes.APP_ID, List.of(key));
            assertThat(
                            new WxCryptUtil(Pushes.TOKEN, key, Pushes.APP_ID)
                                    .decrypt(sealing.encrypt(XML.getBytes(UTF_8), 0, RANDOM)))
                    .isEqualTo(XML);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C=",
                "!WmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"
            })
    void key_malformed_isRefused(String key) {
        assertThatThrownBy(() -> WechatCrypto.key(key))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA==", " "})
    void decrypt_notACipherText_isEmpty(String base64) {
        assertThat(crypto.decrypt(base64)).isEmpty();
    }

    @Test
    void decrypt_otherAppId_isEmpty() {
        String forAnother =
                new WxCryptUtil(Pushes.TOKEN, Pushes.AES_KEY, "wx0000000000000000")
                        .encrypt("0123456789abcdef", XML);

        assertThat(crypto.decrypt(forAnother)).isEmpty();
    }

    @Test
    void decrypt_appIdWithSomethingBehindIt_isEmpty() {
        String longer =
                new WxCryptUtil(Pushes.TOKEN, Pushes.AES_KEY, Pushes.APP_ID + "x")
                        .encrypt("0123456789abcdef", XML);

        assertThat(crypto.decrypt(longer)).isEmpty();
    }

    @Test
    void decrypt_everyPadByteWrongInTurn_isEmpty() {
        byte[] plain = plain(XML.getBytes(UTF_8));
        int pad = plain[plain.length - 1];
        assertThat(pad).isGreaterThan(1);
        for (int i = 1; i <= pad; i++) {
            byte[] bent = plain.clone();
            bent[bent.length - i] ^= 0x01;
            assertThat(crypto.decrypt(sealed(bent))).as("pad byte %d from the end", i).isEmpty();
        }
        assertThat(crypto.decrypt(sealed(plain))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 33, 48, 127, -1})
    void decrypt_padOutOfRange_isEmpty(int pad) {
        byte[] plain = new byte[64];
        Arrays.fill(plain, (byte) pad);

        assertThat(crypto.decrypt(sealed(plain))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 0, 1_000_000_000})
    void decrypt_lengthThatLies_isEmpty(int length) {
        byte[] plain = plain(XML.getBytes(UTF_8));
        ByteBuffer.wrap(plain).putInt(16, length);

        assertThat(crypto.decrypt(sealed(plain))).isEmpty();
    }

    @Property(tries = 300)
    void encryptThenDecrypt_givesTheSameBytes(
            @ForAll @Size(max = 2_000) byte[] text, @ForAll @Size(16) byte[] random) {
        var opened = crypto.decrypt(crypto.encrypt(text, 0, random));

        assertThat(opened.orElseThrow().text()).isEqualTo(text);
    }

    @Property(tries = 500)
    void decrypt_anyBitOfLengthAppIdOrPadFlipped_isEmpty(
            @ForAll @Size(max = 200) byte[] text,
            @ForAll @IntRange(max = 999_999) int where,
            @ForAll @IntRange(max = 7) int bit) {
        byte[] plain = plain(text);
        int guarded = 4 + plain.length - 20 - text.length;
        int at = where % guarded;
        int index = at < 4 ? 16 + at : 20 + text.length + at - 4;
        plain[index] ^= (byte) (1 << bit);

        assertThat(crypto.decrypt(sealed(plain))).isEmpty();
    }

    @Property(tries = 500)
    void decrypt_randomBlocks_neverThrows(@ForAll @Size(max = 512) byte[] noise) {
        assertThat(crypto.decrypt(Base64.getEncoder().encodeToString(noise))).isEmpty();
        assertThat(crypto.decrypt(sealed(Arrays.copyOf(noise, (noise.length / 32 + 1) * 32))))
                .isEmpty();
    }

    /** The layout written a second time, by hand: random, length, text, app id, pad to 32. */
    private static byte[] plain(byte[] text) {
        byte[] appId = Pushes.APP_ID.getBytes(UTF_8);
        int length = 20 + text.length + appId.length;
        int pad = 32 - length % 32;
        ByteBuffer plain = ByteBuffer.allocate(length + pad);
        plain.put(RANDOM).putInt(text.length).put(text).put(appId);
        while (plain.hasRemaining()) {
            plain.put((byte) pad);
        }
        return plain.array();
    }

    private static String sealed(byte[] plain) {
        try {
            byte[] key = Base64.getDecoder().decode(Pushes.AES_KEY + "=");
            Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
            aes.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(Arrays.copyOf(key, 16)));
            return Base64.getEncoder().encodeToString(aes.doFinal(plain));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
