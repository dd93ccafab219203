package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data of the engine stays small: what is shipped holds some ten megabytes, and much more of it not sixty. */
class LoadedDataTest {
    @Test
    void shippedServices_areHeldInTwentyMegabytes() {
        assertThat(LoadedData.ofTheShipped(20)).isBetween(1.0, 20.0);
    }

    @Test
    void manyMorePhrasesAndQuestions_areHeldInSixtyMegabytes(@TempDir Path directory) {
        assertThat(LoadedData.ofManyMore(directory, 60)).isBetween(1.0, 60.0);
    }
}
