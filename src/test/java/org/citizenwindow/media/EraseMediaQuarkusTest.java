package org.citizenwindow.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.citizenwindow.media.SealedMedia.Part;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;
import org.citizenwindow.shared.events.CitizenLeft;
import org.junit.jupiter.api.Test;

/** Which sealed files are gone when a citizen has left. */
@QuarkusTest
class EraseMediaQuarkusTest {
    @Inject SealedMedia sealed;
    @Inject Event<CitizenLeft> left;
    @Inject Sql sql;
    @Inject Clock clock;

    private final ConversationKey leaver =
            new ConversationKey("paper", "test", UUID.randomUUID().toString());
    private final ConversationKey other =
            new ConversationKey("paper", "test", UUID.randomUUID().toString());

    @Test
    void draft_isErased_evidenceAndWhatOthersSentTooStay() {
        String draft = fresh();
        String evidence = fresh();
        String shared = fresh();
        stored(leaver, draft);
        MediaId kept = stored(leaver, evidence);
        stored(leaver, shared);
        stored(other, shared);

        QuarkusTransaction.requiringNew()
                .run(() -> left.fire(new CitizenLeft(leaver, true, Set.of(kept), clock.instant())));

        assertThat(sealed.get(Part.ORIGINAL, draft)).isEmpty();
        assertThat(sealed.get(Part.THUMBNAIL, draft)).isEmpty();
        assertThat(sealed.get(Part.ORIGINAL, evidence)).isPresent();
        assertThat(sealed.get(Part.ORIGINAL, shared)).isPresent();
        assertThat(rows(leaver)).isOne();
        assertThat(rows(other)).isOne();
    }

    @Test
    void undone_erasesNothing() {
        String draft = fresh();
        stored(leaver, draft);
        QuarkusTransaction.begin();
        left.fire(new CitizenLeft(leaver, false, Set.of(), clock.instant()));
        QuarkusTransaction.rollback();
        assertThat(sealed.get(Part.ORIGINAL, draft)).isPresent();
        assertThat(rows(leaver)).isOne();
    }

    private static String fresh() {
        return SealedMedia.sha256(UUID.randomUUID().toString().getBytes(UTF_8));
    }

    private MediaId stored(ConversationKey from, String hash) {
        MediaId id = new MediaId(UUID.randomUUID());
        sealed.put(Part.ORIGINAL, hash, new byte[] {1});
        sealed.put(Part.THUMBNAIL, hash, new byte[] {2});
        sql.update(
                """
                insert into media (id, conversation_key, platform_media_id, kind, state, asked_at, expires_at, due_at, sha256)
                values (?, ?, 'm', 'picture', 'stored', now(), now(), now(), ?)
                """,
                id.value(),
                from.value(),
                hash);
        return id;
    }

    private int rows(ConversationKey key) {
        return sql.list("select 1 from media where conversation_key = ?", row -> 1, key.value())
                .size();
    }
}
