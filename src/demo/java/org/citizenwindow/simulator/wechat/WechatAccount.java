package org.citizenwindow.simulator.wechat;

import java.util.Optional;

/**
 * An official account as the platform's console knows it.
 *
 * @param name what citizens read in the chat's header
 * @param originalId the account's own id in pushes, {@code gh_…}
 * @param token 3 to 32 letters and digits, for signatures
 * @param aesKey the EncodingAESKey, 43 characters
 * @param previousAesKey the key before the last change, with which the platform may still push for a while
 */
public record WechatAccount(
        String name,
        String originalId,
        String appId,
        String secret,
        String token,
        String aesKey,
        Optional<String> previousAesKey) {}
