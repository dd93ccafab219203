package org.citizenwindow.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.citizenwindow.media.MediaRules.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureCopiesTest {
    @Test
    void copies_ofAPhonePhoto_areSmallerAndKeepTheShape() {
        PictureCopies copies = copies(Pictures.jpeg(4032, 3024));
        assertThat(List.of(copies.width(), copies.height())).containsExactly(2560, 1920);
        BufferedImage working = Pictures.see(copies.working());
        assertThat(List.of(working.getWidth(), working.getHeight())).containsExactly(2560, 1920);
        BufferedImage thumbnail = Pictures.see(copies.thumbnail());
        assertThat(List.of(thumbnail.getWidth(), thumbnail.getHeight())).containsExactly(480, 360);
        assertThat(Pictures.isRed(thumbnail, 20, 20)).isTrue();
        assertThat(Pictures.isRed(thumbnail, 460, 340)).isFalse();
    }

    @Test
    void copies_ofASmallPicture_areNotBlownUp() {
        PictureCopies copies = copies(Pictures.png(100, 40));
        assertThat(Pictures.see(copies.working()).getWidth()).isEqualTo(100);
        assertThat(Pictures.see(copies.thumbnail()).getWidth()).isEqualTo(100);
    }

    @Test
    void copies_placeAndPersonOfTheOriginal_areGone() {
        byte[] original = Pictures.withExif(Pictures.jpeg(640, 480), 1, false);
        assertThat(new String(original, ISO_8859_1)).contains("Exif", "113.3612", "Zhang");
        PictureCopies copies = copies(original);
        for (byte[] copy : List.of(copies.working(), copies.thumbnail())) {
            assertThat(new String(copy, ISO_8859_1)).doesNotContain("Exif", "113.3612", "Zhang");
            // JFIF head, quantisation, Huffman tables, frame: no APP1 to APP15, no comment
            assertThat(Pictures.segments(copy)).containsOnly(0xE0, 0xDB, 0xC4, 0xC0);
        }
    }

    /** Where the red top left corner of the stored picture is seen when it is turned as asked. */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, left, top", "2, 60, 40, right, top", "3, 60, 40, right, bottom",
        "4, 60, 40, left, bottom", "5, 40, 60, left, top", "6, 40, 60, right, top",
        "7, 40, 60, right, bottom", "8, 40, 60, left, bottom",
    })
    void copies_turnedPhone_areUpright(
            int orientation, int width, int height, String side, String end) {
        PictureCopies copies = copies(Pictures.withExif(Pictures.jpeg(60, 40), orientation, true));
        BufferedImage working = Pictures.see(copies.working());
        assertThat(List.of(working.getWidth(), working.getHeight())).containsExactly(width, height);
        for (String x : List.of("left", "right")) {
            for (String y : List.of("top", "bottom")) {
                boolean red =
                        Pictures.isRed(
                                working,
                                x.equals("left") ? 5 : width - 6,
                                y.equals("top") ? 5 : height - 6);
                assertThat(red).as(x + " " + y).isEqualTo(x.equals(side) && y.equals(end));
            }
        }
    }

    @Test
    void copies_ofPrintersColours_showThem() {
        BufferedImage seen = see(Pictures.cmykJpeg(64, 64));
        assertThat(Pictures.isRed(seen, 32, 32)).isTrue();
    }

    @Test
    void copies_ofProgressiveGreyAndTransparent_areSeen() {
        assertThat(Pictures.isRed(see(Pictures.progressiveJpeg(640, 480)), 20, 20)).isTrue();
        assertThat(Pictures.isRed(see(Pictures.gif(64, 48)), 10, 10)).isTrue();
        assertThat(see(Pictures.WEBP).getWidth()).isEqualTo(1);
        BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(
                ((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(),
                (byte) 100);
        assertThat(new Color(see(Pictures.write("png", grey, false)).getRGB(4, 4)).getGreen())
                .isBetween(96, 104);
        BufferedImage clear = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        assertThat(new Color(see(Pictures.write("png", clear, false)).getRGB(4, 4)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void copies_damaged_areNone() {
        byte[] png = Pictures.png(64, 64);
        byte[] cut = Arrays.copyOf(png, png.length / 2);
        assertThat(PictureCopies.of(cut, PictureHeader.plain("image/png", 64, 64))).isEmpty();
    }

    @Property(tries = 400)
    void copies_anyDamage_neverThrows(
            @ForAll @IntRange(max = 4) int format,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 100_000) Integer> places,
            @ForAll byte value) {
        byte[] bytes =
                switch (format) {
                    case 0 -> Pictures.jpeg(40, 30);
                    case 1 -> Pictures.progressiveJpeg(40, 30);
                    case 2 -> Pictures.png(40, 30);
                    case 3 -> Pictures.gif(40, 30);
                    default -> Pictures.WEBP.clone();
                };
        places.forEach(place -> bytes[place % bytes.length] = value);
        if (MediaRules.judge(MediaKind.PICTURE, bytes) instanceof Verdict.Picture picture) {
            PictureCopies.of(bytes, picture.header())
                    .ifPresent(copies -> assertThat(copies.width()).isPositive());
        }
    }

    @Test
    void tinyMemory_bombIsRefused_largestPictureIsStillCopied() throws Exception {
        assertThat(inTinyJvm("10000", "10000")).isEqualTo("too_large");
        assertThat(inTinyJvm("7071", "7071")).isEqualTo("2560x2560");
    }

    private static String inTinyJvm(String width, String height) throws Exception {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx128m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TinyJvm.class.getName(),
                                width,
                                height)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), ISO_8859_1).strip();
        assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    /** Judges and copies a picture of this size, then says what came of it. */
    static final class TinyJvm {
        public static void main(String[] args) throws IOException {
            byte[] picture = Pictures.hugePng(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
            System.out.println(
                    switch (MediaRules.judge(MediaKind.PICTURE, picture)) {
                        case Verdict.Picture fine ->
                                PictureCopies.of(picture, fine.header())
                                        .map(copies -> copies.width() + "x" + copies.height())
                                        .orElse("unreadable");
                        case Verdict.Refused refused -> refused.reason();
                        case Verdict.Recording recording -> recording.contentType();
                    });
        }
    }

    private static BufferedImage see(byte[] original) {
        return Pictures.see(copies(original).working());
    }

    private static PictureCopies copies(byte[] original) {
        return switch (MediaRules.judge(MediaKind.PICTURE, original)) {
            case Verdict.Picture picture ->
                    PictureCopies.of(original, picture.header()).orElseThrow();
            case Verdict.Refused refused -> throw new AssertionError(refused.toString());
            case Verdict.Recording recording -> throw new AssertionError(recording.toString());
        };
    }
}
