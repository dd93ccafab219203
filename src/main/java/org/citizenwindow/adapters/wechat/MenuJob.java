package org.citizenwindow.adapters.wechat;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import me.chanjar.weixin.common.error.WxErrorException;
import org.citizenwindow.platform.database.DatabaseFault;
import org.jboss.logging.Logger;

/**
 * Makes the menu bar of each account whose settings ask for one, once after the start, and tries again until it is made. An
 * account without the setting keeps what its operators made on the platform's console.
 */
@Singleton
class MenuJob {
    private static final Logger LOG = Logger.getLogger(MenuJob.class);

    private final WechatConfig config;
    private final WechatAccounts accounts;
    private final WechatClients clients;
    private volatile boolean reachable;
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    @Inject
    MenuJob(WechatConfig config, WechatAccounts accounts, WechatClients clients) {
        this.config = config;
        this.accounts = accounts;
        this.clients = clients;
    }

    /** Not before we can be reached: who makes our menu may look at us, as the platform does when it checks an address. */
    void opened(@ObservesAsync HttpServerStart open) {
        reachable = true;
        make();
    }

    /** Tries again what is not made yet. */
    @Scheduled(
            every = "{window.wechat.menu-retry}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void again() {
        if (reachable) {
            make();
        }
    }

    /** One look at every account. */
    synchronized void make() {
        for (WechatAccount account : accounts.all()) {
            config.accounts()
                    .get(account.name())
                    .menu()
                    .filter(source -> !settled.contains(account.name()))
                    .ifPresent(source -> make(account, source));
        }
    }

    private void make(WechatAccount account, String source) {
        try {
            clients.of(account).getMenuService().menuCreate(AccountMenu.read(source));
            settled.add(account.name());
            LOG.infof("%s has its menu", account);
        } catch (AccountMenu.Unreadable e) {
            settled.add(account.name());
            LOG.errorf("menu of %s %s", account, e.getMessage());
        } catch (WxErrorException e) {
            int code = e.getError().getErrorCode();
            if (WechatErrorTable.verdict(code).alert()) {
                settled.add(account.name());
            }
            LOG.errorf("menu of %s: the platform answered %d", account, code);
        } catch (ApiFault | DatabaseFault e) {
            LOG.warnf("menu of %s is tried again: %s", account, e.getMessage());
        }
    }
}
