package org.citizenwindow.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.citizenwindow.channel.Fetched;
import org.citizenwindow.media.MediaRules.Next;
import org.citizenwindow.media.MediaRules.Verdict;
import org.junit.jupiter.api.Test;

class MediaRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant EXPIRES = NOW.plus(MediaRules.PLATFORM_KEEPS);

    @Test
    void judge_phonePictures_areTaken() {
        assertThat(judged(Pictures.jpeg(64, 48)))
                .isEqualTo(taken(PictureHeader.plain("image/jpeg", 64, 48)));
        assertThat(judged(Pictures.png(64, 48)))
                .isEqualTo(taken(PictureHeader.plain("image/png", 64, 48)));
        assertThat(judged(Pictures.gif(64, 48)))
                .isEqualTo(taken(PictureHeader.plain("image/gif", 64, 48)));
        assertThat(judged(Pictures.WEBP)).isEqualTo(taken(PictureHeader.plain("image/webp", 1, 1)));
    }

    @Test
    void judge_progressive_countsItsPasses() {
        assertThat(judged(Pictures.progressiveJpeg(64, 48)))
                .isInstanceOfSatisfying(
                        Verdict.Picture.class,
                        picture -> assertThat(picture.header().passes()).isBetween(2, 20));
    }

    @Test
    void judge_somethingElseNamedJpg_isNoPicture() throws IOException {
        assertThat(reason("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"))
                .isEqualTo("not_a_picture");
        assertThat(reason("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"))
                .isEqualTo("not_a_picture");
        assertThat(reason("<!DOCTYPE html><html><body>您好</body></html>"))
                .isEqualTo("not_a_picture");
        assertThat(reason("%PDF-1.7 …")).isEqualTo("not_a_picture");
        assertThat(reason("just words")).isEqualTo("not_a_picture");
        assertThat(reason(zip())).isEqualTo("not_a_picture");
    }

    @Test
    void judge_pictureWeCannotDecode_isUnreadable() {
        byte[] heic = new byte[64];
        System.arraycopy("\0\0\0\u0018ftypheic".getBytes(UTF_8), 0, heic, 0, 12);
        assertThat(reason(heic)).isEqualTo("unreadable");
        assertThat(reason(new byte[0])).isEqualTo("unreadable");
    }

    @Test
    void judge_cutJpeg_isUnreadable() {
        byte[] whole = Pictures.jpeg(640, 480);
        assertThat(reason(Arrays.copyOf(whole, whole.length * 2 / 3))).isEqualTo("unreadable");
    }

    @Test
    void judge_hundredMegapixels_isTooLarge_inNoTime() {
        byte[] bomb = Pictures.hugePng(10_000, 10_000);
        assertThat(bomb.length).isLessThan(2_000_000);
        assertThat(reason(bomb)).isEqualTo("too_large");
    }

    @Test
    void judge_oneLongLine_isTooLarge() {
        assertThat(reason(Pictures.hugePng(30_000, 1))).isEqualTo("too_large");
    }

    @Test
    void judge_webpWithSmallCanvasAndHugeFrame_isTooLarge() {
        byte[] liar = Pictures.WEBP.clone();
        liar[12 + 8 + 6] = (byte) 0xFF; // 16383 wide
        liar[12 + 8 + 7] = 0x3F;
        liar[12 + 8 + 8] = (byte) 0xFF;
        liar[12 + 8 + 9] = 0x3F;
        assertThat(reason(liar)).isEqualTo("too_large");
    }

    @Test
    void judge_jpegWithThousandsOfPasses_isUnreadable() {
        byte[] picture = Pictures.jpeg(64, 48);
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 2};
        byte[] many = new byte[scan.length * 1000];
        for (int i = 0; i < many.length; i++) {
            many[i] = scan[i % scan.length];
        }
        assertThat(reason(Pictures.insert(picture, picture.length - 2, many)))
                .isEqualTo("unreadable");
    }

    @Test
    void judge_jpegWithASecondFrame_isUnreadable() {
        byte[] picture = Pictures.jpeg(64, 48);
        byte[] frame = {(byte) 0xFF, (byte) 0xC0, 0, 11, 8, 127, 0, 127, 0, 1, 1, 0x11, 0};
        assertThat(reason(Pictures.insert(picture, picture.length - 2, frame)))
                .isEqualTo("unreadable");
    }

    @Test
    void judge_orientation_isReadInBothByteOrders() {
        byte[] picture = Pictures.jpeg(64, 48);
        for (boolean little : new boolean[] {true, false}) {
            assertThat(judged(Pictures.withExif(picture, 6, little)))
                    .isEqualTo(taken(new PictureHeader("image/jpeg", 64, 48, 6, 1)));
        }
        assertThat(judged(Pictures.withExif(picture, 99, false)))
                .isEqualTo(taken(new PictureHeader("image/jpeg", 64, 48, 1, 1)));
    }

    @Test
    void judge_voice_isKeptUnlessPlainlySomethingElse() {
        assertThat(MediaRules.judge(MediaKind.VOICE, "#!AMR\n<\u0091".getBytes(UTF_8)))
                .isEqualTo(new Verdict.Recording("audio/amr"));
        assertThat(MediaRules.judge(MediaKind.VOICE, "<html><body>".getBytes(UTF_8)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(MediaRules.judge(MediaKind.VIDEO, Pictures.jpeg(8, 8)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Property(tries = 2000)
    void judge_anyBytesBehindAnyMagic_neverThrows(
            @ForAll byte[] noise, @ForAll @IntRange(max = 4) int start) {
        byte[] whole =
                switch (start) {
                    case 0 -> noise;
                    case 1 -> Pictures.insert(new byte[] {-1, -40, -1, -32}, 4, noise);
                    case 2 -> Pictures.insert("RIFF1234WEBPVP8X".getBytes(UTF_8), 16, noise);
                    case 3 -> Pictures.insert("GIF89a".getBytes(UTF_8), 6, noise);
                    default -> Pictures.insert(Arrays.copyOf(Pictures.png(4, 4), 24), 24, noise);
                };
        for (MediaKind kind : MediaKind.values()) {
            assertThat(MediaRules.judge(kind, whole)).isNotNull();
        }
    }

    @Test
    void afterFetch_gone_givesUpAtOnce() {
        assertThat(MediaRules.afterFetch(new Fetched.Gone("40007"), 1, EXPIRES, NOW))
                .isEqualTo(new Next.GiveUp("expired", "40007"));
        assertThat(MediaRules.afterFetch(new Fetched.TooLarge(1), 1, EXPIRES, NOW))
                .isEqualTo(new Next.GiveUp("too_large", ""));
    }

    @Test
    void afterFetch_passingFault_waitsLongerEachTime() {
        assertThat(MediaRules.afterFetch(new Fetched.Retry("-1"), 3, EXPIRES, NOW))
                .isEqualTo(new Next.TryAgain(NOW.plusSeconds(8), "-1"));
        assertThat(MediaRules.wait(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(MediaRules.wait(40)).isEqualTo(Duration.ofMinutes(15));
        assertThat(MediaRules.wait(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void afterFetch_nearTheEnd_triesOnceMoreJustBefore_thenGivesUp() {
        Instant late = EXPIRES.minusSeconds(60);
        assertThat(MediaRules.afterFetch(new Fetched.Retry("-1"), 30, EXPIRES, late))
                .isEqualTo(new Next.TryAgain(EXPIRES.minusSeconds(2), "-1"));
        assertThat(
                        MediaRules.afterFetch(
                                new Fetched.Retry("-1"), 31, EXPIRES, EXPIRES.minusSeconds(2)))
                .isEqualTo(new Next.GiveUp("unavailable", "-1"));
    }

    @Test
    void afterFetch_moreThanTheLimitAnyway_isTooLarge() {
        byte[] much = new byte[(int) MediaRules.MOST_BYTES + 1];
        assertThat(MediaRules.afterFetch(new Fetched.Content(much, ""), 1, EXPIRES, NOW))
                .isEqualTo(new Next.GiveUp("too_large", ""));
    }

    private static Verdict judged(byte[] bytes) {
        return MediaRules.judge(MediaKind.PICTURE, bytes);
    }

    private static Verdict taken(PictureHeader header) {
        return new Verdict.Picture(header);
    }

    private static String reason(String text) {
        return reason(text.getBytes(UTF_8));
    }

    private static String reason(byte[] bytes) {
        return judged(bytes) instanceof Verdict.Refused refused ? refused.reason() : "";
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(Pictures.jpeg(8, 8));
        }
        return out.toByteArray();
    }
}
