package org.citizenwindow.adapters.wechat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.impl.client.CloseableHttpClient;

/** One client for each account. */
@Singleton
class WechatClients {
    private final WechatTokens tokens;
    private final ApiHttp http;
    private final Map<String, WechatClient> clients = new ConcurrentHashMap<>();

    @Inject
    WechatClients(WechatTokens tokens, ApiHttp http) {
        this.tokens = tokens;
        this.http = http;
    }

    WechatClient of(WechatAccount account) {
        return clients.computeIfAbsent(
                account.name(), name -> new WechatClient(account, tokens, http));
    }

    /** For what the library cannot do. */
    CloseableHttpClient http() {
        return http.client();
    }
}
