package org.citizenwindow.adapters.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Decides whether a request came from the platform and reads it; pure. In safe and compatible mode only the signature over
 * the cipher text counts: the plain one does not cover the body, so that whoever saw one address could send any body with it.
 */
final class PushGate {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");
    private static final int MAX_PARAMETER = 256;

    private final Duration freshness;

    /**
     * @param freshness how far the platform's clock and ours may be apart; its repeats carry a time of their own
     */
    PushGate(Duration freshness) {
        this.freshness = freshness;
    }

    /** What the query of a request carries; an absent parameter is null. */
    record Query(
            String signature,
            String timestamp,
            String nonce,
            String encryptType,
            String messageSignature) {}

    /** Let in, or why not. */
    sealed interface Decision {
        /** {@code key} is the place of the key it came sealed with, and so goes the reply; empty when it came in clear. */
        record Open(Push push, OptionalInt key) implements Decision {}

        record Shut(Refusal why) implements Decision {}
    }

    /** Why the GET that verifies an address is refused; empty when it is the platform's. */
    Optional<Refusal> verify(WechatAccount account, Query query, Instant now) {
        if (!complete(query) || !plainSigned(account, query)) {
            return Optional.of(Refusal.BAD_SIGNATURE);
        }
        return fresh(query, now) ? Optional.empty() : Optional.of(Refusal.STALE);
    }

    /** Checks and reads a push. */
    Decision open(WechatAccount account, Query query, byte[] body, Instant now) {
        if (!complete(query)) {
            return new Decision.Shut(Refusal.BAD_SIGNATURE);
        }
        Optional<PushXml> envelope = PushXml.read(body);
        String sealed = envelope.map(xml -> xml.get("Encrypt").strip()).orElse("");
        boolean encrypted = "aes".equals(query.encryptType()) || !sealed.isEmpty();
        boolean signed =
                encrypted && !sealed.isEmpty()
                        ? WechatSignature.signs(
                                query.messageSignature(),
                                account.token(),
                                query.timestamp(),
                                query.nonce(),
                                sealed)
                        // Nothing there that the message signature could cover; who at least knows
                        // the token is told so.
                        : plainSigned(account, query);
        if (!signed) {
            return new Decision.Shut(Refusal.BAD_SIGNATURE);
        }
        if (!fresh(query, now)) {
            return new Decision.Shut(Refusal.STALE);
        }
        if (envelope.isEmpty() || encrypted && sealed.isEmpty()) {
            return new Decision.Shut(Refusal.UNREADABLE);
        }
        return encrypted ? decrypted(account, sealed) : plain(account, envelope.get());
    }

    private static Decision decrypted(WechatAccount account, String sealed) {
        return account.crypto()
                .decrypt(sealed)
                .map(
                        opened ->
                                PushXml.read(opened.text())
                                        .map(
                                                xml ->
                                                        read(
                                                                account,
                                                                xml,
                                                                OptionalInt.of(opened.key())))
                                        .orElse(new Decision.Shut(Refusal.UNREADABLE)))
                .orElse(new Decision.Shut(Refusal.BROKEN_CIPHER));
    }

    private static Decision plain(WechatAccount account, PushXml xml) {
        return account.encryptedOnly()
                ? new Decision.Shut(Refusal.NOT_ENCRYPTED)
                : read(account, xml, OptionalInt.empty());
    }

    private static Decision read(WechatAccount account, PushXml xml, OptionalInt key) {
        Optional<Push> push = PushParser.parse(account.name(), xml);
        if (push.isEmpty()) {
            return new Decision.Shut(Refusal.UNREADABLE);
        }
        boolean ours =
                account.originalId().isEmpty()
                        || account.originalId().equals(push.get().recipient());
        return ours
                ? new Decision.Open(push.get(), key)
                : new Decision.Shut(Refusal.WRONG_RECIPIENT);
    }

    private static boolean complete(Query query) {
        return query.timestamp() != null
                && SECONDS.matcher(query.timestamp()).matches()
                && query.nonce() != null
                && !query.nonce().isEmpty()
                && query.nonce().length() <= MAX_PARAMETER;
    }

    private static boolean plainSigned(WechatAccount account, Query query) {
        return WechatSignature.signs(
                query.signature(), account.token(), query.timestamp(), query.nonce());
    }

    private boolean fresh(Query query, Instant now) {
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(query.timestamp()));
        return Duration.between(signedAt, now).abs().compareTo(freshness) <= 0;
    }
}
