package org.citizenwindow.adapters.wechat;

import java.util.Locale;
import org.citizenwindow.shared.ErrorCode;

/** Why a request at the webhook was turned away. Nothing of it is stored. */
enum Refusal {
    /** No WeChat account of that name in the settings. */
    UNKNOWN_ACCOUNT(404),
    /** The signature that counts for this request is absent or wrong. */
    BAD_SIGNATURE(403),
    /** Signed too long ago, or too far ahead. */
    STALE(403),
    /** Signed, but addressed to another account. */
    WRONG_RECIPIENT(403),
    /** In clear, although the account's settings ask for encryption. */
    NOT_ENCRYPTED(403),
    /** More bytes than any push has. */
    TOO_LARGE(413),
    /** Not a push: no XML, a DTD, another encoding, a field missing. */
    UNREADABLE(400),
    /** Signed, but not decryptable with any key of the account. */
    BROKEN_CIPHER(400);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /** The HTTP status it is answered with. */
    int status() {
        return status;
    }

    /** Its name in metrics and logs. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    ErrorCode code() {
        return new ErrorCode("wechat:" + reason());
    }
}
