package org.citizenwindow.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.inbox.AcceptMessage;
import org.citizenwindow.platform.database.TestDatabase;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.staff.accounts.Officers;
import org.citizenwindow.staff.accounts.StaffRole;
import org.citizenwindow.staff.cases.Reports;
import org.citizenwindow.testing.Browsers;
import org.citizenwindow.testing.Browsers.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console as an officer uses it, in a real browser. Pictures are kept below {@code target/screenshots}. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ConsoleBrowserQuarkusTest {
    private static final List<Look> LOOKS =
            List.of(
                    Look.desk("zh-CN"),
                    Look.desk("en").atNight(),
                    Look.phone("zh-CN"),
                    Look.phone("en").atNight());

    private static Browsers browsers;

    @TestHTTPResource("/")
    String home;

    @Inject Officers officers;
    @Inject Reports reports;
    @Inject AcceptMessage acceptMessage;

    @BeforeAll
    static void start() {
        browsers = Browsers.start();
    }

    @AfterAll
    static void stop() {
        browsers.close();
    }

    @Test
    void officer_seesCaseAppear_opensAndAcceptsIt_byKeyboardAlone() {
        officers.make("wang.li", "王丽", StaffRole.TRIAGE);
        try (BrowserContext officer = browsers.somebody(Look.desk("zh-CN"), home)) {
            Page page = officer.newPage();
            List<String> complaints = complaints(page);
            page.navigate("/console");
            page.keyboard().type("wang.li");
            page.keyboard().press("Tab");
            page.keyboard().type(Officers.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-queue]")).isVisible();

            Page secondTab = officer.newPage();
            secondTab.navigate("/console?desk=new");
            assertThat(secondTab.locator("[data-queue]")).isVisible();

            // Urgent, so that it stands on the first page however many cases other tests left
            // behind.
            CaseView report =
                    reports.open(
                            "天河路与体育西路路口",
                            "粤A12345",
                            "粤B67890",
                            "13800138000",
                            CasePriority.HIGH,
                            List.of("front", "contact"));
            Locator row = page.locator("tr[data-number='" + report.number() + "']");
            assertThat(row).isVisible();
            assertThat(row).hasClass(java.util.regex.Pattern.compile("is-fresh"));
            Browsers.picture(page, "queue-live");
            assertThat(secondTab.locator("tr[data-number='" + report.number() + "']")).isVisible();
            secondTab.close();
            page.bringToFront();

            while (!"true".equals(row.getAttribute("aria-selected"))) {
                page.keyboard().press("j");
            }
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText(report.number().value());
            page.locator("[data-accept-case]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice").first()).containsText("已受理");
            assertThat(page.locator("#case-head .state")).containsText("处理中");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void pages_inEveryLook_areAccessibleAndPictured() {
        CaseView first = reports.open("中山五路 33 号公园前地铁站 D 出口", "粤A8K62F", "粤C55123", "13922220001");
        reports.open("环市东路与建设六马路路口", "粤AF21086", "粤A6T390", "13711110002");
        reports.open(
                "内环路 A 线（黄埔大道出口）",
                "粤S3B771",
                "粤A90K12",
                "13533330003",
                CasePriority.HIGH,
                List.of());
        CaseView full =
                reports.open(
                        "天河路与体育西路路口，正佳广场东门",
                        "粤A12345",
                        "粤B67890",
                        "13800138000",
                        CasePriority.NORMAL,
                        List.of("front", "rear", "contact", "corrupt"));
        for (String words : List.of("我要报事故", "没有人受伤", "随便写写", "人工")) {
            says(full, words);
        }
        nobodyUnderstands();
        for (Look look : LOOKS) {
            try (BrowserContext officer = signedIn(look)) {
                Page page = officer.newPage();
                List<String> complaints = complaints(page);
                page.navigate("/console");
                assertThat(page.locator("tr[data-number]").first()).isVisible();
                accessible(page, "queue-" + look.label());
                page.navigate("/console/cases/" + full.number());
                assertThat(page.locator(".photo img")).hasCount(3);
                assertThat(page.locator("#chat-digest dt")).hasCount(5);
                accessible(page, "case-" + look.label());
                fits(page);
                page.locator("summary").nth(1).click();
                accessible(page, "case-move-" + look.label());
                page.navigate("/console/people");
                assertThat(page.locator(".people-list li").first()).isVisible();
                accessible(page, "people-" + look.label());
                for (String path : List.of("services", "flows", "flows/traffic.minor_accident")) {
                    page.navigate("/console/" + path);
                    assertThat(page.locator("h1")).isVisible();
                    if (path.startsWith("flows")) {
                        flowsAreNotEmpty(page, path.contains("/"));
                    }
                    accessible(page, path.replace('/', '-') + "-" + look.label());
                    fits(page);
                }
                page.navigate("/console/cases/" + first.number() + "/nothing");
                accessible(page, "unknown-" + look.label());
                assertThat(complaints).filteredOn(text -> !text.contains("404")).isEmpty();
            }
            try (BrowserContext stranger = browsers.somebody(look, home)) {
                Page page = stranger.newPage();
                page.navigate("/console");
                accessible(page, "sign-in-" + look.label());
            }
        }
    }

    /** Citizens leave a flow half-way, and words are misunderstood in it and outside of it. */
    private void nobodyUnderstands() {
        for (int i = 0; i < 3; i++) {
            ConversationKey citizen =
                    new ConversationKey("paper", "test", UUID.randomUUID().toString());
            for (String words : List.of("呱唧呱唧呱唧", "我要报事故", "嗯嗯嗯", "没有人受伤", "取消")) {
                says(citizen, words);
            }
        }
    }

    /** What is checked is a filled table and a list with an open example, not two sentences that there is nothing. */
    private static void flowsAreNotEmpty(Page page, boolean ofOne) {
        if (ofOne) {
            assertThat(page.locator(".flows-table tbody tr").nth(1)).isVisible();
            assertThat(page.locator(".flows-table")).containsText("%");
        }
        Locator missed = page.locator(".flows-missed li");
        assertThat(missed.first()).isVisible();
        missed.first().locator("summary").click();
        assertThat(missed.first().locator("pre").first()).isVisible();
    }

    /** The citizen of a case goes on writing: the digest above the chat has something to tell. */
    private void says(CaseView view, String words) {
        says(view.conversation(), words);
    }

    private void says(ConversationKey citizen, String words) {
        Instant now = Instant.now();
        acceptMessage.accept(
                new InboundMessage(
                        citizen,
                        UUID.randomUUID().toString(),
                        now,
                        new InboundMessage.Content.Text(words, "")),
                now.plusSeconds(20));
    }

    private BrowserContext signedIn(Look look) {
        BrowserContext context = browsers.somebody(look, home);
        context.addCookies(
                List.of(
                        new com.microsoft.playwright.options.Cookie(
                                        "console-session", officers.administrator("he.jing"))
                                .setUrl(home + "console")
                                .setHttpOnly(true)));
        return context;
    }

    /** What the browser complains of: errors of scripts, and whatever the content policy refuses. */
    private static List<String> complaints(Page page) {
        List<String> complaints = new java.util.concurrent.CopyOnWriteArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        return complaints;
    }

    private static void accessible(Page page, String name) {
        Browsers.picture(page, name);
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true); // no frames: no tab of its own
        assertThat(axe.analyze().getViolations()).as(name).isEmpty();
    }

    private static void fits(Page page) {
        Object overflow =
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("nothing sticks out at the side").isEqualTo(0);
    }
}
