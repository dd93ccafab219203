package org.citizenwindow.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citizenwindow.simulator.wechat.Line.Kind;
import org.citizenwindow.simulator.wechat.Line.Side;
import org.citizenwindow.simulator.wechat.Line.Via;

/** Reads the body of {@code message/custom/send} into the line a citizen will see. */
final class CustomerMessage {
    private static final int TEXT_BYTES = 2048;

    private final MediaShelf media;

    CustomerMessage(MediaShelf media) {
        this.media = media;
    }

    Line read(JsonNode body, Instant now) throws WechatError.Refusal {
        String type = body.path("msgtype").asText();
        JsonNode inner = body.path(type);
        if (type.isEmpty() || !inner.isObject()) {
            throw WechatError.INVALID_MESSAGE_TYPE.refusal();
        }
        return switch (type) {
            case "text" -> said(Kind.TEXT, words(inner, "content"));
            case "image" -> medium(inner, Kind.PICTURE, "image", now);
            case "voice" -> medium(inner, Kind.VOICE, "voice", now);
            case "video" -> medium(inner, Kind.VIDEO, "video", now);
            case "music" -> music(inner);
            case "news" -> news(inner);
            case "msgmenu" -> tapMenu(inner);
            default -> throw WechatError.INVALID_MESSAGE_TYPE.refusal();
        };
    }

    private static Line said(Kind kind, String text) {
        return Line.draft(Side.ACCOUNT, kind, text, Via.CUSTOMER_SERVICE);
    }

    private static String words(JsonNode inner, String field) throws WechatError.Refusal {
        String text = inner.path(field).asText();
        if (text.isBlank()) {
            throw WechatError.EMPTY_CONTENT.refusal();
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > TEXT_BYTES) {
            throw WechatError.CONTENT_TOO_LONG.refusal();
        }
        return text;
    }

    private Line medium(JsonNode inner, Kind kind, String type, Instant now)
            throws WechatError.Refusal {
        String id = inner.path("media_id").asText();
        if (id.isEmpty()) {
            throw WechatError.MISSING_MEDIA_ID.refusal();
        }
        media.find(id, now)
                .filter(item -> item.kind().equals(type))
                .orElseThrow(WechatError.INVALID_MEDIA_ID::refusal);
        return said(kind, inner.path("description").asText())
                .withMedia(id)
                .withFacts(Map.of("title", inner.path("title").asText()));
    }

    private static Line music(JsonNode inner) throws WechatError.Refusal {
        if (inner.path("thumb_media_id").asText().isEmpty()) {
            throw WechatError.MISSING_MEDIA_ID.refusal();
        }
        return said(Kind.MUSIC, inner.path("description").asText())
                .withFacts(
                        Map.of(
                                "title", inner.path("title").asText(),
                                "url", inner.path("musicurl").asText()));
    }

    private static Line news(JsonNode inner) throws WechatError.Refusal {
        JsonNode articles = inner.path("articles");
        if (!articles.isArray() || articles.isEmpty()) {
            throw WechatError.EMPTY_CONTENT.refusal();
        }
        if (articles.size() > 1) {
            throw WechatError.TOO_MANY_ARTICLES.refusal();
        }
        JsonNode article = articles.get(0);
        return said(Kind.NEWS, "")
                .withCards(
                        List.of(
                                new Line.Card(
                                        article.path("title").asText(),
                                        article.path("description").asText(),
                                        article.path("picurl").asText(),
                                        article.path("url").asText())));
    }

    private static Line tapMenu(JsonNode inner) throws WechatError.Refusal {
        List<Line.Card> items = new ArrayList<>();
        for (JsonNode item : inner.path("list")) {
            items.add(new Line.Card(words(item, "content"), "", "", item.path("id").asText()));
        }
        if (items.isEmpty()) {
            throw WechatError.EMPTY_CONTENT.refusal();
        }
        return said(Kind.TAP_MENU, inner.path("head_content").asText())
                .withCards(items)
                .withFacts(Map.of("tail", inner.path("tail_content").asText()));
    }
}
