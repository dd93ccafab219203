package org.citizenwindow.simulator.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.simulator.wechat.Line.Kind;
import org.citizenwindow.simulator.wechat.Line.Side;
import org.citizenwindow.simulator.wechat.Line.Via;

/** Reads what the application answered to a push, as strictly as the platform. */
final class PassiveReply {
    private static final int TEXT_BYTES = 2048;
    private static final int ARTICLES_TO_EVENT = 8;

    private final WechatAccount account;
    private final PushCrypto crypto;
    private final MediaShelf media;

    PassiveReply(WechatAccount account, PushCrypto crypto, MediaShelf media) {
        this.account = account;
        this.crypto = crypto;
        this.media = media;
    }

    /** The same with another key: the platform wants a reply sealed with the one the push came with. */
    PassiveReply sealedWith(PushCrypto other) {
        return new PassiveReply(account, other, media);
    }

    /**
     * The line to show; empty when there is nothing to show ({@code success}, an empty body, a hand-over to the platform's
     * own desk).
     *
     * @param event whether an event is answered, not a message
     */
    Optional<Line> read(byte[] body, Mode mode, String openId, boolean event, Instant now)
            throws BadReply {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (text.isEmpty() || text.equals("success")) {
            return Optional.empty();
        }
        XmlTree xml = opened(XmlTree.read(body), mode);
        if (!xml.need("ToUserName").equals(openId)) {
            throw new BadReply("ToUserName is not the citizen");
        }
        if (!xml.need("FromUserName").equals(account.originalId())) {
            throw new BadReply("FromUserName is not the account");
        }
        if (!xml.need("CreateTime").matches("\\d{1,10}")) {
            throw new BadReply("CreateTime is not in seconds");
        }
        return switch (xml.need("MsgType")) {
            case "text" -> Optional.of(text(xml));
            case "image" -> Optional.of(medium(xml, "Image", Kind.PICTURE, "image", now));
            case "voice" -> Optional.of(medium(xml, "Voice", Kind.VOICE, "voice", now));
            case "video" -> Optional.of(medium(xml, "Video", Kind.VIDEO, "video", now));
            case "music" -> Optional.of(music(xml));
            case "news" -> Optional.of(news(xml, event));
            case "transfer_customer_service" -> Optional.empty();
            default -> throw new BadReply("an unknown MsgType");
        };
    }

    private XmlTree opened(XmlTree xml, Mode mode) throws BadReply {
        boolean encrypted = xml.child("Encrypt").isPresent();
        if (!encrypted) {
            if (mode == Mode.SAFE) {
                throw new BadReply("in safe mode the answer must be encrypted");
            }
            return xml;
        }
        if (mode == Mode.PLAINTEXT) {
            throw new BadReply("in plain mode the answer must not be encrypted");
        }
        String cipherText = xml.need("Encrypt");
        String expected =
                PushCrypto.signature(
                        account.token(), xml.need("TimeStamp"), xml.need("Nonce"), cipherText);
        if (!xml.need("MsgSignature").equals(expected)) {
            throw new BadReply("MsgSignature is wrong");
        }
        return XmlTree.read(crypto.decrypt(cipherText).getBytes(StandardCharsets.UTF_8));
    }

    private static Line text(XmlTree xml) throws BadReply {
        xml.need("Content");
        String content = xml.get("Content");
        if (content.getBytes(StandardCharsets.UTF_8).length > TEXT_BYTES) {
            throw new BadReply("Content is longer than 2048 bytes");
        }
        return Line.draft(Side.ACCOUNT, Kind.TEXT, content, Via.PASSIVE_REPLY);
    }

    private Line medium(XmlTree xml, String element, Kind kind, String type, Instant now)
            throws BadReply {
        XmlTree inner = xml.child(element).orElseThrow(() -> new BadReply(element + " is missing"));
        String id = inner.need("MediaId");
        MediaShelf.Item item =
                media.find(id, now)
                        .orElseThrow(() -> new BadReply("no such MediaId, or older than 3 days"));
        if (!item.kind().equals(type)) {
            throw new BadReply("the MediaId is of kind " + item.kind());
        }
        return Line.draft(Side.ACCOUNT, kind, inner.get("Description"), Via.PASSIVE_REPLY)
                .withMedia(id)
                .withFacts(Map.of("title", inner.get("Title")));
    }

    private static Line music(XmlTree xml) throws BadReply {
        XmlTree inner = xml.child("Music").orElseThrow(() -> new BadReply("Music is missing"));
        inner.need("ThumbMediaId");
        return Line.draft(Side.ACCOUNT, Kind.MUSIC, inner.get("Description"), Via.PASSIVE_REPLY)
                .withFacts(Map.of("title", inner.get("Title"), "url", inner.get("MusicUrl")));
    }

    private static Line news(XmlTree xml, boolean event) throws BadReply {
        List<XmlTree> items =
                xml.child("Articles")
                        .map(XmlTree::children)
                        .orElseThrow(() -> new BadReply("Articles is missing"));
        if (!xml.need("ArticleCount").equals(Integer.toString(items.size())) || items.isEmpty()) {
            throw new BadReply("ArticleCount does not count the articles");
        }
        int most = event ? ARTICLES_TO_EVENT : 1;
        if (items.size() > most) {
            throw new BadReply("more than " + most + " articles here");
        }
        List<Line.Card> cards = new ArrayList<>();
        for (XmlTree item : items) {
            cards.add(
                    new Line.Card(
                            item.need("Title"),
                            item.get("Description"),
                            item.get("PicUrl"),
                            item.get("Url")));
        }
        return Line.draft(Side.ACCOUNT, Kind.NEWS, "", Via.PASSIVE_REPLY).withCards(cards);
    }
}
