package org.citizenwindow.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium for browser tests. Nothing is downloaded, and the browser asks nobody anything. */
public final class Browsers implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /** Generous: the tests share their processors with whatever else runs. */
    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser; close it when the tests are done. */
    public static Browsers start() {
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(QUIET));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        return new Browsers(playwright, browser);
    }

    /** How somebody looks at the pages. */
    public record Look(int width, int height, boolean dark, String language) {
        /** An office screen. */
        public static Look desk(String language) {
            return new Look(1440, 900, false, language);
        }

        /** A phone. */
        public static Look phone(String language) {
            return new Look(390, 844, false, language);
        }

        /** The same at night. */
        public Look atNight() {
            return new Look(width, height, true, language);
        }

        /** For file names, e.g. {@code 390-dark-zh-CN}. */
        public String label() {
            return width + (dark ? "-dark-" : "-light-") + language;
        }
    }

    /** A browser of somebody else: own cookies, own look. Closed with the browser, or before. */
    public BrowserContext somebody(Look look, String baseUrl) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setBaseURL(baseUrl)
                        .setViewportSize(look.width(), look.height())
                        .setLocale(look.language())
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** Keeps a picture of the page below {@code target/screenshots}. */
    public static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
