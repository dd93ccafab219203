package org.citizenwindow.media;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.tika.Tika;
import org.citizenwindow.channel.Fetched;

/** Every decision about media that needs no database, no file and no decoder. */
final class MediaRules {
    /** The most that is fetched; WeChat itself takes pictures up to 10 MB (platform-facts 5). */
    static final long MOST_BYTES = 10L * 1024 * 1024;

    /** How long WeChat keeps what a citizen sent (platform-facts 5). */
    static final Duration PLATFORM_KEEPS = Duration.ofDays(3);

    /** Phones of 2026 make up to 50 megapixels; ordinary ones 12. */
    static final long MOST_PIXELS = 50_000_000;

    /** A decoder holds whole lines; no camera makes longer ones. */
    static final int MOST_SIDE = 20_000;

    /** The WebP decoder cannot skip lines, it holds the whole picture. */
    static final long MOST_PIXELS_WEBP = 16_777_216;

    /** A progressive photo has about 10; thousands are an attack on the processor. */
    static final int MOST_PASSES = 64;

    /** A picture over which so many processes died is not decoded once more. */
    static final int MOST_DECODINGS = 3;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Set<String> PICTURES =
            Set.of(PictureHeader.JPEG, PictureHeader.PNG, PictureHeader.GIF, PictureHeader.WEBP);

    /** Reasons, as in {@code MediaSettled}. */
    static final String EXPIRED = "expired";

    static final String TOO_LARGE = "too_large";
    static final String NOT_A_PICTURE = "not_a_picture";
    static final String UNREADABLE = "unreadable";
    static final String UNAVAILABLE = "unavailable";

    /** Reads the signatures file once; safe for all threads. */
    private static final Tika TIKA = new Tika();

    /** What these bytes are. */
    sealed interface Verdict {
        /** A picture worth decoding. */
        record Picture(PictureHeader header) implements Verdict {}

        /** A voice or video, kept as it is. */
        record Recording(String contentType) implements Verdict {}

        record Refused(String reason, String contentType) implements Verdict {}
    }

    /** What to do after an attempt to fetch. */
    sealed interface Next {
        record Judge(byte[] bytes) implements Next {}

        record TryAgain(Instant at, String code) implements Next {}

        record GiveUp(String reason, String code) implements Next {}
    }

    private MediaRules() {}

    /** Judges by the bytes alone, never by what the platform calls them. */
    static Verdict judge(MediaKind kind, byte[] bytes) {
        String type = bytes.length == 0 ? "" : TIKA.detect(bytes);
        return switch (kind) {
            case PICTURE -> picture(type, bytes);
            case VOICE -> recording(type, "audio/", "application/ogg");
            case VIDEO -> recording(type, "video/", "application/mp4");
        };
    }

    private static Verdict picture(String type, byte[] bytes) {
        if (!PICTURES.contains(type)) {
            boolean drawing = !type.startsWith("image/") || type.startsWith("image/svg");
            return new Verdict.Refused(
                    drawing && !type.isEmpty() ? NOT_A_PICTURE : UNREADABLE, type);
        }
        return PictureHeader.read(type, bytes)
                .map(MediaRules::sized)
                .orElseGet(() -> new Verdict.Refused(UNREADABLE, type));
    }

    private static Verdict sized(PictureHeader header) {
        long most = header.type().equals(PictureHeader.WEBP) ? MOST_PIXELS_WEBP : MOST_PIXELS;
        if (header.pixels() > most || Math.max(header.width(), header.height()) > MOST_SIDE) {
            return new Verdict.Refused(TOO_LARGE, header.type());
        }
        return header.passes() > MOST_PASSES
                ? new Verdict.Refused(UNREADABLE, header.type())
                : new Verdict.Picture(header);
    }

    /** Voice formats of phones are many and some have no signature; only what is plainly something else is refused. */
    private static Verdict recording(String type, String family, String also) {
        return type.startsWith(family)
                        || type.equals(also)
                        || type.equals("application/octet-stream")
                ? new Verdict.Recording(type)
                : new Verdict.Refused(UNREADABLE, type);
    }

    /**
     * @param tries how often it was tried, this time included
     * @param expires when the platform forgets it
     */
    static Next afterFetch(Fetched fetched, int tries, Instant expires, Instant now) {
        return switch (fetched) {
            case Fetched.Content content ->
                    content.bytes().length > MOST_BYTES
                            ? new Next.GiveUp(TOO_LARGE, "")
                            : new Next.Judge(content.bytes());
            case Fetched.Gone gone -> new Next.GiveUp(EXPIRED, gone.code());
            case Fetched.TooLarge large -> new Next.GiveUp(TOO_LARGE, "");
            case Fetched.Retry retry -> again(retry.code(), tries, expires, now);
        };
    }

    private static Next again(String code, int tries, Instant expires, Instant now) {
        Instant at = now.plus(wait(tries));
        if (at.isBefore(expires)) {
            return new Next.TryAgain(at, code);
        }
        Instant last = expires.minus(FIRST_WAIT);
        return now.isBefore(last)
                ? new Next.TryAgain(last, code)
                : new Next.GiveUp(UNAVAILABLE, code);
    }

    /** 2 s, 4 s, 8 s, … up to a quarter of an hour. */
    static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(tries - 1L, 0, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
