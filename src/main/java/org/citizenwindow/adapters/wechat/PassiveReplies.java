package org.citizenwindow.adapters.wechat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Passive replies of an account, with the media it has uploaded. */
@Singleton
class PassiveReplies {
    private final UploadedMedia uploads;

    @Inject
    PassiveReplies(UploadedMedia uploads) {
        this.uploads = uploads;
    }

    PassiveReply of(WechatAccount account) {
        return new PassiveReply((asset, kind) -> uploads.find(account.appId(), asset, kind));
    }
}
