package org.citizenwindow.simulator.wechat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One line of a chat as the citizen sees it.
 *
 * @param seq rising over the whole platform
 * @param text what can be read; of a voice its words, of a place its label
 * @param media the id of the picture, voice or video, empty when there is none
 * @param facts what else is shown: {@code latitude}, {@code longitude}, {@code seconds}, {@code title}, {@code url}, …
 * @param cards articles of a news message, or the items of a tap menu (title = what it says, url = its id)
 */
public record Line(
        long seq,
        Side side,
        Kind kind,
        String text,
        String media,
        Map<String, String> facts,
        List<Card> cards,
        Via via,
        Instant at) {

    /** Who spoke. */
    public enum Side {
        CITIZEN,
        ACCOUNT,
        PLATFORM
    }

    /** What it looks like. */
    public enum Kind {
        TEXT,
        PICTURE,
        VOICE,
        VIDEO,
        MUSIC,
        NEWS,
        PLACE,
        LINK,
        STICKER,
        TAP_MENU,
        /** A menu bar tap; the real messenger does not show it, the phone shows it as a small grey line. */
        TAP,
        NOTICE
    }

    /** Which way it came. */
    public enum Via {
        PUSH,
        PASSIVE_REPLY,
        CUSTOMER_SERVICE,
        NONE
    }

    /** One article of a news message, or one item of a tap menu. */
    public record Card(String title, String description, String picture, String url) {}

    /** A line before it has its place in a chat. */
    static Line draft(Side side, Kind kind, String text, Via via) {
        return new Line(0, side, kind, text, "", Map.of(), List.of(), via, Instant.EPOCH);
    }

    Line withMedia(String id) {
        return new Line(seq, side, kind, text, id, facts, cards, via, at);
    }

    Line withFacts(Map<String, String> more) {
        return new Line(seq, side, kind, text, media, Map.copyOf(more), cards, via, at);
    }

    Line withCards(List<Card> more) {
        return new Line(seq, side, kind, text, media, facts, List.copyOf(more), via, at);
    }

    Line via(Via other) {
        return new Line(seq, side, kind, text, media, facts, cards, other, at);
    }

    Line placed(long number, Instant when) {
        return new Line(number, side, kind, text, media, facts, cards, via, when);
    }
}
