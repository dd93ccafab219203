package org.citizenwindow.adapters.wechat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.apache.Utf8ResponseHandler;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;

/**
 * Asks for an access token by {@code /cgi-bin/stable_token} in normal mode: the platform gives everyone the same token until
 * five minutes before its end, so that instances cannot kill each other's.
 */
@Singleton
class StableToken implements WechatTokens.Source {
    private static final String PATH = "/cgi-bin/stable_token";

    private final ApiHttp http;

    @Inject
    StableToken(ApiHttp http) {
        this.http = http;
    }

    @Override
    public WxAccessToken fetch(WechatAccount account) throws WxErrorException {
        JsonObject ask = new JsonObject();
        ask.addProperty("grant_type", "client_credential");
        ask.addProperty("appid", account.appId());
        ask.addProperty("secret", account.appSecret());
        ask.addProperty("force_refresh", false);
        HttpPost post = new HttpPost(account.apiBaseUrl() + PATH);
        post.setEntity(new StringEntity(ask.toString(), ContentType.APPLICATION_JSON));
        try {
            return read(http.client().execute(post, Utf8ResponseHandler.INSTANCE));
        } catch (IOException e) {
            // Whatever happened to this call, no message has left yet.
            throw new ApiFault(false, "token_" + ApiFault.of(e).code());
        }
    }

    private static WxAccessToken read(String answer) throws WxErrorException {
        try {
            WxError error = WxError.fromJson(answer, WxType.MP);
            if (error.getErrorCode() != 0) {
                throw new WxErrorException(error);
            }
            WxAccessToken token = WxAccessToken.fromJson(answer);
            if (token.getAccessToken() != null && !token.getAccessToken().isBlank()) {
                return token;
            }
        } catch (JsonParseException | IllegalStateException | NullPointerException notJson) {
            throw new ApiFault(false, "token_unreadable");
        }
        throw new ApiFault(false, "token_unreadable");
    }
}
