package org.citizenwindow.adapters.wechat;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.secrets.Vault;

/** The outbound adapter as several processes would have it: nothing shared but the database. */
final class Instances implements AutoCloseable {
    private final DataSource database;
    private final Sql sql;
    private final Vault vault;
    private final MeterRegistry meters;
    private final List<ApiHttp> opened = new ArrayList<>();

    /** Short times, so that a silent platform is found out soon, yet a busy machine is not taken for one. */
    private record Patience(
            Duration freshness,
            Duration answerWithin,
            Duration connectTimeout,
            Duration readTimeout,
            Duration menuRetry)
            implements WechatEdgeConfig {
        Patience() {
            this(
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(30));
        }
    }

    Instances(DataSource database, Sql sql, Vault vault, MeterRegistry meters) {
        this.database = database;
        this.sql = sql;
        this.vault = vault;
        this.meters = meters;
    }

    /** One more process, that takes this address for the platform. */
    WechatChannel start(String address, Clock clock) {
        return start(address, clock, Optional.empty());
    }

    /**
     * One more process.
     *
     * @param services its directory of services
     */
    WechatChannel start(String address, Clock clock, Optional<Path> services) {
        ApiHttp http = new ApiHttp(new Patience());
        opened.add(http);
        ServiceAssets assets = new ServiceAssets(services.map(List::of));
        UploadedMedia uploads = new UploadedMedia(sql, assets, clock);
        return new WechatChannel(
                new WechatAccounts(config(address)),
                new WechatClients(
                        new WechatTokens(database, vault, new StableToken(http), clock), http),
                new AssetUpload(assets, uploads),
                new PassiveReplies(uploads),
                meters,
                clock);
    }

    /** The menu job of one more process. */
    MenuJob menu(String address, Clock clock) {
        ApiHttp http = new ApiHttp(new Patience());
        opened.add(http);
        WechatConfig config = config(address);
        return new MenuJob(
                config,
                new WechatAccounts(config),
                new WechatClients(
                        new WechatTokens(database, vault, new StableToken(http), clock), http));
    }

    private static WechatConfig config(String address) {
        Map<String, String> set =
                Map.of(
                        "window.accounts.main.platform",
                        "wechat",
                        "window.accounts.main.app-id",
                        Pushes.APP_ID,
                        "window.accounts.main.app-secret",
                        Pushes.SECRET,
                        "window.accounts.main.token",
                        Pushes.TOKEN,
                        "window.accounts.main.menu",
                        "builtin",
                        "window.accounts.main.api-base-url",
                        address);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(set, "test", 100))
                .withMapping(WechatConfig.class)
                .build()
                .getConfigMapping(WechatConfig.class);
    }

    @Override
    public void close() throws IOException {
        for (ApiHttp http : opened) {
            http.close();
        }
    }
}
