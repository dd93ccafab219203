/**
 * The WeChat adapter: the webhook edge (signature, AES, parsing, passive replies) is ours, the outbound calls use
 * weixin-java-mp as a typed client and nothing else of it. Owns the access tokens and the uploaded media ids; refuses to know
 * anything of conversations. Start at {@code WechatResource} for what comes in, at {@code WechatChannel} for what goes out.
 */
package org.citizenwindow.adapters.wechat;
