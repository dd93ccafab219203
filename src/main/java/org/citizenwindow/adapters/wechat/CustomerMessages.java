package org.citizenwindow.adapters.wechat;

import java.util.List;
import java.util.stream.Collectors;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.citizenwindow.channel.OutboundMessage;

/** Our messages in the form of the customer-service API. */
final class CustomerMessages {
    private CustomerMessages() {}

    /** Gives the platform's id of a shipped asset, uploading it if need be. */
    @FunctionalInterface
    interface MediaIds {
        String of(String asset, MediaKind kind) throws WxErrorException;
    }

    /** The message to one citizen. Several articles become one text of links: the API takes a single one (45008). */
    static WxMpKefuMessage to(String user, OutboundMessage message, MediaIds media)
            throws WxErrorException {
        return switch (message) {
            case OutboundMessage.Text text -> text(user, PlatformText.draw(text));
            case OutboundMessage.Picture picture ->
                    WxMpKefuMessage.IMAGE()
                            .toUser(user)
                            .mediaId(media.of(picture.asset(), MediaKind.IMAGE))
                            .build();
            case OutboundMessage.Voice voice ->
                    WxMpKefuMessage.VOICE()
                            .toUser(user)
                            .mediaId(media.of(voice.asset(), MediaKind.VOICE))
                            .build();
            case OutboundMessage.Video video ->
                    WxMpKefuMessage.VIDEO()
                            .toUser(user)
                            .mediaId(media.of(video.asset(), MediaKind.VIDEO))
                            .title(PlatformText.clean(video.title()))
                            .description(PlatformText.clean(video.description()))
                            .build();
            case OutboundMessage.Music music ->
                    WxMpKefuMessage.MUSIC()
                            .toUser(user)
                            .title(PlatformText.clean(music.title()))
                            .description(PlatformText.clean(music.description()))
                            .musicUrl(music.url())
                            .hqMusicUrl(music.highQualityUrl())
                            .thumbMediaId(media.of(music.thumbAsset(), MediaKind.THUMB))
                            .build();
            case OutboundMessage.News news -> news(user, news.articles());
        };
    }

    private static WxMpKefuMessage text(String user, String words) {
        return WxMpKefuMessage.TEXT().toUser(user).content(words).build();
    }

    private static WxMpKefuMessage news(String user, List<OutboundMessage.Article> articles) {
        if (articles.size() != 1) {
            String links =
                    articles.stream().map(CustomerMessages::link).collect(Collectors.joining("\n"));
            return text(user, PlatformText.cut(links, PlatformText.MAX_BYTES));
        }
        OutboundMessage.Article article = articles.getFirst();
        return WxMpKefuMessage.NEWS()
                .toUser(user)
                .addArticle(
                        new WxMpKefuMessage.WxArticle(
                                PlatformText.clean(article.title()),
                                PlatformText.clean(article.description()),
                                article.url(),
                                article.pictureUrl()))
                .build();
    }

    private static String link(OutboundMessage.Article article) {
        return "<a href=\"" + article.url() + "\">" + PlatformText.clean(article.title()) + "</a>";
    }
}
