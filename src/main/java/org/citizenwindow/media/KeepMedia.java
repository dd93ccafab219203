package org.citizenwindow.media;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.citizenwindow.channel.Channel;
import org.citizenwindow.channel.Fetched;
import org.citizenwindow.media.MediaQueue.Claim;
import org.citizenwindow.media.MediaRules.Next;
import org.citizenwindow.media.MediaRules.Verdict;
import org.citizenwindow.media.SealedMedia.Part;

/** Brings one claimed item one step further or to its end. Runs outside any transaction. */
@Singleton
class KeepMedia {
    /** Decoded pictures are held in memory: two at a time, and a large one alone. */
    private static final int DECODING = 2;

    private static final long LARGE_PIXELS = 16_777_216;

    private final Semaphore decoding = new Semaphore(DECODING, true);

    @Inject MediaQueue queue;
    @Inject SealedMedia sealed;
    @Inject Instance<Channel> channels;
    @Inject Clock clock;

    /** Everything from here to its end; what throws is no fault of the picture, and is to be tried again. */
    void keep(Claim claim) throws InterruptedException {
        if (claim.sha256().isEmpty()) {
            fetch(claim);
            return;
        }
        Optional<byte[]> original = sealed.get(Part.ORIGINAL, claim.sha256());
        if (original.isEmpty()) {
            fetch(claim); // the store lost it; the platform may still have it
        } else if (claim.decodings() >= MediaRules.MOST_DECODINGS) {
            queue.rejected(claim, MediaRules.UNREADABLE, claim.sha256(), "");
        } else {
            judge(claim, original.get());
        }
    }

    private void fetch(Claim claim) throws InterruptedException {
        Next next =
                MediaRules.afterFetch(ask(claim), claim.tries(), claim.expires(), clock.instant());
        switch (next) {
            case Next.Judge fetched -> judge(claim, fetched.bytes());
            case Next.TryAgain later -> queue.tryAgain(claim, later.at(), later.code());
            case Next.GiveUp end -> queue.rejected(claim, end.reason(), "", end.code());
        }
    }

    private Fetched ask(Claim claim) {
        return channels.stream()
                .filter(channel -> channel.platform().equals(claim.from().platform()))
                .findFirst()
                .map(
                        channel ->
                                channel.fetch(
                                        claim.from(),
                                        claim.platformMediaId(),
                                        MediaRules.MOST_BYTES))
                .orElseGet(() -> new Fetched.Retry("no_channel"));
    }

    private void judge(Claim claim, byte[] bytes) throws InterruptedException {
        String sha256 = SealedMedia.sha256(bytes);
        switch (MediaRules.judge(claim.kind(), bytes)) {
            case Verdict.Refused refused -> queue.rejected(claim, refused.reason(), sha256, "");
            case Verdict.Recording recording -> {
                seal(claim, sha256, recording.contentType(), bytes);
                queue.stored(claim, sha256, 0, 0);
            }
            case Verdict.Picture picture -> {
                seal(claim, sha256, picture.header().type(), bytes);
                copy(claim, sha256, bytes, picture.header());
            }
        }
    }

    private void seal(Claim claim, String sha256, String contentType, byte[] bytes) {
        sealed.put(Part.ORIGINAL, sha256, bytes);
        queue.received(claim, sha256, contentType, bytes.length);
    }

    private void copy(Claim claim, String sha256, byte[] bytes, PictureHeader header)
            throws InterruptedException {
        int share = header.pixels() > LARGE_PIXELS ? DECODING : 1;
        decoding.acquire(share);
        Optional<PictureCopies> made;
        try {
            made = PictureCopies.of(bytes, header);
        } finally {
            decoding.release(share);
        }
        if (made.isEmpty()) {
            queue.rejected(claim, MediaRules.UNREADABLE, sha256, "");
            return;
        }
        PictureCopies copies = made.get();
        sealed.put(Part.WORKING, sha256, copies.working());
        sealed.put(Part.THUMBNAIL, sha256, copies.thumbnail());
        queue.stored(claim, sha256, copies.width(), copies.height());
    }
}
