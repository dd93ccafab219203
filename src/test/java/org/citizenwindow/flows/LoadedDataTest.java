package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data of the engine stays small, in all languages at once: what is shipped, and much more than that. */
class LoadedDataTest {
    @Test
    void shippedServices_areHeldInFiftyMegabytes() {
        assertThat(LoadedData.ofTheShipped(50)).isBetween(1.0, 50.0);
    }

    @Test
    void manyMorePhrasesAndQuestions_areHeldInSixtyMegabytes(@TempDir Path directory) {
        assertThat(LoadedData.ofManyMore(directory, 60)).isBetween(1.0, 60.0);
    }
}
