package org.citizenwindow.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.citizenwindow.channel.Channel;
import org.citizenwindow.channel.Fetched;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.channel.SendResult;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.MediaId;
import org.citizenwindow.shared.events.MediaSettled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class MediaQuarkusTest {
    private static final ConversationKey CITIZEN =
            new ConversationKey("mediatest", "main", "o-citizen-1");

    @Inject StoreMedia media;
    @Inject MediaQueries queries;
    @Inject MediaQueue queue;
    @Inject KeepMedia keep;
    @Inject Platform platform;
    @Inject Heard heard;
    @Inject DataSource database;

    @BeforeEach
    void listen() {
        heard.events.clear();
        heard.failures = 0;
    }

    @Test
    void picture_isStoredAndTold_withoutWaitingForThePoll() {
        byte[] photo = Pictures.withExif(Pictures.jpeg(800, 600), 6, false);
        MediaId id = announce("picture", new Fetched.Content(photo, "text/html"));
        MediaView seen = settled(id);
        assertThat(seen.state()).isEqualTo("stored");
        assertThat(seen.sha256()).isEqualTo(SealedMedia.sha256(photo));
        assertThat(seen.contentType()).isEqualTo("image/jpeg");
        assertThat(List.of(seen.width(), seen.height())).containsExactly(600, 800);
        assertThat(Pictures.see(queries.workingCopy(id).orElseThrow().bytes()).getWidth())
                .isEqualTo(600);
        assertThat(Pictures.see(queries.thumbnail(id).orElseThrow().bytes()).getHeight())
                .isEqualTo(480);
        assertThat(heard.of(id))
                .containsExactly(new MediaSettled(id, CITIZEN, true, seen.sha256(), ""));
    }

    @Test
    void gone_isRejectedAtOnce() {
        MediaId id = announce("picture", new Fetched.Gone("40007"));
        assertThat(settled(id).reason()).isEqualTo("expired");
        assertThat(heard.of(id))
                .containsExactly(new MediaSettled(id, CITIZEN, false, "", "expired"));
        assertThat(queries.workingCopy(id)).isEmpty();
    }

    @Test
    void pageNamedJpg_isRejectedWithItsHash() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        MediaId id = announce("picture", new Fetched.Content(page, "image/jpeg"));
        assertThat(settled(id).reason()).isEqualTo("not_a_picture");
        assertThat(heard.of(id))
                .containsExactly(
                        new MediaSettled(
                                id, CITIZEN, false, SealedMedia.sha256(page), "not_a_picture"));
    }

    @Test
    void passingFault_isTriedAgainUntilItWorks() {
        MediaId id =
                announce(
                        "picture",
                        new Fetched.Retry("-1"),
                        new Fetched.Content(Pictures.png(30, 20), ""));
        assertThat(settled(id).state()).isEqualTo("stored");
        assertThat(heard.of(id)).hasSize(1);
    }

    @Test
    void adapterThrows_isTriedAgain() {
        MediaId id = announce("picture", null, new Fetched.Content(Pictures.gif(30, 20), ""));
        assertThat(settled(id).state()).isEqualTo("stored");
    }

    @Test
    void voice_isKeptWithoutACopy() {
        byte[] voice = "#!AMR\nhello".getBytes(StandardCharsets.UTF_8);
        MediaId id = announce("voice", new Fetched.Content(voice, ""));
        MediaView seen = settled(id);
        assertThat(List.of(seen.state(), seen.contentType()))
                .containsExactly("stored", "audio/amr");
        assertThat(queries.workingCopy(id)).isEmpty();
    }

    @Test
    void observerFails_nothingIsSettled_untilItHeardIt() {
        heard.failures = 1;
        MediaId id = announce("picture", new Fetched.Content(Pictures.jpeg(60, 40), "image/jpeg"));
        assertThat(settled(id).state()).isEqualTo("stored");
        assertThat(heard.failures).isZero();
        assertThat(heard.of(id)).hasSize(1);
    }

    @Test
    void crashAfterTheOriginalWasSealed_nextClaimNeedsNoPlatform() throws Exception {
        byte[] photo = Pictures.jpeg(320, 240);
        MediaId id = unheard("picture");
        MediaQueue.Claim first = claim(id);
        String sha256 = SealedMedia.sha256(photo);
        keep.sealed.put(SealedMedia.Part.ORIGINAL, sha256, photo);
        queue.received(first, sha256, "image/jpeg", photo.length);
        // here the process dies; the lease runs out
        MediaQueue.Claim second = claim(id);
        assertThat(second.decodings()).isEqualTo(1);
        keep.keep(second);
        assertThat(queries.find(id).orElseThrow().state()).isEqualTo("stored");
        queue.rejected(
                first, "unreadable", sha256, ""); // the first was not dead after all: too late
        assertThat(queries.find(id).orElseThrow().state()).isEqualTo("stored");
        assertThat(heard.of(id)).hasSize(1);
    }

    @Test
    void crashBetweenFileAndRow_nextClaimWritesTheSameFileAgain() throws Exception {
        byte[] photo = Pictures.jpeg(320, 200);
        MediaId id = unheard("picture");
        claim(id);
        String sha256 = SealedMedia.sha256(photo);
        keep.sealed.put(SealedMedia.Part.ORIGINAL, sha256, photo);
        // here the process dies: a file without a row
        platform.answers(id, new Fetched.Content(photo, ""));
        keep.keep(claim(id));
        assertThat(queries.find(id).orElseThrow().sha256()).isEqualTo(sha256);
        assertThat(queries.workingCopy(id)).isPresent();
    }

    @Test
    void pictureThatKillsItsDecoder_isGivenUp() throws Exception {
        byte[] photo = Pictures.jpeg(32, 24);
        MediaId id = unheard("picture");
        String sha256 = SealedMedia.sha256(photo);
        keep.sealed.put(SealedMedia.Part.ORIGINAL, sha256, photo);
        for (int death = 0; death < MediaRules.MOST_DECODINGS; death++) {
            queue.received(claim(id), sha256, "image/jpeg", photo.length);
        }
        keep.keep(claim(id));
        assertThat(queries.find(id).orElseThrow().reason()).isEqualTo("unreadable");
    }

    @Test
    void announce_outsideATransaction_isOurBug() {
        assertThatThrownBy(
                        () ->
                                media.announce(
                                        new MediaId(UUID.randomUUID()),
                                        CITIZEN,
                                        "m",
                                        "picture",
                                        Instant.now()))
                .isInstanceOf(RuntimeException.class);
    }

    private MediaId announce(String kind, Fetched... answers) {
        MediaId id = new MediaId(UUID.randomUUID());
        platform.answers(id, answers);
        QuarkusTransaction.requiringNew()
                .run(() -> media.announce(id, CITIZEN, id.toString(), kind, Instant.now()));
        return id;
    }

    /** Announced so far ahead that the job does not take it from under the test. */
    private MediaId unheard(String kind) {
        MediaId id = new MediaId(UUID.randomUUID());
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                media.announce(
                                        id,
                                        CITIZEN,
                                        id.toString(),
                                        kind,
                                        Instant.now().plus(Duration.ofHours(1))));
        return id;
    }

    /** As the queue claims, for this one item, at once. */
    private MediaQueue.Claim claim(MediaId id) throws Exception {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement(
                                "update media set tries = tries + 1 where id = ? returning sha256, tries,"
                                        + " decodings")) {
            update.setObject(1, id.value());
            try (var row = update.executeQuery()) {
                assertThat(row.next()).isTrue();
                return new MediaQueue.Claim(
                        id,
                        CITIZEN,
                        id.toString(),
                        MediaKind.PICTURE,
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        Instant.now().plus(Duration.ofDays(3)));
            }
        }
    }

    private MediaView settled(MediaId id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> queries.find(id).orElseThrow(),
                        view -> view.state().equals("stored") || view.state().equals("rejected"));
    }

    /** A platform that gives what the test says, in order, the last again and again. */
    @Singleton
    static class Platform implements Channel {
        private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();

        record Answer(Fetched fetched) {}

        void answers(MediaId id, Fetched... given) {
            Queue<Answer> queue = new ConcurrentLinkedQueue<>();
            for (Fetched fetched : given) {
                queue.add(new Answer(fetched));
            }
            answers.put(id.toString(), queue);
        }

        @Override
        public String platform() {
            return CITIZEN.platform();
        }

        @Override
        public SendResult send(ConversationKey to, OutboundMessage message) {
            return new SendResult.Accepted("");
        }

        @Override
        public Fetched fetch(ConversationKey from, String platformMediaId, long limit) {
            Queue<Answer> left = answers.get(platformMediaId);
            Answer answer = left.size() > 1 ? left.remove() : left.peek();
            if (answer.fetched() == null) {
                throw new IllegalStateException("a surprise in the adapter");
            }
            return answer.fetched();
        }
    }

    /** Hears what is told, failing first when asked to. */
    @Singleton
    static class Heard {
        final Queue<MediaSettled> events = new ConcurrentLinkedQueue<>();
        volatile int failures;

        synchronized void on(@Observes MediaSettled event) {
            if (event.conversation().equals(CITIZEN)) {
                if (failures > 0) {
                    failures--;
                    throw new IllegalStateException("the case is locked");
                }
                events.add(event);
            }
        }

        List<MediaSettled> of(MediaId id) {
            return events.stream().filter(event -> event.media().equals(id)).toList();
        }
    }
}
