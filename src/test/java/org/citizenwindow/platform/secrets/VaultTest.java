package org.citizenwindow.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VaultTest {
    private final Vault vault = new Vault(key(1));

    private static byte[] key(int first) {
        byte[] key = new byte[Vault.KEY_BYTES];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (first + 7 * i);
        }
        return key;
    }

    @Property
    void seal_anyBytes_openTheSame(@ForAll byte[] plain) {
        assertThat(vault.open(vault.seal(plain))).isEqualTo(plain);
    }

    @Property(tries = 300)
    void open_oneBitChangedAnywhere_isRefused(
            @ForAll @Size(max = 40) byte[] plain,
            @ForAll @IntRange(max = 1000) int where,
            @ForAll @IntRange(max = 7) int bit) {
        byte[] sealed = vault.seal(plain);
        sealed[where % sealed.length] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(SealBrokenException.class);
    }

    @Property(tries = 300)
    void open_anyBytes_isRefusedWithoutContent(@ForAll byte[] noise) {
        assertThatThrownBy(() -> vault.open(noise)).isInstanceOf(SealBrokenException.class);
    }

    @Property
    void sealText_anyText_opensTheSame(@ForAll String text) {
        String legible = new String(text.getBytes(UTF_8), UTF_8); // lone surrogates are no text
        assertThat(vault.openText(vault.sealText(legible))).isEqualTo(legible);
    }

    @Test
    void seal_sameTextTwice_looksDifferent() {
        assertThat(vault.sealText("13800138000")).isNotEqualTo(vault.sealText("13800138000"));
    }

    @Test
    void open_otherKey_saysSoWithoutContent() {
        String sealed = vault.sealText("13800138000");
        assertThatThrownBy(() -> new Vault(key(2)).openText(sealed))
                .isInstanceOf(SealBrokenException.class)
                .hasNoCause()
                .hasMessage("sealed with another key, or changed since");
    }

    @Test
    void openText_notBase64_doesNotQuoteIt() {
        assertThatThrownBy(() -> vault.openText("电话 13800138000"))
                .isInstanceOf(SealBrokenException.class)
                .hasNoCause()
                .hasMessageNotContaining("138");
    }

    @Test
    void blindIndex_isStableForKeyAndText() {
        assertThat(vault.blindIndex("13800138000"))
                .hasSize(43)
                .isEqualTo(new Vault(key(1)).blindIndex("13800138000"))
                .isNotEqualTo(vault.blindIndex("13800138001"))
                .isNotEqualTo(new Vault(key(2)).blindIndex("13800138000"));
    }

    @Test
    void derive_differsByPurpose() {
        assertThat(vault.derive("session-cookie"))
                .hasSize(32)
                .isEqualTo(vault.derive("session-cookie"))
                .isNotEqualTo(vault.derive("form-token"));
    }

    @Test
    void toString_showsNoKey() {
        assertThat(vault.toString())
                .doesNotContain(Base64.getEncoder().encodeToString(key(1)))
                .isEqualTo("Vault[***]");
    }

    /** RFC 5869, appendix A.1. */
    @Test
    void hkdf_rfcVector() {
        HexFormat hex = HexFormat.of();
        byte[] prk =
                Hkdf.hmac(
                        hex.parseHex("000102030405060708090a0b0c"), hex.parseHex("0b".repeat(22)));
        assertThat(hex.formatHex(prk))
                .isEqualTo("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
        assertThat(hex.formatHex(Hkdf.expand(prk, hex.parseHex("f0f1f2f3f4f5f6f7f8f9"), 42)))
                .isEqualTo(
                        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                                + "34007208d5b887185865");
    }
}
