package org.citizenwindow.media;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.citizenwindow.shared.events.MediaSettled;

/** Counts how media end: a rise of one reason is the first sign of a broken platform or an attack. */
@Singleton
class MediaMetrics {
    private final MeterRegistry metrics;

    @Inject
    MediaMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void settled(@Observes(during = TransactionPhase.AFTER_SUCCESS) MediaSettled event) {
        metrics.counter("window.media.settled", "end", event.stored() ? "stored" : event.reason())
                .increment();
    }
}
