package org.citizenwindow.simulator.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.citizenwindow.simulator.Samples;
import org.citizenwindow.simulator.demo.Stories.Answer;
import org.citizenwindow.simulator.demo.Stories.Story;
import org.citizenwindow.simulator.wechat.Act;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Line;

/** Plays one citizen: waits for the account's words, answers them, until the story is over or nothing fits any more. */
public final class Storyteller {
    private static final int MOST_TURNS = 40;
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final FakeWechat wechat;
    private final Stories stories;
    private final Pace pace;

    /**
     * How fast a citizen is.
     *
     * @param thinking before an answer
     * @param quiet how long the account must be silent before its words are taken as whole
     * @param patience how long to wait for any words
     */
    public record Pace(Duration thinking, Duration quiet, Duration patience) {}

    public Storyteller(FakeWechat wechat, Stories stories, Pace pace) {
        this.wechat = wechat;
        this.stories = stories;
        this.pace = pace;
    }

    /** How a story ended. @param last the account's words it ended on */
    public record Told(boolean whole, String last) {}

    /** Tells one story from its first words; the citizen must follow the account. */
    public Told tell(Story story) {
        long read = newest(story);
        act(story, List.of(new Act.Text(story.first())));
        String words = "";
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            words = heard(story, read);
            Optional<Answer> answer = answer(story, words);
            if (answer.isEmpty()) {
                return new Told(false, words);
            }
            if (answer.get().end()) {
                return new Told(true, words);
            }
            read = newest(story);
            LockSupport.parkNanos(pace.thinking().toNanos());
            act(story, acts(story, answer.get(), words));
        }
        return new Told(false, words);
    }

    private Optional<Answer> answer(Story story, String words) {
        return stories.answersOf(story).stream()
                .filter(one -> Pattern.compile(one.when()).matcher(words).find())
                .findFirst();
    }

    private void act(Story story, List<Act> acts) {
        acts.stream()
                .map(act -> wechat.act(story.openId(), act))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static List<Act> acts(Story story, Answer answer, String words) {
        if (answer.pin()) {
            Stories.Place place = story.pin();
            return List.of(new Act.Pin(place.latitude(), place.longitude(), place.label()));
        }
        if (answer.album() != null) {
            List<Act> photos = new ArrayList<>();
            for (String name : answer.album()) {
                photos.add(new Act.Photo(Samples.bytes(name).orElseThrow(), name));
            }
            return photos;
        }
        if (answer.choose() != null) {
            return List.of(new Act.Text(number(words, answer.choose())));
        }
        String say = answer.say();
        for (var word : story.words().entrySet()) {
            say = say.replace("{" + word.getKey() + "}", word.getValue());
        }
        return List.of(new Act.Text(say));
    }

    /** The number an option is offered under; its words when it has none. */
    static String number(String words, String option) {
        Matcher numbered =
                Pattern.compile("(\\d{1,2})[ .、]\\s*[^\\d\\n\u3000]*" + Pattern.quote(option))
                        .matcher(words);
        return numbered.find() ? numbered.group(1) : option;
    }

    /**
     * All the account said behind a line, once it is silent and can be answered; pictures come late and say nothing. What
     * cannot be answered is given back when the patience ends.
     */
    private String heard(Story story, long after) {
        long end = System.nanoTime() + pace.patience().toNanos();
        long quietSince = System.nanoTime();
        String words = "";
        while (System.nanoTime() < end) {
            String now = said(story, after);
            if (!now.equals(words)) {
                words = now;
                quietSince = System.nanoTime();
            }
            boolean quiet = System.nanoTime() - quietSince >= pace.quiet().toNanos();
            if (quiet && answer(story, words).isPresent()) {
                break;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return words;
    }

    private String said(Story story, long after) {
        return wechat.chat(story.openId(), after).stream()
                .filter(line -> line.side() == Line.Side.ACCOUNT && !line.text().isEmpty())
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    private long newest(Story story) {
        List<Line> lines = wechat.chat(story.openId(), 0);
        return lines.isEmpty() ? 0 : lines.getLast().seq();
    }
}
