package org.citizenwindow.simulator.wechat;

/** What the switchboard can make go wrong for one citizen. */
public enum Fault {
    /** The platform's API takes three seconds longer for every call about this citizen. */
    SLOW_API,
    /** A push that was answered is sent once more, as after an answer that got lost. */
    REPEAT,
    /** A push waits until the next one has overtaken it, two seconds at most. */
    REORDER,
    /** Pushes do not wait for the answer to the one before. */
    TOGETHER,
    /** The connection of a push breaks before its answer is read; the platform repeats it. */
    DROP_CONNECTION,
    /** A picture or voice cannot be fetched any more: 40007. */
    MEDIA_EXPIRED,
    /** A download breaks off half-way. */
    MEDIA_CUT,
    /** All access tokens stop working: 40001. */
    TOKEN_KILLED,
    /** Customer-service messages find the window closed: 45015. */
    WINDOW_CLOSED,
    /** Customer-service messages find the count used up: 45047. */
    COUNT_USED_UP,
    /** The citizen blocked messages: 48002. */
    MESSAGES_OFF,
    /** The API is busy: -1. */
    BUSY,
    /** The message is shown to the citizen, but the connection breaks before the caller hears of it. */
    ANSWER_LOST
}
