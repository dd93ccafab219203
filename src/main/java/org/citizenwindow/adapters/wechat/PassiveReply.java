package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;

/**
 * The answer that rides on the platform's own request: no quota, no second call, but it must leave within 5 s and can hold
 * only what is at hand, so media must have been uploaded before.
 */
final class PassiveReply {
    /** Acknowledges without an answer; in clear in every mode. */
    static final String SUCCESS = "success";

    /** Articles in answer to a message since 2018-10-12; answers to events may still hold {@value #EVENT_ARTICLES}. */
    private static final int MESSAGE_ARTICLES = 1;

    private static final int EVENT_ARTICLES = 8;

    private final BiFunction<String, MediaKind, Optional<String>> mediaIds;

    /**
     * @param mediaIds the platform's id of a shipped asset, if it was uploaded and will be good for a while yet
     */
    PassiveReply(BiFunction<String, MediaKind, Optional<String>> mediaIds) {
        this.mediaIds = mediaIds;
    }

    /** Whether the message can be a passive reply to the trigger as it is, losing nothing but length. */
    boolean fits(OutboundMessage message, Content trigger) {
        return switch (message) {
            case OutboundMessage.Text text -> !text.text().isBlank() || !text.options().isEmpty();
            case OutboundMessage.News news -> news.articles().size() <= articles(trigger);
            case OutboundMessage.Picture picture ->
                    media(picture.asset(), MediaKind.IMAGE).isPresent();
            case OutboundMessage.Voice voice -> media(voice.asset(), MediaKind.VOICE).isPresent();
            case OutboundMessage.Video video -> media(video.asset(), MediaKind.VIDEO).isPresent();
            case OutboundMessage.Music music ->
                    media(music.thumbAsset(), MediaKind.THUMB).isPresent();
        };
    }

    /** The reply document to a push; empty when it would need media that is not at hand. */
    Optional<String> to(Push push, OutboundMessage message, Instant now) {
        return body(message, push.message().content())
                .map(
                        body ->
                                "<xml>"
                                        + element("ToUserName", push.sender())
                                        + element("FromUserName", push.recipient())
                                        + "<CreateTime>"
                                        + now.getEpochSecond()
                                        + "</CreateTime>"
                                        + body
                                        + "</xml>");
    }

    /**
     * Puts a reply into the encrypted envelope; the time stamp and nonce of it are ours to choose.
     *
     * @param key the place of the key the push came with
     */
    static String sealed(
            WechatAccount account, int key, String reply, Instant now, RandomGenerator random) {
        byte[] noise = new byte[WechatCrypto.RANDOM_BYTES];
        random.nextBytes(noise);
        String sealed = account.crypto().encrypt(reply.getBytes(UTF_8), key, noise);
        byte[] once = new byte[9];
        random.nextBytes(once);
        String nonce = Base64.getUrlEncoder().encodeToString(once);
        String timestamp = Long.toString(now.getEpochSecond());
        return "<xml>"
                + element("Encrypt", sealed)
                + element(
                        "MsgSignature",
                        WechatSignature.of(account.token(), timestamp, nonce, sealed))
                + "<TimeStamp>"
                + timestamp
                + "</TimeStamp>"
                + element("Nonce", nonce)
                + "</xml>";
    }

    private Optional<String> body(OutboundMessage message, Content trigger) {
        return switch (message) {
            case OutboundMessage.Text text ->
                    Optional.of(type("text") + element("Content", PlatformText.draw(text)));
            case OutboundMessage.Picture picture ->
                    media(picture.asset(), MediaKind.IMAGE)
                            .map(id -> type("image") + in("Image", mediaId(id)));
            case OutboundMessage.Voice voice ->
                    media(voice.asset(), MediaKind.VOICE)
                            .map(id -> type("voice") + in("Voice", mediaId(id)));
            case OutboundMessage.Video video ->
                    media(video.asset(), MediaKind.VIDEO)
                            .map(
                                    id ->
                                            type("video")
                                                    + in(
                                                            "Video",
                                                            mediaId(id)
                                                                    + titled(
                                                                            video.title(),
                                                                            video.description())));
            case OutboundMessage.Music music ->
                    media(music.thumbAsset(), MediaKind.THUMB)
                            .map(id -> type("music") + music(music, id));
            case OutboundMessage.News news -> Optional.of(type("news") + news(news, trigger));
        };
    }

    private static String music(OutboundMessage.Music music, String thumb) {
        return in(
                "Music",
                titled(music.title(), music.description())
                        + element("MusicUrl", music.url())
                        + element("HQMusicUrl", music.highQualityUrl())
                        + element("ThumbMediaId", thumb));
    }

    private static String news(OutboundMessage.News news, Content trigger) {
        List<OutboundMessage.Article> shown =
                news.articles().stream().limit(articles(trigger)).toList();
        StringBuilder items = new StringBuilder();
        for (OutboundMessage.Article article : shown) {
            items.append(
                    in(
                            "item",
                            titled(article.title(), article.description())
                                    + element("PicUrl", article.pictureUrl())
                                    + element("Url", article.url())));
        }
        return "<ArticleCount>"
                + shown.size()
                + "</ArticleCount>"
                + in("Articles", items.toString());
    }

    private static int articles(Content trigger) {
        return switch (trigger) {
            case Content.Text t -> MESSAGE_ARTICLES;
            case Content.Picture p -> MESSAGE_ARTICLES;
            case Content.Voice v -> MESSAGE_ARTICLES;
            case Content.Video v -> MESSAGE_ARTICLES;
            case Content.Location l -> MESSAGE_ARTICLES;
            case Content.Link l -> MESSAGE_ARTICLES;
            case Content.MenuTap m -> EVENT_ARTICLES;
            case Content.Followed f -> EVENT_ARTICLES;
            case Content.Unfollowed u -> EVENT_ARTICLES;
            case Content.Scanned s -> EVENT_ARTICLES;
            case Content.Notice n -> EVENT_ARTICLES;
        };
    }

    private Optional<String> media(String asset, MediaKind kind) {
        return kind.takes(asset) ? mediaIds.apply(asset, kind) : Optional.empty();
    }

    private static String type(String type) {
        return element("MsgType", type);
    }

    private static String mediaId(String id) {
        return element("MediaId", id);
    }

    private static String titled(String title, String description) {
        return element("Title", title) + element("Description", description);
    }

    private static String element(String name, String text) {
        return in(name, PlatformText.cdata(text));
    }

    private static String in(String name, String content) {
        return '<' + name + '>' + content + "</" + name + '>';
    }
}
