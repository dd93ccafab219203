package org.citizenwindow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A citizen's hand on the simulated phone: writes, sends pictures, and reads what the account says last. */
final class Phone {
    private static final Path SAMPLES = Path.of("src/demo/resources/simulator/static/samples");
    private static final double PATIENCE_MS = 60_000;

    private final Page page;

    Phone(Page page, String openId) {
        this.page = page;
        page.navigate("/simulator?citizen=" + openId);
        assertThat(page.locator("#composer")).isVisible();
    }

    Page page() {
        return page;
    }

    /** Writes a message and sends it. */
    Phone say(String words) {
        page.locator("#words").fill(words);
        page.locator("#words").press("Enter");
        return this;
    }

    /** Sends pictures from the phone's disk, one message each, as the messenger does. */
    Phone photos(String... names) {
        page.locator("#disk")
                .setInputFiles(Stream.of(names).map(SAMPLES::resolve).toArray(Path[]::new));
        return this;
    }

    /** Waits until the account's last words hold these. */
    Phone reads(String words) {
        assertThat(last()).containsText(words, new ContainsTextOptions().setTimeout(PATIENCE_MS));
        return this;
    }

    /** The account's last words. */
    String lastWords() {
        return last().innerText();
    }

    private Locator last() {
        return page.locator(".line:not(.mine) .bubble").last();
    }
}
