package org.citizenwindow.adapters.wechat;

import java.io.IOException;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.HttpType;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.mp.api.impl.BaseWxMpServiceImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.WxMpConfigStorageHolder;
import org.apache.http.HttpHost;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * The vendor library, reduced to what it is good at: addresses, request forms and answers. Its own way of calling is replaced,
 * because it sleeps for half a minute on a busy platform, refreshes tokens it has refreshed already, writes access tokens into
 * the log, and accepts any certificate. One client for each account, so that nothing hangs on its thread-local account.
 */
final class WechatClient extends BaseWxMpServiceImpl<CloseableHttpClient, HttpHost> {
    /** The library's own number for an answer without content. */
    private static final int NO_ANSWER = -99;

    private final WechatAccount account;
    private final WechatTokens tokens;
    private final CloseableHttpClient http;

    WechatClient(WechatAccount account, WechatTokens tokens, ApiHttp http) {
        this.account = account;
        this.tokens = tokens;
        this.http = http.client();
        setMaxRetryTimes(1);
        setWxMpConfigStorage(new Settings(account));
        WxMpConfigStorageHolder.remove();
    }

    /** What the library is told of an account; it asks for the token by {@link #getAccessToken(boolean)}. */
    private static final class Settings extends WxMpDefaultConfigImpl {
        private static final long serialVersionUID = 1L;

        Settings(WechatAccount account) {
            setAppId(account.appId());
            useStableAccessToken(true);
            setHostConfig(
                    new WxMpHostConfig(
                            account.apiBaseUrl(),
                            WxMpHostConfig.OPEN_DEFAULT_HOST_URL,
                            WxMpHostConfig.MP_DEFAULT_HOST_URL));
        }

        @Override
        public String toString() {
            return "WeChat settings of " + getAppId();
        }
    }

    /** The shared token; a refresh is never forced, whatever the library thinks. */
    @Override
    public String getAccessToken(boolean forceRefresh) throws WxErrorException {
        return tokens.current(account);
    }

    /** Calls once; only a refused token is replaced, and the call repeated, once. */
    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data)
            throws WxErrorException {
        String token = tokens.current(account);
        try {
            return once(executor, uri, data, token);
        } catch (WxErrorException e) {
            if (WechatErrorTable.verdict(e.getError().getErrorCode())
                    != WechatErrorTable.Verdict.TOKEN) {
                throw e;
            }
            return once(executor, uri, data, tokens.after(account, token));
        }
    }

    private static <T, E> T once(RequestExecutor<T, E> executor, String uri, E data, String token)
            throws WxErrorException {
        String address = uri + (uri.indexOf('?') < 0 ? '?' : '&') + "access_token=" + token;
        try {
            return executor.execute(address, data, WxType.MP);
        } catch (IOException e) {
            throw ApiFault.of(e);
        } catch (WxErrorException e) {
            if (e.getError().getErrorCode() == NO_ANSWER) {
                throw new ApiFault(true, "answer_empty");
            }
            throw e;
        } catch (ApiFault e) {
            throw e;
        } catch (RuntimeException unreadable) {
            // The library throws all sorts of them over an answer that is not what it expects.
            throw new ApiFault(true, "answer_unreadable");
        }
    }

    @Override
    public void initHttp() {
        // There is one already.
    }

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return http;
    }

    @Override
    public HttpHost getRequestHttpProxy() {
        return null;
    }

    @Override
    public HttpType getRequestType() {
        return HttpType.APACHE_HTTP;
    }

    @Override
    protected String doGetAccessTokenRequest() {
        throw new UnsupportedOperationException("tokens come from the shared store");
    }

    @Override
    protected String doGetStableAccessTokenRequest(boolean forceRefresh) {
        throw new UnsupportedOperationException("tokens come from the shared store");
    }
}
