package org.citizenwindow.shared;

/**
 * Names one citizen's conversation on one account. Stable for as long as the platform's user id is.
 *
 * @param platform {@code wechat} or {@code weibo}
 * @param account the name the account has in our settings, e.g. {@code main}
 * @param userId the platform's id of the citizen (WeChat: OpenID); personal data, masked in {@link #toString}
 */
public record ConversationKey(String platform, String account, String userId) {
    /** The platform of a pseudonym: no channel serves it, so nothing can be sent to one. */
    public static final String ANONYMOUS = "anonymous";

    public ConversationKey {
        if (platform.isBlank()
                || account.isBlank()
                || userId.isBlank()
                || (platform + account).indexOf(':') >= 0) {
            throw new IllegalArgumentException("incomplete conversation key");
        }
    }

    /** The key as one string, {@code platform:account:userId}: the primary key in the database. */
    public String value() {
        return platform + ':' + account + ':' + userId;
    }

    /** Whether nobody stands behind it who could be found: what was said without a name. */
    public boolean anonymous() {
        return platform.equals(ANONYMOUS);
    }

    /** Reads back {@link #value()}. */
    public static ConversationKey parse(String value) {
        String[] parts = value.split(":", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a conversation key");
        }
        return new ConversationKey(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return platform + ':' + account + ':' + Masked.tail(userId, 4);
    }
}
