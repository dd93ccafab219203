package org.citizenwindow.staff.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.citizenwindow.shared.events.CaseChanged;
import org.citizenwindow.shared.events.ChatChanged;
import org.citizenwindow.shared.events.MediaSettled;

/** Everything that was committed on this instance, to everybody who listens. Nobody who is slow holds up anybody else. */
@ApplicationScoped
public class LiveHub {
    /** A page that is behind by more is told to start over, which costs it one look at everything. */
    private static final int BEHIND = 256;

    private final BroadcastProcessor<News> news = BroadcastProcessor.create();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicInteger listeners = new AtomicInteger();

    /** What happens from now on; fails when the listener is too far behind. */
    public Multi<News> listen() {
        return news.onSubscription()
                .invoke(listeners::incrementAndGet)
                .onTermination()
                .invoke(listeners::decrementAndGet)
                .onOverflow()
                .buffer(BEHIND);
    }

    /** Whether anybody would notice. */
    boolean heard() {
        return listeners.get() > 0;
    }

    void tell(News piece) {
        if (!heard()) {
            return;
        }
        oneAtATime.lock();
        try {
            news.onNext(piece);
        } finally {
            oneAtATime.unlock();
        }
    }

    void caseChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseChanged change) {
        tell(new News("case", change.number().value()));
    }

    void chatChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChatChanged change) {
        tell(new News("chat", ChatName.of(change.conversation())));
    }

    /** A photo that arrived changes the case page and the chat alike. */
    void mediaSettled(@Observes(during = TransactionPhase.AFTER_SUCCESS) MediaSettled media) {
        tell(new News("chat", ChatName.of(media.conversation())));
        tell(new News("media", ChatName.of(media.conversation())));
    }
}
