package org.citizenwindow.simulator.demo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citizenwindow.simulator.ApplicationUrl;
import org.citizenwindow.simulator.ChatKeeper;
import org.citizenwindow.simulator.Samples;
import org.citizenwindow.simulator.SimulatorConfig;
import org.citizenwindow.simulator.wechat.Act;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.jboss.logging.Logger;

/** Wakes the phones when the demo starts: with the chats of the last run, or at first with visitors and stories. */
@Singleton
class DemoStart {
    private static final Logger LOG = Logger.getLogger(DemoStart.class);
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Storyteller.Pace PACE =
            new Storyteller.Pace(
                    Duration.ofMillis(700), Duration.ofMillis(1200), Duration.ofSeconds(20));

    private static final Pattern CASE_NUMBER = Pattern.compile("\\d{4}-\\d{4}-\\d{4}");

    private final FakeWechat wechat;
    private final SimulatorConfig config;
    private final ApplicationUrl application;
    private Optional<ChatKeeper> keeper = Optional.empty();
    private Optional<Thread> teller = Optional.empty();

    DemoStart(FakeWechat wechat, SimulatorConfig config, ApplicationUrl application) {
        this.wechat = wechat;
        this.config = config;
        this.application = application;
    }

    /** A phone a visitor plays with; the page knows it from the same file. */
    record Visitor(String openId, String nickname, String lang) {}

    void start(@Observes StartupEvent event) {
        keeper = config.keepIn().map(home -> ChatKeeper.start(wechat, home));
        if (config.story() && wechat.citizens().isEmpty()) {
            teller = Optional.of(Thread.ofVirtual().name("demo-stories").start(this::tell));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        teller.ifPresent(Thread::interrupt);
        keeper.ifPresent(ChatKeeper::close);
    }

    private void tell() {
        if (!ready()) {
            LOG.warn("the application did not get ready; the demo's citizens stay silent");
            return;
        }
        for (Visitor visitor : Samples.read("static/visitors.json", Visitor[].class)) {
            follow(visitor.openId(), visitor.nickname(), visitor.lang());
        }
        try (DeskBrowser desk = new DeskBrowser(application::at)) {
            boolean officer = signIn(desk);
            Stories stories = Stories.shipped();
            Storyteller storyteller = new Storyteller(wechat, stories, PACE);
            for (Stories.Story story : stories.stories()) {
                follow(story.openId(), story.nickname(), story.lang());
                Storyteller.Told told = storyteller.tell(story);
                if (!told.whole()) {
                    LOG.warnf("%s's story broke off at: %s", story.nickname(), told.last());
                } else if (officer) {
                    handle(desk, story, told.last());
                }
            }
            LOG.infof("%d demo citizens have told their stories", stories.stories().size());
        } catch (IOException e) {
            LOG.warn("the demo's officer could not work: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean signIn(DeskBrowser desk) throws IOException, InterruptedException {
        return config.desk().username().isPresent()
                && config.desk().password().isPresent()
                && desk.signIn(config.desk().username().get(), config.desk().password().get());
    }

    /** What an officer does with the case whose number is in the receipt. */
    private static void handle(DeskBrowser desk, Stories.Story story, String receipt)
            throws IOException, InterruptedException {
        Matcher number = CASE_NUMBER.matcher(receipt);
        if (!number.find()) {
            return;
        }
        for (Stories.DeskAct act : story.desk()) {
            LockSupport.parkNanos(PACE.quiet().toNanos());
            if (!desk.act(number.group(), act.verb(), act.fields())) {
                LOG.warnf("the desk refused to %s the case %s", act.verb(), number.group());
                return;
            }
        }
    }

    private void follow(String openId, String nickname, String lang) {
        wechat.add(openId, nickname, lang, false);
        wechat.act(openId, new Act.Follow(Optional.empty())).join();
    }

    /** Whether the application says that it is ready, within two minutes. */
    private boolean ready() {
        URI health = application.at("/q/health/ready");
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                if (answers200(client, health)) {
                    return true;
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
        return false;
    }

    private static boolean answers200(HttpClient client, URI address) {
        try {
            HttpRequest ask =
                    HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
            return client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
