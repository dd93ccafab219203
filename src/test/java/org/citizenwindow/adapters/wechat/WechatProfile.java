package org.citizenwindow.adapters.wechat;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Three accounts and a scripted inbox. */
public class WechatProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("window.accounts.main.platform", "wechat"),
                Map.entry("window.accounts.main.app-id", Pushes.APP_ID),
                Map.entry("window.accounts.main.app-secret", Pushes.SECRET),
                Map.entry("window.accounts.main.token", Pushes.TOKEN),
                Map.entry("window.accounts.main.encoding-aes-key", Pushes.AES_KEY),
                Map.entry("window.accounts.main.previous-encoding-aes-key", Pushes.OLD_AES_KEY),
                Map.entry("window.accounts.main.original-id", Pushes.ORIGINAL_ID),
                Map.entry("window.accounts.main.api-base-url", "http://127.0.0.1:1"),
                Map.entry("window.accounts.strict.platform", "wechat"),
                Map.entry("window.accounts.strict.app-id", "wx0000000000000001"),
                Map.entry("window.accounts.strict.app-secret", "s"),
                Map.entry("window.accounts.strict.token", Pushes.TOKEN),
                Map.entry("window.accounts.strict.encoding-aes-key", Pushes.AES_KEY),
                Map.entry("window.accounts.strict.require-encryption", "true"),
                Map.entry("window.accounts.square.platform", "weibo"),
                Map.entry("window.accounts.square.app-secret", "s"));
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ScriptedInbox.class);
    }
}
