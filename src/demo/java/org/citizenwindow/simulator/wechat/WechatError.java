package org.citizenwindow.simulator.wechat;

/** The platform's error codes as its error page lists them; HTTP status is 200 for all of them. */
enum WechatError {
    BUSY(-1, "system error"),
    INVALID_CREDENTIAL(40001, "invalid credential, access_token is invalid or not latest"),
    WRONG_SECRET(40001, "invalid credential"),
    INVALID_GRANT_TYPE(40002, "invalid grant_type"),
    INVALID_OPENID(40003, "invalid openid"),
    INVALID_MEDIA_TYPE(40004, "invalid media type"),
    INVALID_FILE_TYPE(40005, "invalid file type"),
    INVALID_MEDIA_ID(40007, "invalid media_id"),
    INVALID_MESSAGE_TYPE(40008, "invalid message type"),
    INVALID_APPID(40013, "invalid appid"),
    INVALID_BUTTON_COUNT(40016, "invalid button size"),
    INVALID_BUTTON_TYPE(40017, "invalid button type"),
    INVALID_BUTTON_NAME(40018, "invalid button name size"),
    INVALID_BUTTON_KEY(40019, "invalid button key size"),
    INVALID_BUTTON_URL(40020, "invalid button url size"),
    INVALID_SUB_BUTTON_COUNT(40023, "invalid sub button size"),
    INVALID_CHARSET(40033, "invalid charset. please check your request, if include \\uxxxx"),
    NOT_LISTED(40164, "invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist"),
    MISSING_TOKEN(41001, "access_token missing"),
    MISSING_APPID(41002, "appid missing"),
    MISSING_SECRET(41004, "appsecret missing"),
    MISSING_MEDIA(41005, "media data missing"),
    MISSING_MEDIA_ID(41006, "media_id missing"),
    EXPIRED_TOKEN(42001, "access_token expired"),
    GET_REQUIRED(43001, "require GET method"),
    POST_REQUIRED(43002, "require POST method"),
    NOT_FOLLOWED(43004, "require subscribe"),
    BLACKLISTED(43019, "require remove blacklist"),
    EMPTY_BODY(44002, "empty post data"),
    EMPTY_CONTENT(44004, "empty content"),
    MEDIA_TOO_BIG(45001, "media size out of limit"),
    CONTENT_TOO_LONG(45002, "content size out of limit"),
    TOO_MANY_ARTICLES(45008, "article size out of limit"),
    DAY_QUOTA(45009, "reach max api daily quota limit"),
    MINUTE_QUOTA(45011, "api minute-quota reach limit must slower retry next minute"),
    WINDOW_CLOSED(45015, "response out of time limit or subscription is canceled"),
    COUNT_USED_UP(45047, "out of response count limit"),
    NO_MENU(46003, "menu no exist"),
    BAD_JSON(47001, "data format error"),
    UNAUTHORIZED(48001, "api unauthorized"),
    MESSAGES_OFF(48002, "user block receive message"),
    UNKNOWN_API(40066, "invalid url");

    final int code;
    final String text;

    WechatError(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** What a call fails with; turned into the error's JSON by {@link WechatHost}. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        final transient WechatError error;

        Refusal(WechatError error) {
            super(error.text, null, false, false);
            this.error = error;
        }
    }

    Refusal refusal() {
        return new Refusal(this);
    }
}
