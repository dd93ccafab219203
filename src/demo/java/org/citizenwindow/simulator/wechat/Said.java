package org.citizenwindow.simulator.wechat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.simulator.wechat.Line.Kind;
import org.citizenwindow.simulator.wechat.Line.Side;
import org.citizenwindow.simulator.wechat.Line.Via;
import org.citizenwindow.simulator.wechat.SendBudget.Trigger;

/**
 * What an {@link Act} means to the platform: the line in the chat, the push, and the budget it opens.
 *
 * @param fields of the push behind the common ones, in the platform's order
 * @param trigger none for acts that allow no further message
 */
record Said(Line line, String what, Map<String, Object> fields, Optional<Trigger> trigger) {
    /** What the platform pushes in place of a sticker of the citizen's own. */
    private static final String UNSUPPORTED = "【收到不支持的消息类型，暂无法显示】";

    private static final int SCALE = 16;

    boolean event() {
        return what.startsWith("event");
    }

    /** @param recognition whether the account has speech recognition switched on */
    static Said of(Act act, String openId, MediaShelf media, boolean recognition, Instant now) {
        return switch (act) {
            case Act.Text(String text) ->
                    message(line(Kind.TEXT, text), "text", fields("Content", text));
            case Act.Photo(byte[] bytes, String name) -> {
                MediaShelf.Item item = media.put(openId, "image", "image/jpeg", name, bytes, now);
                String url = "http://mmbiz.qpic.cn/mmbiz_jpg/" + item.id() + "/0";
                yield message(
                        line(Kind.PICTURE, "").withMedia(item.id()),
                        "image",
                        fields("PicUrl", url, "MediaId", item.id()));
            }
            case Act.Voice(String transcript, int seconds) -> {
                MediaShelf.Item item =
                        media.put(openId, "voice", "audio/amr", "voice.amr", amr(seconds), now);
                Map<String, Object> fields = fields("MediaId", item.id(), "Format", "amr");
                if (recognition && !transcript.isEmpty()) {
                    fields.put("Recognition", transcript);
                }
                yield message(
                        line(Kind.VOICE, transcript)
                                .withMedia(item.id())
                                .withFacts(Map.of("seconds", Integer.toString(seconds))),
                        "voice",
                        fields);
            }
            case Act.Video(byte[] bytes) -> {
                MediaShelf.Item item =
                        media.put(openId, "video", "video/mp4", "video.mp4", bytes, now);
                yield message(
                        line(Kind.VIDEO, "").withMedia(item.id()),
                        "video",
                        fields("MediaId", item.id(), "ThumbMediaId", item.id()));
            }
            case Act.Pin(double latitude, double longitude, String label) -> {
                String north = degrees(latitude);
                String east = degrees(longitude);
                yield message(
                        line(Kind.PLACE, label)
                                .withFacts(Map.of("latitude", north, "longitude", east)),
                        "location",
                        fields(
                                "Location_X",
                                Double.valueOf(north),
                                "Location_Y",
                                Double.valueOf(east),
                                "Scale",
                                SCALE,
                                "Label",
                                label));
            }
            case Act.Link(String title, String description, String url) ->
                    message(
                            line(Kind.LINK, title).withFacts(Map.of("url", url)),
                            "link",
                            fields("Title", title, "Description", description, "Url", url));
            case Act.Sticker(String name) ->
                    message(line(Kind.STICKER, name), "text", fields("Content", UNSUPPORTED));
            case Act.ItemTap(String id, String content) ->
                    new Said(
                            line(Kind.TEXT, content),
                            "text",
                            fields("Content", content, "bizmsgmenuid", id),
                            Optional.of(Trigger.TAP));
            case Act.MenuTap(String key) ->
                    event(line(Kind.TAP, key), "CLICK", Optional.of(Trigger.TAP), "EventKey", key);
            case Act.MenuOpen(String url) ->
                    event(line(Kind.TAP, url), "VIEW", Optional.empty(), "EventKey", url);
            case Act.Follow(Optional<String> scene) ->
                    event(
                            notice("follow"),
                            "subscribe",
                            Optional.of(Trigger.FOLLOW),
                            "EventKey",
                            scene.map(s -> "qrscene_" + s).orElse(""));
            case Act.Unfollow() ->
                    event(notice("unfollow"), "unsubscribe", Optional.empty(), "EventKey", "");
            case Act.Scan(String scene) ->
                    event(notice("scan"), "SCAN", Optional.of(Trigger.SCAN), "EventKey", scene);
        };
    }

    private static Said message(Line line, String type, Map<String, Object> fields) {
        return new Said(line, type, fields, Optional.of(Trigger.MESSAGE));
    }

    private static Said event(
            Line line, String event, Optional<Trigger> trigger, String... keyAndValue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Event", event);
        fields.put(keyAndValue[0], keyAndValue[1]);
        return new Said(line, "event " + event, fields, trigger);
    }

    private static Line line(Kind kind, String text) {
        return Line.draft(Side.CITIZEN, kind, text, Via.PUSH);
    }

    /** The phone knows the words for it. */
    private static Line notice(String key) {
        return Line.draft(Side.PLATFORM, Kind.NOTICE, key, Via.PUSH);
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    /** Silence as an AMR file: the magic, then 50 frames of 13 bytes a second. */
    private static byte[] amr(int seconds) {
        byte[] magic = {'#', '!', 'A', 'M', 'R', '\n'};
        byte[] file = Arrays.copyOf(magic, magic.length + seconds * 50 * 13);
        for (int at = magic.length; at < file.length; at += 13) {
            file[at] = 0x04;
        }
        return file;
    }
}
