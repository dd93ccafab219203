package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.conversation.ChatLine.Direction;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.platform.json.SealedJson;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;

/** What was said in a conversation, both ways, oldest first. */
@Singleton
public class ChatHistory {
    private static final SealedJson<Content> IN = new SealedJson<>(Content.class);
    private static final SealedJson<OutboundMessage> OUT = new SealedJson<>(OutboundMessage.class);

    @Inject Sql sql;

    /** The latest messages, at most {@code limit} of them. */
    public List<ChatLine> latest(ConversationKey conversation, int limit) {
        return sql.list(
                        """
                        select direction, id, kind, content, media_id, at, state, origin, author from chat_message
                        where conversation_key = ? order by at desc, direction desc, id desc limit ?
                        """,
                        ChatHistory::line,
                        conversation.value(),
                        limit)
                .reversed();
    }

    private static ChatLine line(Sql.Row row) throws SQLException {
        boolean in = row.text(1).equals("in");
        OutboundMessage said = in ? null : OUT.read(row.text(4));
        return new ChatLine(
                row.text(1) + '-' + row.id(2),
                in ? Direction.IN : Direction.OUT,
                row.text(3),
                in ? words(IN.read(row.text(4))) : words(said),
                said instanceof OutboundMessage.Text text ? text.options() : List.of(),
                row.uuid(5).map(MediaId::new),
                row.at(6).orElseThrow(),
                row.text(7),
                row.text(8),
                row.maybeText(9));
    }

    private static String words(Content content) {
        return switch (content) {
            case Content.Text text -> text.text();
            case Content.Picture picture -> "";
            case Content.Voice voice -> voice.recognition();
            case Content.Video video -> "";
            case Content.Location place ->
                    String.format(
                                    Locale.ROOT,
                                    "%s (%.5f, %.5f)",
                                    place.label(),
                                    place.latitude(),
                                    place.longitude())
                            .strip();
            case Content.Link link -> (link.title() + ' ' + link.url()).strip();
            case Content.MenuTap tap -> tap.key();
            case Content.Followed followed -> followed.scene();
            case Content.Unfollowed unfollowed -> "";
            case Content.Scanned scanned -> scanned.scene();
            case Content.Notice notice -> notice.type();
        };
    }

    private static String words(OutboundMessage message) {
        return switch (message) {
            case OutboundMessage.Text text -> text.text();
            case OutboundMessage.Picture picture -> picture.asset();
            case OutboundMessage.Voice voice -> voice.asset();
            case OutboundMessage.Video video -> video.title();
            case OutboundMessage.Music music -> music.title();
            case OutboundMessage.News news ->
                    String.join(
                            " · ",
                            news.articles().stream().map(OutboundMessage.Article::title).toList());
        };
    }
}
