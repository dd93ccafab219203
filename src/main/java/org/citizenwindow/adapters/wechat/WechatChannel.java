package org.citizenwindow.adapters.wechat;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.citizenwindow.channel.Channel;
import org.citizenwindow.channel.Fetched;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.channel.SendResult;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.shared.ConversationKey;
import org.jboss.logging.Logger;

/**
 * WeChat, outbound: customer-service messages, media up and down. Every answer of the platform becomes a {@link SendResult} by
 * {@link WechatErrorTable}; what needs a person is counted as {@code window_wechat_alert_total}.
 */
@Singleton
public class WechatChannel implements Channel {
    private static final Logger LOG = Logger.getLogger(WechatChannel.class);
    private static final String ALERT = "window.wechat.alert";

    private final WechatAccounts accounts;
    private final WechatClients clients;
    private final AssetUpload uploads;
    private final PassiveReplies passive;
    private final MeterRegistry meters;
    private final Clock clock;

    @Inject
    WechatChannel(
            WechatAccounts accounts,
            WechatClients clients,
            AssetUpload uploads,
            PassiveReplies passive,
            MeterRegistry meters,
            Clock clock) {
        this.accounts = accounts;
        this.clients = clients;
        this.uploads = uploads;
        this.passive = passive;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String platform() {
        return PushParser.PLATFORM;
    }

    @Override
    public boolean answersPassively(
            ConversationKey to, InboundMessage.Content trigger, OutboundMessage message) {
        return accounts.find(to.account())
                .filter(account -> passive.of(account).fits(message, trigger))
                .isPresent();
    }

    @Override
    public SendResult send(ConversationKey to, OutboundMessage message) {
        Optional<WechatAccount> account = accounts.find(to.account());
        if (account.isEmpty()) {
            return new SendResult.Rejected("wechat:unknown_account", false);
        }
        try {
            return attempt(account.get(), to.userId(), message, true);
        } catch (AssetUpload.Unsuitable e) {
            LOG.errorf("%s cannot be sent to WeChat: %s", e.asset(), e.getMessage());
            return new SendResult.Rejected("wechat:asset_unsuitable", false);
        } catch (DatabaseFault e) {
            // Tokens and media ids are read before the message leaves, nothing after it.
            LOG.warnf("message to %s waits for the database", to);
            return new SendResult.Retry("wechat:database");
        }
    }

    private SendResult attempt(
            WechatAccount account, String user, OutboundMessage message, boolean first) {
        WechatClient client = clients.of(account);
        String body;
        try {
            body =
                    CustomerMessages.to(
                                    user,
                                    message,
                                    (asset, kind) -> uploads.id(account, client, asset, kind))
                            .toJson();
        } catch (WxErrorException e) {
            return refused(account, e);
        } catch (ApiFault e) {
            return new SendResult.Retry("wechat:" + e.code());
        }
        try {
            String answer = client.post(WxMpApiUrl.Kefu.MESSAGE_CUSTOM_SEND, body);
            return new SendResult.Accepted(messageId(answer));
        } catch (WxErrorException e) {
            int code = e.getError().getErrorCode();
            boolean expired =
                    WechatErrorTable.verdict(code) == WechatErrorTable.Verdict.MEDIA
                            && uploads.forget(account, message);
            return expired && first ? attempt(account, user, message, false) : refused(account, e);
        } catch (ApiFault e) {
            return e.left()
                    ? new SendResult.Uncertain("wechat:" + e.code())
                    : new SendResult.Retry("wechat:" + e.code());
        }
    }

    @Override
    public Fetched fetch(ConversationKey from, String platformMediaId, long limit) {
        Optional<WechatAccount> account = accounts.find(from.account());
        if (account.isEmpty() || platformMediaId.isBlank()) {
            return new Fetched.Gone("wechat:no_media_id");
        }
        WechatClient client = clients.of(account.get());
        try {
            String address =
                    WxMpApiUrl.Material.MEDIA_GET_URL.getUrl(client.getWxMpConfigStorage())
                            + "?media_id="
                            + URLEncoder.encode(platformMediaId, StandardCharsets.UTF_8);
            return client.execute(new MediaGet(clients.http(), clock), address, limit);
        } catch (WxErrorException e) {
            int code = e.getError().getErrorCode();
            alert(account.get(), code);
            return switch (WechatErrorTable.verdict(code)) {
                case MEDIA, DROP, BUG -> new Fetched.Gone("wechat:" + code);
                case BUSY, TOKEN, WINDOW, MINUTE, DAY, SETTINGS, FORBIDDEN ->
                        new Fetched.Retry("wechat:" + code);
            };
        } catch (ApiFault e) {
            return new Fetched.Retry("wechat:" + e.code());
        } catch (DatabaseFault e) {
            return new Fetched.Retry("wechat:database");
        }
    }

    private SendResult refused(WechatAccount account, WxErrorException e) {
        int code = e.getError().getErrorCode();
        alert(account, code);
        return WechatErrorTable.result(code, clock.instant());
    }

    private void alert(WechatAccount account, int code) {
        if (WechatErrorTable.verdict(code).alert()) {
            meters.counter(ALERT, "account", account.name(), "code", Integer.toString(code))
                    .increment();
            LOG.errorf("%s: the platform answered %d; see its error table", account, code);
        }
    }

    /** The API gives no id today; the request id it may give tomorrow is worth keeping. */
    private static String messageId(String answer) {
        try {
            var json = JsonParser.parseString(answer).getAsJsonObject();
            return json.has("msgid") ? json.get("msgid").getAsString() : "";
        } catch (JsonParseException | IllegalStateException noObject) {
            return "";
        }
    }
}
