package org.citizenwindow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citizenwindow.testing.Browsers;
import org.citizenwindow.testing.Browsers.Look;
import org.citizenwindow.testing.PackagedApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A minor accident, from the first word in the phone to the closed case in the console, in real browsers. */
class JourneyIT {
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4}-\\d{4}");
    private static final IsVisibleOptions PATIENT = new IsVisibleOptions().setTimeout(60_000);

    @TempDir static Path home;

    private static PackagedApplication demo;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        Path jar =
                Path.of(
                        System.getProperty(
                                "window.demo.jar", "target/demo/quarkus-app/quarkus-run.jar"));
        demo = PackagedApplication.of(jar, home, Map.of("window.simulator.story", "false")).start();
        browsers = Browsers.start();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        demo.close();
    }

    @Test
    void chineseCitizen_reportsAndLeaves_officerTriagesAndCloses() throws Exception {
        try (BrowserContext desk = browsers.somebody(Look.desk("zh-CN"), demo.url().toString());
                BrowserContext street =
                        browsers.somebody(Look.desk("zh-CN"), demo.url().toString())) {
            Page console = signIn(desk);
            Phone phone = new Phone(street.newPage(), follow("李雷", "zh-CN"));

            phone.say("我要报事故").reads("先确认安全");
            Browsers.picture(phone.page(), "journey-1-safety");
            phone.say("1").reads("都没有");
            phone.say("都没有").reads("第 1 张");
            phone.photos("front.jpg", "rear.jpg", "contact.jpg", "plates.jpg").reads("事故在哪里");
            phone.say("天河路1号门口").reads("什么时候");
            phone.say("刚才").reads("对吗");
            phone.say("对").reads("车牌号是多少");
            phone.say("粤a·12345").reads("对方");
            phone.say("粤B67890").reads("手机号");
            phone.say("13800138000").reads("哪个服务点");
            phone.say("1").reads("什么时间");
            phone.say("1").reads("请核对");
            Browsers.picture(phone.page(), "journey-2-summary");
            phone.say("都对，提交").reads("您现在可以驾车离开");
            Browsers.picture(phone.page(), "journey-3-received");
            String number = number(phone.lastWords());

            Locator row = console.locator("tr[data-number='" + number + "']");
            assertThat(row).isVisible(PATIENT); // without reloading
            Browsers.picture(console, "journey-4-queue");
            row.locator("a").click();
            assertThat(console.locator("#case-head")).containsText(number);
            assertThat(console.locator("[data-photo] img, .photo img").first()).isVisible(PATIENT);
            Browsers.picture(console, "journey-5-case");

            console.locator("[data-accept-case]").click();
            phone.reads("民警已接手");
            assertThat(console.locator("[data-accept-case]")).hasCount(0);

            choose(
                    console,
                    "request-info",
                    console.locator("form[action$='/request-info'] input[value='contact']"));
            console.locator("form[action$='/request-info'] button").click();
            phone.reads("碰撞部位");
            phone.photos("contact.jpg");
            assertThat(console.locator("#case-head")).containsText("处理中", patientText());

            choose(
                    console,
                    "appointment",
                    console.locator("form[action$='/appointment'] input[name='slot']").nth(2));
            console.locator("form[action$='/appointment'] button").click();
            phone.reads("预约改为");
            assertThat(console.locator("form[action$='/appointment']"))
                    .isHidden(); // the page is the next one

            console.locator("form[action$='/reply'] textarea").fill("请带上保险单原件。");
            console.locator("form[action$='/reply'] button").click();
            phone.reads("请带上保险单原件");
            assertThat(console.locator("form[action$='/reply'] textarea")).hasValue("");

            open(console, "close");
            console.locator("form[action$='/close'] button").click();
            phone.reads("已办结");
            assertThat(console.locator("#case-head .figure").nth(0)).not().hasText("–");
            assertThat(console.locator("#case-head .figure").nth(1)).not().hasText("–");
            Browsers.picture(console, "journey-6-closed");
            Browsers.picture(phone.page(), "journey-7-closed");
        }
    }

    @Test
    void englishCitizen_someoneIsHurt_isToldWhomToCall_andTheDeskSeesItOnTop() throws Exception {
        try (BrowserContext desk = browsers.somebody(Look.desk("en"), demo.url().toString());
                BrowserContext street =
                        browsers.somebody(Look.phone("en"), demo.url().toString())) {
            Page console = signIn(desk);
            Phone phone = new Phone(street.newPage(), follow("Alice", "en"));
            phone.say("I want to report an accident").reads("First, safety");
            phone.say("2").reads("Call 120");
            String number = number(phone.lastWords());
            Browsers.picture(phone.page(), "journey-hurt");
            assertThat(console.locator("tr.is-high[data-number='" + number + "']"))
                    .isVisible(PATIENT);
        }
    }

    @Test
    void japaneseCitizen_sendsWhatIsNoPicture_isToldAndAskedAgain() throws Exception {
        try (BrowserContext street = browsers.somebody(Look.phone("ja"), demo.url().toString())) {
            Phone phone = new Phone(street.newPage(), follow("山田", "ja"));
            phone.say("事故を報告したい").reads("まず安全");
            phone.say("1").reads("1 どれも");
            phone.say("1").reads("1枚目");
            phone.photos("page.jpg");
            phone.reads("撮");
            Browsers.picture(phone.page(), "journey-not-a-picture");
            assertThat(phone.lastWords()).doesNotContain("すべて");
        }
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions
            patientText() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(60_000);
    }

    /** Opens an action and chooses, as an officer would once more if the page changed under their hand. */
    private static void choose(Page console, String action, Locator choice) {
        for (int left = 3; ; left--) {
            open(console, action);
            try {
                choice.check(new Locator.CheckOptions().setTimeout(10_000));
                return;
            } catch (TimeoutError changed) {
                if (left == 0) {
                    throw changed;
                }
            }
        }
    }

    private static void open(Page console, String action) {
        Locator form = console.locator("details:has(form[action$='/" + action + "'])");
        if (form.getAttribute("open") == null) {
            form.locator("summary").click();
        }
        assertThat(form.locator("form")).isVisible();
    }

    private static Page signIn(BrowserContext somebody) {
        Page page = somebody.newPage();
        page.navigate("/console");
        page.locator("input[name=username]").fill("officer");
        page.locator("input[name=password]").fill("demo-officer-1");
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("[data-queue]")).isVisible(PATIENT);
        return page;
    }

    /** A new citizen who follows the account. */
    private static String follow(String nickname, String lang)
            throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        var request =
                HttpRequest.newBuilder(
                                URI.create(demo.url() + "/simulator/api/citizens").normalize())
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        json.writeValueAsString(
                                                Map.of("nickname", nickname, "lang", lang))))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            return json.readTree(response.body()).get("openId").asText();
        }
    }

    private static String number(String words) {
        Matcher found = NUMBER.matcher(words);
        assertThat(found.find()).as("a case number in: %s", words).isTrue();
        return found.group();
    }
}
