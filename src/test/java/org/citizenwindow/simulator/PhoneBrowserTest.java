package org.citizenwindow.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citizenwindow.simulator.web.HttpCall;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Fault;
import org.citizenwindow.simulator.wechat.StandIn;
import org.citizenwindow.simulator.wechat.StandIn.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The phone in a real browser, with a stand-in for the application. Pictures are kept under {@code target/screenshots}. */
class PhoneBrowserTest {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String QUESTION = "有人受伤吗？\n1 没有　2 有人受伤";

    private static Playwright playwright;
    private static Browser browser;

    private final StandIn application = new StandIn();
    private final FakeWechat wechat = application.hurried();
    private final StandaloneSimulator simulator = StandaloneSimulator.start(wechat);
    private final List<String> complaints = new ArrayList<>();
    private String openId;
    private Page page;

    @BeforeAll
    static void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void quit() {
        playwright.close();
    }

    @BeforeEach
    void open() {
        openId = wechat.add("陈先生", "zh-CN", true).openId();
        page = open(1280, 900);
    }

    private Page open(int width, int height) {
        Page fresh =
                browser.newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("zh-CN")
                                        .setViewportSize(width, height))
                        .newPage();
        fresh.onConsoleMessage(message -> complaints.add(message.text()));
        fresh.onPageError(complaints::add);
        fresh.navigate(simulator.url() + "/simulator");
        assertThat(fresh.locator("#title")).hasText("示例");
        return fresh;
    }

    @AfterEach
    void close() {
        page.context().close();
        simulator.close();
        wechat.close();
        application.close();
        assertThat(complaints).as("nothing in the browser's console").isEmpty();
    }

    /** What the phone shows as sent is on its way to the application, which may take a moment. */
    private void pushed(int times) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(application.calls).hasSize(times));
    }

    @Test
    void words_areSent_andAnAnswerIsGivenByATap() {
        replyWith(QUESTION);
        page.fill("#words", "我要报事故");
        page.keyboard().press("Enter");
        assertThat(line(-1)).containsText("有人受伤吗");

        page.locator(".option").first().click();

        assertThat(page.locator(".mine").last()).containsText("1");
        assertThat(page.locator(".push")).hasCount(2);
        pushed(2);
        assertThat(application.calls.getLast().text()).contains("<Content><![CDATA[1]]>");
        assertThat(page.locator("#budget")).hasText("5");
    }

    @Test
    void samples_areSentOneMessageEach_andOpenLarge() {
        page.click("#to-more");
        page.click("[data-key=samples]");
        page.locator(".tile").nth(0).click();
        page.locator(".tile").nth(2).click();
        picture("phone-samples");
        page.click(".sheet .go");

        assertThat(page.locator(".mine .picture img")).hasCount(2);
        pushed(2);
        assertThat(application.calls).allMatch(call -> call.text().contains("[image]"));
        page.locator(".mine .picture").first().click();
        assertThat(page.locator("#lightbox img")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#lightbox img")).isHidden();
    }

    @Test
    void place_voice_sticker_andMenu_arriveAsThePlatformPushesThem() {
        page.click("#to-more");
        page.click("[data-key=pin]");
        picture("phone-map");
        page.locator(".places button").nth(1).click();
        page.click(".sheet .go");
        assertThat(page.locator(".place strong")).hasText("天河区天河路1号");
        page.click("#to-voice");
        page.click("#talk");
        page.fill("#heard", "没有人受伤");
        page.click(".sheet .go");
        assertThat(page.locator(".heard")).containsText("没有人受伤");
        page.click("#to-emoji");
        page.locator(".stickers button").first().click();
        assertThat(page.locator("#chat .sticker")).hasText("好的");
        page.click("#to-menu");
        page.locator(".menu-item").nth(2).locator("> button").click();
        page.locator(".sub-menu button").first().click();
        assertThat(page.locator("#chat .tap")).containsText("改预约");

        pushed(4);
        assertThat(application.calls)
                .extracting(HttpCall::text)
                .satisfiesExactly(
                        body -> assertThat(body).contains("[location]", "<Location_X>23.13<"),
                        body -> assertThat(body).contains("[voice]", "[没有人受伤]"),
                        body -> assertThat(body).contains("不支持的消息类型"),
                        body -> assertThat(body).contains("[CLICK]", "[APPOINTMENT_CHANGE]"));
    }

    @Test
    void silence_isShownAsThePlatformShowsIt_andTheSwitchboardCountsTheTries() {
        page.locator("[data-focus='DROP_CONNECTION--1']").click();
        assertThat(page.locator(".fault.on")).containsText("断开连接");
        page.fill("#words", "在吗");
        page.keyboard().press("Enter");

        assertThat(page.locator(".notice").last()).hasText("该公众号提供的服务出现故障，请稍后再试");
        page.locator(".push summary").first().click();
        assertThat(page.locator(".tries li")).hasCount(3);
        picture("phone-out-of-order");
        wechat.arrange(openId, Fault.DROP_CONNECTION, 0);
    }

    @Test
    void unfollowed_onlyFollowingIsLeft_andTheGreetingComesBack() {
        replyWith("欢迎");
        page.click("#account");
        page.click(".leave");
        assertThat(page.locator("#words")).isHidden();
        page.click("#follow button");

        assertThat(line(-1)).containsText("欢迎");
        assertThat(page.locator("#words")).isVisible();
    }

    @Test
    void anotherCitizen_hasAChatOfTheirOwn_andTheirMenuTheirLanguage() {
        page.fill("#words", "你好");
        page.keyboard().press("Enter");
        assertThat(page.locator(".mine")).hasCount(1);
        page.click("#people");
        page.fill("#nickname", "佐藤さん");
        page.selectOption(".new-person select", "ja");
        page.click(".new-person .go");

        assertThat(page.locator(".mine")).hasCount(0);
        assertThat(page.locator(".notice-follow")).hasCount(1);
        page.click("#to-menu");
        assertThat(page.locator(".menu-item").first()).hasText("事故を届ける");
    }

    @Test
    void phone_isUsableOnAPhone_andForEverybody() {
        replyWith(QUESTION);
        page.fill("#words", "我要报事故");
        page.keyboard().press("Enter");
        assertThat(line(-1)).containsText("有人受伤吗");
        picture("phone-desktop");
        AxeResults wide = new AxeBuilder(page).analyze();
        assertThat(wide.getViolations()).isEmpty();

        page.context().close();
        page = open(390, 844);
        assertThat(page.locator("#words")).isVisible();
        picture("phone-390");
        page.click("#board-key");
        assertThat(page.locator("#budget")).isVisible();
        picture("phone-390-switchboard");
    }

    private void replyWith(String text) {
        application.answers(
                call -> {
                    String to = call.query().get("openid");
                    return new Answer(200, StandIn.text(to, text));
                });
    }

    private Locator line(int fromEnd) {
        return page.locator(".line").nth(fromEnd);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
