package org.citizenwindow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.imageio.ImageIO;
import org.citizenwindow.testing.PackagedApplication;
import org.citizenwindow.testing.ProductionSettings;
import org.citizenwindow.testing.Pushes;
import org.citizenwindow.testing.WechatStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application is killed (SIGKILL) in mid-conversation and started again. A citizen who was there must end up with
 * word for word the conversation of one who was not.
 */
class CrashIT {
    private static final String UNTOUCHED = "ocontrol00000000000001";
    private static final String STRUCK = "ostruck000000000000002";
    private static final List<String> WORDS = List.of("我要报事故", "没有人受伤", "都没有");

    /** A killed process' claims run out first. */
    private static final Duration RECOVERY = Duration.ofSeconds(120);

    private static final String PHOTO = "photo-1";

    @TempDir Path home;
    private WechatStandIn platform;
    private PackagedApplication application;

    @BeforeEach
    void start() {
        platform = WechatStandIn.start();
        platform.keep(PHOTO, photo());
        application =
                PackagedApplication.of(PackagedApplication.productionJar(), home, settings())
                        .start();
    }

    /** With more time than the platform gives: a slow machine's first turn after a start is answered in the push, too. */
    private Map<String, String> settings() {
        Map<String, String> settings = ProductionSettings.in(home, platform.apiBaseUrl());
        settings.put("window.wechat.answer-within", "PT30S");
        return settings;
    }

    @AfterEach
    void stop() {
        application.close();
        platform.close();
    }

    @Test
    void killedInMidConversation_goesOn_nothingLostNothingDoubled() throws Exception {
        for (int i = 0; i < WORDS.size(); i++) {
            assertThat(say(UNTOUCHED, i).status()).isEqualTo(200);
        }
        assertThat(send(UNTOUCHED).status()).isEqualTo(200);

        WechatStandIn.Reply asked = say(STRUCK, 0);
        strike();
        assertThat(words(say(STRUCK, 0))).as("a repeat after a restart").isEqualTo(words(asked));

        // struck while the push is under way: nobody knows whether it was committed, so the
        // platform asks again
        CompletableFuture<WechatStandIn.Reply> underWay =
                CompletableFuture.supplyAsync(() -> say(STRUCK, 1));
        strike();
        WechatStandIn.Reply again = say(STRUCK, 1);
        assertThat(again.body()).startsWith("<xml>");
        try {
            assertThat(words(underWay.join())).isEqualTo(words(again));
        } catch (CompletionException cut) {
            assertThat(cut).hasRootCauseInstanceOf(IOException.class);
        }

        assertThat(say(STRUCK, 2).body()).startsWith("<xml>");
        assertThat(send(STRUCK).status()).isEqualTo(200);
        strike(); // between the picture's acknowledgement and its storing
        assertThat(send(STRUCK).status()).isEqualTo(200);

        await().atMost(RECOVERY)
                .untilAsserted(
                        () -> {
                            assertThat(pictures(STRUCK)).containsExactly("stored");
                            assertThat(transcript(STRUCK)).isEqualTo(transcript(UNTOUCHED));
                            assertThat(open(STRUCK)).isEmpty();
                        });
        assertThat(transcript(STRUCK)).hasSizeGreaterThan(2 * WORDS.size());
        assertThat(platform.sent()).doesNotHaveDuplicates();
    }

    private void strike() {
        application.kill();
        application.start();
    }

    private WechatStandIn.Reply say(String openId, int number) {
        long seconds = 1_795_370_000L + number;
        String xml =
                Pushes.text(
                        ProductionSettings.ORIGINAL_ID,
                        openId,
                        seconds,
                        100 + number,
                        WORDS.get(number));
        return platform.push(application.url(), xml, System.currentTimeMillis() / 1000);
    }

    /** A reply without the moment it was made. */
    private static String words(WechatStandIn.Reply reply) {
        return reply.body().replaceFirst("<CreateTime>\\d+</CreateTime>", "");
    }

    private WechatStandIn.Reply send(String openId) {
        String xml =
                Pushes.picture(ProductionSettings.ORIGINAL_ID, openId, 1_795_370_100L, 200, PHOTO);
        return platform.push(application.url(), xml, System.currentTimeMillis() / 1000);
    }

    /** Both sides' words in order, without what must differ. */
    private List<String> transcript(String openId) throws SQLException {
        return ask(
                "select direction || ' ' || kind || ' ' || content from chat_message"
                        + " where conversation_key = ? order by at, direction, id",
                openId);
    }

    private List<String> pictures(String openId) throws SQLException {
        return ask("select state from media where conversation_key = ? order by asked_at", openId);
    }

    /** What is still to be sent. What was in hand when the process died is uncertain for ever: it is not sent again. */
    private List<String> open(String openId) throws SQLException {
        return ask(
                "select state || ' ' || content from outbox where conversation_key = ?"
                        + " and state in ('waiting', 'sending')",
                openId);
    }

    private List<String> ask(String sql, String openId) throws SQLException {
        try (var connection = DriverManager.getConnection(application.jdbcUrl());
                var query = connection.prepareStatement(sql)) {
            query.setString(1, "wechat:" + ProductionSettings.ACCOUNT + ":" + openId);
            List<String> found = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static byte[] photo() {
        BufferedImage picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(200, 200, 900, 700);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
