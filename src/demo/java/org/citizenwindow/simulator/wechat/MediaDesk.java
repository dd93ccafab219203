package org.citizenwindow.simulator.wechat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.simulator.web.HttpCall;
import org.citizenwindow.simulator.web.HttpReply;
import org.citizenwindow.simulator.web.Multipart;
import org.citizenwindow.simulator.wechat.WechatError.Refusal;

/** Upload and download of temporary media. */
final class MediaDesk {
    /** Bytes a medium of each kind may have. */
    private static final Map<String, Integer> MOST =
            Map.of(
                    "image", 10 << 20,
                    "voice", 2 << 20,
                    "video", 10 << 20,
                    "thumb", 64 << 10);

    private final FakeWechat wechat;

    MediaDesk(FakeWechat wechat) {
        this.wechat = wechat;
    }

    /** Keeps a file of the account for three days. */
    HttpReply upload(HttpCall call) throws Refusal {
        String kind = call.parameter("type").orElse("");
        if (!call.method().equals("POST")) {
            throw WechatError.POST_REQUIRED.refusal();
        }
        if (!MOST.containsKey(kind)) {
            throw WechatError.INVALID_MEDIA_TYPE.refusal();
        }
        Multipart file =
                Multipart.file(call, "media").orElseThrow(WechatError.MISSING_MEDIA::refusal);
        if (file.content().length == 0) {
            throw WechatError.MISSING_MEDIA.refusal();
        }
        if (file.content().length > MOST.get(kind)) {
            throw WechatError.MEDIA_TOO_BIG.refusal();
        }
        String contentType =
                contentType(kind, file.content())
                        .orElseThrow(WechatError.INVALID_FILE_TYPE::refusal);
        MediaShelf.Item item =
                wechat.media()
                        .put(
                                "",
                                kind,
                                contentType,
                                file.fileName(),
                                file.content(),
                                wechat.books());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", kind);
        body.put(kind.equals("thumb") ? "thumb_media_id" : "media_id", item.id());
        body.put("created_at", item.at().getEpochSecond());
        return HttpReply.json(200, body);
    }

    /** A medium of the account or of a citizen, as an attachment. */
    HttpReply get(HttpCall call) throws Refusal {
        String id = call.parameter("media_id").orElseThrow(WechatError.MISSING_MEDIA_ID::refusal);
        MediaShelf.Item item =
                wechat.media()
                        .find(id, wechat.books())
                        .orElseThrow(WechatError.INVALID_MEDIA_ID::refusal);
        HttpReply whole =
                HttpReply.bytes(item.contentType(), item.content())
                        .with(
                                Map.of(
                                        "Content-Disposition",
                                        "attachment; filename=\"" + item.fileName() + "\""));
        Optional<Citizen> owner = wechat.find(item.owner());
        if (owner.isEmpty()) {
            return whole;
        }
        WechatHost.slow(owner.get());
        if (owner.get().strikes(Fault.MEDIA_EXPIRED)) {
            throw WechatError.INVALID_MEDIA_ID.refusal();
        }
        if (owner.get().strikes(Fault.BUSY)) {
            throw WechatError.BUSY.refusal();
        }
        return owner.get().strikes(Fault.MEDIA_CUT) ? whole.ending(HttpReply.Ending.CUT) : whole;
    }

    /** By the first bytes; the platform takes no other kinds of file. */
    private static Optional<String> contentType(String kind, byte[] content) {
        return switch (kind) {
            case "image" ->
                    starts(content, 0xFF, 0xD8)
                            ? Optional.of("image/jpeg")
                            : starts(content, 0x89, 'P', 'N', 'G')
                                    ? Optional.of("image/png")
                                    : starts(content, 'G', 'I', 'F')
                                            ? Optional.of("image/gif")
                                            : Optional.empty();
            case "thumb" ->
                    starts(content, 0xFF, 0xD8) ? Optional.of("image/jpeg") : Optional.empty();
            case "voice" ->
                    starts(content, '#', '!', 'A', 'M', 'R')
                            ? Optional.of("audio/amr")
                            : starts(content, 'I', 'D', '3') || starts(content, 0xFF)
                                    ? Optional.of("audio/mpeg")
                                    : Optional.empty();
            default -> Optional.of("video/mp4");
        };
    }

    private static boolean starts(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
