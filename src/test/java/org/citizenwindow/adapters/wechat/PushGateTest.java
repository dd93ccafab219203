package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.citizenwindow.adapters.wechat.PushGate.Decision;
import org.citizenwindow.adapters.wechat.PushGate.Query;
import org.citizenwindow.channel.InboundMessage.Content;
import org.junit.jupiter.api.Test;

class PushGateTest {
    private static final WechatAccount ACCOUNT = Pushes.account();
    private static final String XML = Pushes.text("你好");

    private final PushGate gate = new PushGate(Duration.ofMinutes(10));

    @Test
    void signature_isThatOfTheVendorLibrary() {
        assertThat(WechatSignature.of(Pushes.TOKEN, Pushes.TIMESTAMP, Pushes.NONCE))
                .isEqualTo(
                        me.chanjar.weixin.common.util.crypto.SHA1.gen(
                                Pushes.TOKEN, Pushes.TIMESTAMP, Pushes.NONCE));
    }

    @Test
    void plain_signed_isOpen() {
        assertOpen(open(Pushes.plainQuery(), XML), OptionalInt.empty());
    }

    @Test
    void safeMode_currentAndEarlierKey_areOpen() {
        String sealed = Pushes.sealed(XML, Pushes.AES_KEY);
        String sealedBefore = Pushes.sealed(XML, Pushes.OLD_AES_KEY);

        assertOpen(open(Pushes.sealedQuery(sealed), Pushes.envelope(sealed)), OptionalInt.of(0));
        assertOpen(
                open(Pushes.sealedQuery(sealedBefore), Pushes.envelope(sealedBefore)),
                OptionalInt.of(1));
    }

    @Test
    void compatibleMode_readsOnlyWhatIsSealed() {
        String sealed = Pushes.sealed(XML, Pushes.AES_KEY);
        String both =
                Pushes.text("forged")
                        .replace("</xml>", "<Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>");

        assertOpen(open(Pushes.sealedQuery(sealed), both), OptionalInt.of(0));
    }

    @Test
    void safeMode_plainSignatureAlone_isNotEnough() {
        String sealed = Pushes.sealed(XML, Pushes.AES_KEY);
        Query seen = Pushes.sealedQuery(Pushes.sealed(Pushes.text("other"), Pushes.AES_KEY));
        Query without = new Query(seen.signature(), seen.timestamp(), seen.nonce(), "aes", null);

        assertShut(open(seen, Pushes.envelope(sealed)), Refusal.BAD_SIGNATURE);
        assertShut(open(without, Pushes.envelope(sealed)), Refusal.BAD_SIGNATURE);
    }

    @Test
    void safeMode_encryptTypeStripped_stillNeedsTheMessageSignature() {
        String sealed = Pushes.sealed(XML, Pushes.AES_KEY);

        assertShut(open(Pushes.plainQuery(), Pushes.envelope(sealed)), Refusal.BAD_SIGNATURE);
    }

    @Test
    void safeMode_messageSignatureAlone_isEnough() {
        String sealed = Pushes.sealed(XML, Pushes.AES_KEY);
        Query query = Pushes.sealedQuery(sealed);

        assertOpen(
                open(
                        new Query(
                                "",
                                query.timestamp(),
                                query.nonce(),
                                "aes",
                                query.messageSignature()),
                        Pushes.envelope(sealed)),
                OptionalInt.of(0));
    }

    @Test
    void safeMode_signedButBroken_isBrokenCipher() {
        String broken = Pushes.sealed(XML, "A".repeat(43));

        assertShut(
                open(Pushes.sealedQuery(broken), Pushes.envelope(broken)), Refusal.BROKEN_CIPHER);
        assertShut(open(Pushes.sealedQuery("!"), Pushes.envelope("!")), Refusal.BROKEN_CIPHER);
    }

    @Test
    void safeMode_noKeyInTheSettings_isBrokenCipher() {
        String sealed = Pushes.sealed(XML, Pushes.AES_KEY);

        assertShut(
                gate.open(
                        Pushes.account(List.of(), false),
                        Pushes.sealedQuery(sealed),
                        Pushes.envelope(sealed).getBytes(UTF_8),
                        Pushes.NOW),
                Refusal.BROKEN_CIPHER);
    }

    @Test
    void safeMode_sealedDtd_isUnreadable() {
        String sealed = Pushes.sealed("<!DOCTYPE xml>" + XML, Pushes.AES_KEY);

        assertShut(open(Pushes.sealedQuery(sealed), Pushes.envelope(sealed)), Refusal.UNREADABLE);
    }

    @Test
    void wrongOrMissingSignature_isRefused_whateverTheBody() {
        Query right = Pushes.plainQuery();
        for (String body : List.of(XML, "not xml", "")) {
            for (String signature :
                    new String[] {null, "", "0".repeat(40), right.signature().toUpperCase()}) {
                assertShut(
                        open(
                                new Query(signature, right.timestamp(), right.nonce(), null, null),
                                body),
                        Refusal.BAD_SIGNATURE);
            }
        }
        assertShut(
                open(new Query(right.signature(), null, right.nonce(), null, null), XML),
                Refusal.BAD_SIGNATURE);
        assertShut(
                open(new Query(right.signature(), right.timestamp(), null, null, null), XML),
                Refusal.BAD_SIGNATURE);
        assertShut(
                open(new Query(right.signature(), "soon", right.nonce(), null, null), XML),
                Refusal.BAD_SIGNATURE);
    }

    @Test
    void signedButUnreadable_isSaid() {
        Query sealed = Pushes.sealedQuery("x");

        assertShut(open(Pushes.plainQuery(), "not xml"), Refusal.UNREADABLE);
        assertShut(open(Pushes.plainQuery(), "<xml><a/></xml>"), Refusal.UNREADABLE);
        assertShut(open(sealed, "not xml"), Refusal.UNREADABLE);
        assertShut(open(sealed, XML), Refusal.UNREADABLE);
    }

    @Test
    void clockApart_upToTenMinutesEitherWay() {
        for (long minutes : new long[] {-10, 10}) {
            assertThat(at(Pushes.NOW.plus(Duration.ofMinutes(minutes))))
                    .isInstanceOf(Decision.Open.class);
        }
        assertShut(at(Pushes.NOW.plus(Duration.ofSeconds(601))), Refusal.STALE);
        assertShut(at(Pushes.NOW.minus(Duration.ofSeconds(601))), Refusal.STALE);
        assertThat(gate.verify(ACCOUNT, Pushes.plainQuery(), Pushes.NOW.plusSeconds(601)))
                .contains(Refusal.STALE);
    }

    @Test
    void otherRecipient_isRefused_whenTheSettingsNameOurs() {
        assertShut(
                open(Pushes.plainQuery(), XML.replace(Pushes.ORIGINAL_ID, "gh_other")),
                Refusal.WRONG_RECIPIENT);
    }

    @Test
    void clearPush_whereEncryptionIsRequired_isRefused() {
        assertShut(
                gate.open(
                        Pushes.account(List.of(Pushes.AES_KEY), true),
                        Pushes.plainQuery(),
                        XML.getBytes(UTF_8),
                        Pushes.NOW),
                Refusal.NOT_ENCRYPTED);
    }

    @Property(tries = 300)
    void safeMode_anyCharacterOfTheCipherTextChanged_isRefused(
            @ForAll @IntRange(min = 0, max = 10_000) int at,
            @ForAll @IntRange(min = 1, max = 63) int by) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        String sealed = Pushes.sealed(XML, Pushes.AES_KEY);
        StringBuilder bent = new StringBuilder(sealed);
        int index = at % sealed.replace("=", "").length();
        int other = (alphabet.indexOf(sealed.charAt(index)) + by) % 64;
        bent.setCharAt(index, alphabet.charAt(other));

        assertShut(
                open(Pushes.sealedQuery(sealed), Pushes.envelope(bent.toString())),
                Refusal.BAD_SIGNATURE);
    }

    private Decision open(Query query, String body) {
        return gate.open(ACCOUNT, query, body.getBytes(UTF_8), Pushes.NOW);
    }

    private Decision at(Instant now) {
        return gate.open(ACCOUNT, Pushes.plainQuery(), XML.getBytes(UTF_8), now);
    }

    private static void assertOpen(Decision decision, OptionalInt key) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Open.class,
                        open -> {
                            assertThat(open.push().message().content())
                                    .isEqualTo(new Content.Text("你好", ""));
                            assertThat(open.key()).isEqualTo(key);
                        });
    }

    private static void assertShut(Decision decision, Refusal why) {
        assertThat(decision).isEqualTo(new Decision.Shut(why));
    }
}
