package org.citizenwindow.simulator.wechat;

/** An answer to a push that the platform cannot show; the message says why. */
final class BadReply extends Exception {
    private static final long serialVersionUID = 1L;

    BadReply(String why) {
        super(why, null, false, false);
    }
}
