package org.citizenwindow.simulator.wechat;

/** How pushes and passive replies travel; the account's operator chooses on the platform's console. */
public enum Mode {
    PLAINTEXT,
    /** Clear fields and the cipher text side by side. */
    COMPATIBLE,
    /** Cipher text only. */
    SAFE
}
