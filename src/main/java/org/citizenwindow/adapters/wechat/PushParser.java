package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.shared.ConversationKey;

/**
 * Turns the fields of a push into the house's words. Every message and event type the platform documents has a meaning here;
 * whatever it will invent tomorrow is a {@link Content.Notice}, which is answered {@code success}.
 */
final class PushParser {
    static final String PLATFORM = "wechat";

    /** An OpenID, and what stand-ins use as one; bounds what becomes a key. */
    private static final Pattern USER_ID = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");
    private static final String SCENE_PREFIX = "qrscene_";
    private static final String PAYMENT_PREFIX = "last_trade_no_";

    private PushParser() {}

    /**
     * Reads one push of an account.
     *
     * @param account the name the account has in our settings
     * @return empty when who, when or what is missing or malformed
     */
    static Optional<Push> parse(String account, PushXml xml) {
        String user = xml.get("FromUserName").strip();
        String createTime = xml.get("CreateTime").strip();
        String type = xml.get("MsgType").strip().toLowerCase(Locale.ROOT);
        if (!USER_ID.matcher(user).matches()
                || !SECONDS.matcher(createTime).matches()
                || type.isEmpty()) {
            return Optional.empty();
        }
        return content(type, xml)
                .map(
                        content ->
                                new InboundMessage(
                                        new ConversationKey(PLATFORM, account, user),
                                        dedupeKey(account, user, createTime, type, xml),
                                        Instant.ofEpochSecond(Long.parseLong(createTime)),
                                        content))
                .map(message -> new Push(message, xml.get("ToUserName").strip()));
    }

    private static Optional<Content> content(String type, PushXml xml) {
        return switch (type) {
            case "text" ->
                    Optional.of(new Content.Text(xml.get("Content"), xml.get("bizmsgmenuid")));
            case "image" -> Optional.of(new Content.Picture(xml.get("MediaId"), xml.get("PicUrl")));
            case "voice" ->
                    Optional.of(
                            new Content.Voice(
                                    xml.get("MediaId"), xml.get("Format"), xml.get("Recognition")));
            case "video", "shortvideo" -> Optional.of(new Content.Video(xml.get("MediaId")));
            case "location" -> location(xml, "");
            case "link" -> Optional.of(new Content.Link(xml.get("Title"), xml.get("Url")));
            case "event" -> event(xml);
            default -> Optional.of(new Content.Notice(type, ""));
        };
    }

    /** Event names are compared without regard to case: {@code SCAN} was seen as {@code scan}. */
    private static Optional<Content> event(PushXml xml) {
        String event = xml.get("Event").strip();
        String key = xml.get("EventKey");
        return switch (event.toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "subscribe" -> Optional.of(new Content.Followed(scene(key)));
            case "unsubscribe" -> Optional.of(new Content.Unfollowed());
            case "scan" -> Optional.of(new Content.Scanned(scene(key)));
            // The two scan buttons count as a tap: the platform opens the same reply window for
            // them.
            case "click", "scancode_push", "scancode_waitmsg" ->
                    Optional.of(new Content.MenuTap(key));
            case "location_select" -> location(xml, "SendLocationInfo/");
            // LOCATION is a position report without the citizen's doing, pic_* only announces the
            // pictures that follow.
            default -> Optional.of(new Content.Notice(event, key.isEmpty() ? messageId(xml) : key));
        };
    }

    private static String scene(String key) {
        if (key.startsWith(PAYMENT_PREFIX)) {
            return "";
        }
        return key.startsWith(SCENE_PREFIX) ? key.substring(SCENE_PREFIX.length()) : key;
    }

    private static Optional<Content> location(PushXml xml, String below) {
        String latitude = xml.get(below + "Location_X").strip();
        String longitude = xml.get(below + "Location_Y").strip();
        if (!DEGREES.matcher(latitude).matches() || !DEGREES.matcher(longitude).matches()) {
            return Optional.empty();
        }
        double lat = Double.parseDouble(latitude);
        double lon = Double.parseDouble(longitude);
        String label = xml.get(below + "Label");
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
                ? Optional.of(
                        new Content.Location(
                                lat, lon, label.isBlank() ? xml.get(below + "Poiname") : label))
                : Optional.empty();
    }

    /** Delivery reports spell it with a capital D. */
    private static String messageId(PushXml xml) {
        String id = xml.get("MsgId").strip();
        return id.isEmpty() ? xml.get("MsgID").strip() : id;
    }

    /**
     * Account, user, second and message id, or event and its key. The documented keys (message id alone, user and second
     * alone) collide: one id was seen for fifteen users, and two events of one user can share a second. Hashed, because it
     * outlives the message and would otherwise keep the OpenID in clear.
     */
    private static String dedupeKey(
            String account, String user, String createTime, String type, PushXml xml) {
        String id = messageId(xml);
        List<String> what;
        if (type.equals("event")) {
            what =
                    List.of(
                            "event",
                            xml.get("Event").strip().toLowerCase(Locale.ROOT),
                            xml.get("EventKey"),
                            id);
        } else if (!id.isEmpty()) {
            what = List.of("message", id);
        } else {
            Map<String, String> everything = new TreeMap<>(xml.values());
            what = List.of("content", everything.toString());
        }
        MessageDigest sha256 = sha256();
        for (String part : List.of(PLATFORM, account, user, createTime)) {
            feed(sha256, part);
        }
        what.forEach(part -> feed(sha256, part));
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Length first, so that no two lists of parts feed the same bytes. */
    private static void feed(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
