package org.citizenwindow.adapters.wechat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import me.chanjar.weixin.common.bean.CommonUploadData;
import me.chanjar.weixin.common.bean.CommonUploadParam;
import me.chanjar.weixin.common.bean.result.WxMediaUploadResult;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.citizenwindow.channel.OutboundMessage;

/** Brings our pictures and sounds to the platform, once in three days and not for every message. */
@Singleton
class AssetUpload {
    private final ServiceAssets assets;
    private final UploadedMedia uploads;

    @Inject
    AssetUpload(ServiceAssets assets, UploadedMedia uploads) {
        this.assets = assets;
        this.uploads = uploads;
    }

    /** An asset that is not there, or that the platform would not take: our own mistake, of no use to repeat. */
    static final class Unsuitable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String asset;

        Unsuitable(String asset, String why) {
            super(why);
            this.asset = asset;
        }

        String asset() {
            return asset;
        }
    }

    /** The file as a form part; read afresh for every attempt, or a second one would send nothing. */
    private static final class Part extends CommonUploadParam {
        private static final long serialVersionUID = 1L;
        private final String file;
        private final byte[] bytes;

        Part(String file, byte[] bytes) {
            super("media", data(file, bytes));
            this.file = file;
            this.bytes = bytes;
        }

        private static CommonUploadData data(String file, byte[] bytes) {
            return new CommonUploadData(file, new ByteArrayInputStream(bytes), bytes.length);
        }

        @Override
        public CommonUploadData getData() {
            return data(file, bytes);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** The platform's id of an asset, uploaded now if it must be. */
    String id(WechatAccount account, WechatClient client, String asset, MediaKind kind)
            throws WxErrorException {
        Optional<String> known = uploads.find(account.appId(), asset, kind);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] bytes =
                assets.bytes(asset)
                        .orElseThrow(() -> new Unsuitable(asset, "there is no such asset"));
        if (!kind.takes(asset) || !kind.takes(bytes.length)) {
            throw new Unsuitable(
                    asset, "not a kind of file, or size, that is taken as " + kind.wire());
        }
        String address =
                String.format(
                        WxMpApiUrl.Material.MEDIA_UPLOAD_URL.getUrl(client.getWxMpConfigStorage()),
                        kind.wire());
        String file = asset.substring(asset.lastIndexOf('/') + 1);
        String answer = client.upload(address, new Part(file, bytes));
        WxMediaUploadResult result = WxMediaUploadResult.fromJson(answer);
        String id = kind == MediaKind.THUMB ? result.getThumbMediaId() : result.getMediaId();
        if (id == null || id.isBlank()) {
            throw new ApiFault(true, "upload_without_id");
        }
        uploads.remember(account.appId(), asset, kind, id);
        return id;
    }

    /** Drops the kept id of the message's asset, because the platform refused it; false when there was none. */
    boolean forget(WechatAccount account, OutboundMessage message) {
        return switch (message) {
            case OutboundMessage.Picture picture ->
                    forget(account, picture.asset(), MediaKind.IMAGE);
            case OutboundMessage.Voice voice -> forget(account, voice.asset(), MediaKind.VOICE);
            case OutboundMessage.Video video -> forget(account, video.asset(), MediaKind.VIDEO);
            case OutboundMessage.Music music ->
                    forget(account, music.thumbAsset(), MediaKind.THUMB);
            case OutboundMessage.Text text -> false;
            case OutboundMessage.News news -> false;
        };
    }

    private boolean forget(WechatAccount account, String asset, MediaKind kind) {
        return uploads.forget(account.appId(), asset, kind);
    }
}
