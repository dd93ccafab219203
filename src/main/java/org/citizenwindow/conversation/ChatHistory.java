package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.conversation.ChatLine.Direction;
import org.citizenwindow.platform.database.DatabaseFault;
import org.citizenwindow.platform.json.SealedJson;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;

/** What was said in a conversation, both ways, oldest first. */
@Singleton
public class ChatHistory {
    private static final SealedJson<Content> IN = new SealedJson<>(Content.class);
    private static final SealedJson<OutboundMessage> OUT = new SealedJson<>(OutboundMessage.class);

    @Inject DataSource database;

    /** The latest messages, at most {@code limit} of them. */
    public List<ChatLine> latest(ConversationKey conversation, int limit) {
        String sql =
                """
                select id, direction, kind, content, media_id, at, state, origin, author from chat_message
                where conversation_key = ? order by at desc, direction, id desc limit ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, conversation.value());
            select.setInt(2, limit);
            List<ChatLine> lines = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(line(rows));
                }
            }
            Collections.reverse(lines);
            return lines;
        } catch (SQLException e) {
            throw DatabaseFault.of("chat cannot be read", e);
        }
    }

    private static ChatLine line(ResultSet row) throws SQLException {
        boolean in = row.getString("direction").equals("in");
        String content = row.getString("content");
        OutboundMessage said = in ? null : OUT.read(content);
        return new ChatLine(
                row.getString("direction") + '-' + row.getLong("id"),
                in ? Direction.IN : Direction.OUT,
                row.getString("kind"),
                in ? words(IN.read(content)) : words(said),
                said instanceof OutboundMessage.Text text ? text.options() : List.of(),
                Optional.ofNullable(row.getObject("media_id", UUID.class)).map(MediaId::new),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("origin"),
                Optional.ofNullable(row.getString("author")));
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
