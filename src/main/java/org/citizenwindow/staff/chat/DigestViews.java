package org.citizenwindow.staff.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.citizenwindow.conversation.Digest;
import org.citizenwindow.conversation.Digests;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.staff.chat.DigestView.Row;
import org.citizenwindow.staff.layout.Bundles;
import org.citizenwindow.staff.layout.TimeWords;

/** Puts a conversation's digest into words. */
@Singleton
class DigestViews {
    @Inject Digests digests;

    DigestView of(ConversationKey key, Lang lang, TimeWords times) {
        ChatMessages words = Bundles.in(ChatMessages.class, lang);
        return digests.of(key, lang)
                .map(digest -> new DigestView(rows(digest, words, times)))
                .orElse(DigestView.NONE);
    }

    private static List<Row> rows(Digest digest, ChatMessages words, TimeWords times) {
        List<Row> rows = new ArrayList<>();
        digest.waitingSince()
                .ifPresent(at -> rows.add(new Row(words.digestWaits(), times.since(at))));
        if (!digest.service().isEmpty()) {
            rows.add(new Row(words.digestService(), digest.service()));
        }
        String step = digest.summary() ? words.digestSummary() : digest.question();
        if (!step.isEmpty()) {
            String misses = digest.misses() > 0 ? ' ' + words.digestMisses(digest.misses()) : "";
            rows.add(new Row(words.digestStep(), step + misses));
        }
        if (digest.anonymous()) {
            rows.add(new Row(words.digestFacts(), words.digestAnonymous()));
        } else if (!digest.facts().isEmpty()) {
            rows.add(new Row(words.digestFacts(), facts(digest, words)));
        }
        digest.missed()
                .ifPresent(
                        missed ->
                                rows.add(
                                        new Row(
                                                words.digestMissed(),
                                                words.digestQuoted(
                                                        missed.words().isEmpty()
                                                                ? "…"
                                                                : missed.words(),
                                                        times.at(missed.at())))));
        if (digest.drafts() > 0) {
            rows.add(new Row(words.digestDrafts(), Integer.toString(digest.drafts())));
        }
        return rows;
    }

    private static String facts(Digest digest, ChatMessages words) {
        return digest.facts().stream()
                .map(fact -> words.digestFact(fact.label(), fact.value()))
                .collect(Collectors.joining(words.digestNext()));
    }
}
