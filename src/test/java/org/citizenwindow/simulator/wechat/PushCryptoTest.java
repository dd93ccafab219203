package org.citizenwindow.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class PushCryptoTest {
    private static final String KEY = "demo0123456789abcdefghijklmnopqrstuvwxyzABC";
    private final PushCrypto crypto = new PushCrypto(KEY, "wxdemo");

    @Test
    void signature_isSha1OfTheSortedParts() {
        // printf 1234567890noncetoken | sha1sum
        assertThat(PushCrypto.signature("token", "1234567890", "nonce"))
                .isEqualTo("8fe7ef320b8079208b3912336096f4779c05f205");
    }

    @Test
    void cipherText_comesBackWhole_atEveryLengthOfPadding() throws BadReply {
        for (int length = 0; length < 70; length++) {
            String xml = "汉".repeat(length);
            assertThat(crypto.decrypt(crypto.encrypt(xml, new byte[16]))).isEqualTo(xml);
        }
    }

    @Test
    void decrypt_ofAnotherAccount_saysSo() {
        String foreign = new PushCrypto(KEY, "wxother").encrypt("<xml/>", new byte[16]);

        assertThatThrownBy(() -> crypto.decrypt(foreign)).hasMessageContaining("app id");
    }

    @Test
    void decrypt_withAChangedByte_isRefused() {
        byte[] bytes = Base64.getDecoder().decode(crypto.encrypt("<xml/>", new byte[16]));
        bytes[bytes.length - 20] ^= 1;

        assertThatThrownBy(() -> crypto.decrypt(Base64.getEncoder().encodeToString(bytes)))
                .isInstanceOf(BadReply.class);
    }
}
