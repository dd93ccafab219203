package org.citizenwindow.adapters.wechat;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/**
 * The one HTTP client to the platform. The library's own is not used: it accepts any server certificate, so that whoever
 * stands in between would be handed the app secret. Repeats nothing by itself and follows no redirect.
 */
@Singleton
class ApiHttp {
    private static final int CONNECTIONS = 32;

    /** Shorter than the platform keeps them: a connection it closed would leave a message uncertain. */
    private static final Duration REUSE = Duration.ofSeconds(20);

    private static final int CHECK_AFTER_MILLIS = 200;

    private final CloseableHttpClient client;

    @Inject
    ApiHttp(WechatEdgeConfig config) {
        int connect = Math.toIntExact(config.connectTimeout().toMillis());
        int read = Math.toIntExact(config.readTimeout().toMillis());
        var connections =
                new org.apache.http.impl.conn.PoolingHttpClientConnectionManager(
                        REUSE.toSeconds(), TimeUnit.SECONDS);
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        connections.setValidateAfterInactivity(CHECK_AFTER_MILLIS);
        client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(connect)
                                        .setConnectTimeout(connect)
                                        .setSocketTimeout(read)
                                        .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                                        .build())
                        .setUserAgent("citizen-window")
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .build();
    }

    CloseableHttpClient client() {
        return client;
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }
}
