package org.citizenwindow.adapters.wechat;

import java.util.List;
import org.citizenwindow.shared.Masked;

/**
 * One official account, its settings checked.
 *
 * @param name the name it has in our settings and in its webhook's address
 * @param aesKeys the EncodingAESKey in force and, after a change, the one before it; empty for plaintext mode
 * @param originalId {@code gh_…}; empty when it is not to be checked
 * @param apiBaseUrl prefix of the platform's API, without a slash at the end
 * @param encryptedOnly whether pushes in clear are refused
 */
record WechatAccount(
        String name,
        String appId,
        String appSecret,
        String token,
        List<String> aesKeys,
        String originalId,
        String apiBaseUrl,
        boolean encryptedOnly) {
    static final String REAL_HOST = "https://api.weixin.qq.com";

    WechatAccount {
        aesKeys = List.copyOf(aesKeys);
    }

    WechatCrypto crypto() {
        return new WechatCrypto(appId, aesKeys);
    }

    @Override
    public String toString() {
        return "WeChat account " + name + " (" + Masked.tail(appId, 4) + ')';
    }
}
