package org.citizenwindow.simulator.wechat;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.citizenwindow.simulator.wechat.Push.Attempt;
import org.citizenwindow.simulator.wechat.Push.Outcome;

/**
 * Brings one push to the application: up to 5 s for an answer, then again with the same body, and at last the words that
 * the service is out of order. An answer of another status than 200 or one that cannot be read is not asked for again.
 */
final class Delivery {
    /** The key of the notice; the phone knows the platform's words for it. */
    static final String OUT_OF_ORDER = "out_of_order";

    private final Pusher pusher;
    private final PassiveReply replies;
    private final PushLog log;
    private final BiConsumer<Citizen, Line> show;

    Delivery(Pusher pusher, PassiveReply replies, PushLog log, BiConsumer<Citizen, Line> show) {
        this.pusher = pusher;
        this.replies = replies;
        this.log = log;
        this.show = show;
    }

    /** All that one delivery needs to know. @param now of the platform's books, for the life of media */
    record Order(Citizen citizen, Said said, Settings settings, PushCrypto crypto, Instant now) {}

    /** Returns when the push is answered or given up. */
    Push run(Push begun, Order order) {
        Settings settings = order.settings();
        Pusher.Parcel parcel =
                pusher.pack(begun.xml(), begun.openId(), settings.mode(), order.crypto());
        Push push = begun;
        try {
            for (int number = 1; number <= 1 + settings.repeats(); number++) {
                long start = System.nanoTime();
                String failure;
                try {
                    if (order.citizen().strikes(Fault.DROP_CONNECTION)) {
                        pusher.sendAndDrop(parcel, settings.patience());
                        failure = "dropped";
                    } else {
                        Pusher.Came came = pusher.send(parcel, settings.patience());
                        return answered(push, order, parcel, came, number, millisSince(start));
                    }
                } catch (HttpTimeoutException e) {
                    failure = "timeout";
                } catch (IOException e) {
                    failure = "no_connection";
                }
                push = log.put(push.after(new Attempt(number, 0, millisSince(start), failure)));
                if (number <= settings.repeats()) {
                    pauseUntil(start + settings.patience().toNanos());
                }
            }
            return failed(push, order, "no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return log.put(push.ended(Outcome.FAILED, "the platform was stopped"));
        }
    }

    private Push answered(
            Push push, Order order, Pusher.Parcel parcel, Pusher.Came came, int number, long millis)
            throws InterruptedException {
        if (came.status() != 200) {
            Push tried = push.after(new Attempt(number, came.status(), millis, "refused"));
            return failed(tried, order, "HTTP " + came.status());
        }
        try {
            Optional<Line> line = read(order, came);
            String result = line.isPresent() ? "replied" : "acknowledged";
            Push tried = log.put(push.after(new Attempt(number, 200, millis, result)));
            if (order.citizen().follows()) {
                line.ifPresent(said -> show.accept(order.citizen(), said));
            }
            if (order.citizen().strikes(Fault.REPEAT)) {
                tried = repeated(tried, order, parcel, line, number + 1);
            }
            Outcome outcome = line.isPresent() ? Outcome.REPLIED : Outcome.ACKNOWLEDGED;
            return log.put(tried.ended(outcome, line.map(Line::text).orElse("")));
        } catch (BadReply e) {
            Push tried = push.after(new Attempt(number, 200, millis, "malformed"));
            return failed(tried, order, e.getMessage());
        }
    }

    /** The same push once more; its answer is compared with the first one and shown to nobody. */
    private Push repeated(
            Push push, Order order, Pusher.Parcel parcel, Optional<Line> first, int number)
            throws InterruptedException {
        long start = System.nanoTime();
        String result;
        int status = 0;
        try {
            Pusher.Came again = pusher.send(parcel, order.settings().patience());
            status = again.status();
            result = read(order, again).equals(first) ? "repeat_same" : "repeat_different";
        } catch (BadReply e) {
            result = "repeat_different";
        } catch (HttpTimeoutException e) {
            result = "timeout";
        } catch (IOException e) {
            result = "no_connection";
        }
        return log.put(push.after(new Attempt(number, status, millisSince(start), result)));
    }

    private Optional<Line> read(Order order, Pusher.Came came) throws BadReply {
        return replies.sealedWith(order.crypto())
                .read(
                        came.body(),
                        order.settings().mode(),
                        order.citizen().openId,
                        order.said().event(),
                        order.now());
    }

    private Push failed(Push push, Order order, String why) {
        boolean seen = order.citizen().follows();
        if (seen) {
            show.accept(
                    order.citizen(),
                    Line.draft(Line.Side.PLATFORM, Line.Kind.NOTICE, OUT_OF_ORDER, Line.Via.NONE));
        }
        return log.put(push.ended(Outcome.FAILED, why));
    }

    private static void pauseUntil(long nanoTime) throws InterruptedException {
        for (long left = nanoTime - System.nanoTime();
                left > 0;
                left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
