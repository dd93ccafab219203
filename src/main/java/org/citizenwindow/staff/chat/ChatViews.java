package org.citizenwindow.staff.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.citizenwindow.conversation.ChatHistory;
import org.citizenwindow.conversation.ChatLine;
import org.citizenwindow.conversation.ConversationView;
import org.citizenwindow.conversation.Conversations;
import org.citizenwindow.delivery.OutboxQueries;
import org.citizenwindow.delivery.ReplyBudget.BudgetView;
import org.citizenwindow.media.MediaQueries;
import org.citizenwindow.media.MediaView;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.staff.layout.Bundles;
import org.citizenwindow.staff.layout.TimeWords;
import org.citizenwindow.staff.live.ChatName;

/** Makes a conversation ready to show. */
@Singleton
public class ChatViews {
    private static final int LINES = 100;
    private static final Set<String> FAILED = Set.of("rejected", "uncertain", "failed");

    @Inject ChatHistory history;
    @Inject Conversations conversations;
    @Inject OutboxQueries outbox;
    @Inject MediaQueries media;
    @Inject DigestViews digests;

    /**
     * @param reader who looks at it
     * @param names finds the name of a member of staff by their sign-in name
     */
    public ChatView of(
            ConversationKey key, Reader reader, TimeWords times, UnaryOperator<String> names) {
        ChatMessages words = Bundles.in(ChatMessages.class, reader.lang());
        Optional<ConversationView> conversation = conversations.find(key);
        Optional<String> agent = conversation.flatMap(ConversationView::agent);
        List<ChatView.Line> lines =
                history.latest(key, LINES).stream()
                        .map(line -> line(line, words, times, names))
                        .toList();
        return new ChatView(
                ChatName.of(key),
                conversation.map(c -> c.lang().tag()).orElse(Lang.ZH_CN.tag()),
                digests.of(key, reader.lang(), times),
                lines,
                budget(key, conversation, reader.now(), words, times),
                agent.map(names).orElse(""),
                agent.filter(reader.me().value()::equals).isPresent());
    }

    /** Who looks, in which language, at which moment. */
    public record Reader(StaffId me, Lang lang, Instant now) {}

    private ChatView.Budget budget(
            ConversationKey key,
            Optional<ConversationView> conversation,
            Instant now,
            ChatMessages words,
            TimeWords times) {
        if (conversation.filter(ConversationView::unfollowed).isPresent()) {
            return new ChatView.Budget(words.unfollowed(), false);
        }
        BudgetView budget = outbox.budget(key, now);
        if (budget.closesAt().isEmpty()) {
            return new ChatView.Budget(words.budgetClosed(), false);
        }
        if (budget.left() == 0) {
            return new ChatView.Budget(words.budgetUsed(budget.of()), false);
        }
        String closes = times.until(budget.closesAt().get());
        return new ChatView.Budget(words.budget(budget.left(), budget.of(), closes), true);
    }

    private ChatView.Line line(
            ChatLine line, ChatMessages words, TimeWords times, UnaryOperator<String> names) {
        boolean ours = line.direction() == ChatLine.Direction.OUT;
        Optional<MediaView> picture = line.media().flatMap(media::find);
        boolean photo = picture.filter(ChatViews::visible).isPresent();
        boolean plain = line.kind().equals("text");
        String text = plain ? line.text() : described(line, picture, words);
        return new ChatView.Line(
                line.id(),
                ours,
                line.origin().equals("staff"),
                who(line, words, names),
                text,
                photo ? line.media().get().toString() : "",
                line.options(),
                times.at(line.at()),
                words.fate(line.state()).strip(),
                FAILED.contains(line.state()));
    }

    private static boolean visible(MediaView media) {
        return media.state().equals("stored") && media.width() > 0;
    }

    private static String described(
            ChatLine line, Optional<MediaView> picture, ChatMessages words) {
        String kind = words.kind(line.kind());
        if (picture.isPresent() && !picture.get().state().equals("stored")) {
            return kind + ": " + words.media(picture.get().state());
        }
        return line.text().isBlank() || line.kind().equals("picture")
                ? kind
                : kind + ": " + line.text();
    }

    private static String who(ChatLine line, ChatMessages words, UnaryOperator<String> names) {
        return switch (line.origin()) {
            case "citizen" -> words.citizen();
            case "staff" -> line.author().map(names).orElse(words.account());
            case "system" -> words.system();
            default -> words.account();
        };
    }
}
