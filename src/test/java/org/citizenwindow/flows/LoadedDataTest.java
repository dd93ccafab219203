package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data of the engine stays small: what is shipped holds half, and much more of it not all, of sixty megabytes. */
class LoadedDataTest {
    @Test
    void shippedServices_areHeldInFortyMegabytes() {
        assertThat(LoadedData.ofTheShipped(40)).isBetween(1.0, 40.0);
    }

    @Test
    void manyMorePhrasesAndQuestions_areHeldInSixtyMegabytes(@TempDir Path directory) {
        assertThat(LoadedData.ofManyMore(directory, 60)).isBetween(1.0, 60.0);
    }
}
