package org.citizenwindow.flows.talks;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citizenwindow.channel.Capabilities;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.dialog.value.ValueType;
import org.citizenwindow.flows.ServiceLoader;
import org.citizenwindow.flows.reading.CallBook;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.reading.YamlText;
import org.citizenwindow.shared.Lang;

/**
 * A chat that somebody plays by hand with the same engine as citizens: back ends answer as the talks of the service have them
 * answer, or as the player says. What was played can be written as a talk file.
 */
public final class TalkSession {
    /**
     * What one line led to.
     *
     * @param said in order
     * @param calls what back ends were asked and answered, for the player to see
     */
    public record Heard(List<Effect.Say> said, List<String> calls) {}

    private final Flows flows;
    private final Lang lang;
    private final Flow flow;
    private final Map<String, CallResult> usual = new HashMap<>();
    private Duration slowness = Duration.ZERO;
    private final CallBook calls;
    private final TalkStage stage;
    private final TalkRecording recording;
    private final List<String> called = new ArrayList<>();
    private Optional<TalkAnswer> next = Optional.empty();
    private List<String> offered = List.of();

    /**
     * @param flow where it begins
     * @param clock when it begins
     */
    public TalkSession(FlowFiles files, Flows flows, Flow flow, Lang lang, OffsetDateTime clock) {
        this.flows = flows;
        this.lang = lang;
        this.flow = flow;
        this.calls = ServiceLoader.calls(files);
        this.recording = new TalkRecording(flow.ref().name(), lang, clock);
        Talk talk =
                new Talk(
                        "played by hand",
                        "",
                        flow.ref().name(),
                        Capabilities.of(Capabilities.USUAL).orElseThrow(),
                        List.of(lang),
                        clock,
                        Map.of(),
                        Optional.empty(),
                        List.of(),
                        List.of());
        this.stage = new TalkStage(flows, talk, lang, Set.of());
        stage.answeredBy(this::answer);
        usual(files);
    }

    /** The first good answer a talk gives for each call; those of the flow's own service count more. */
    private void usual(FlowFiles files) {
        List<String> services = new ArrayList<>(files.services());
        services.remove(flow.service());
        services.addFirst(flow.service());
        for (String service : services) {
            for (Map.Entry<String, String> file : files.of(service).entrySet()) {
                if (file.getKey().startsWith("talks/")) {
                    Talk talk = Talk.read(file.getKey(), file.getValue(), new Faults());
                    talk.answers()
                            .forEach(
                                    (call, answers) ->
                                            answers.stream()
                                                    .map(answer -> Talk.answer(answer, lang))
                                                    .filter(CallResult.Ok.class::isInstance)
                                                    .findFirst()
                                                    .ifPresent(ok -> usual.putIfAbsent(call, ok)));
                }
            }
        }
    }

    private TalkAnswer answer(String service) {
        TalkAnswer answer =
                next.orElseGet(() -> TalkAnswer.of(usual.getOrDefault(service, made(service))));
        if (calls.find(service).filter(CallBook.Entry::late).isPresent()) {
            answer = new TalkAnswer(answer.result(), slowness);
            slowness = Duration.ZERO;
        }
        next = Optional.empty();
        called.add(service + " → " + TalkRecording.shown(answer));
        recording.answered(service, answer);
        return answer;
    }

    private CallResult made(String service) {
        Map<String, Value> values = new HashMap<>();
        calls.find(service)
                .map(CallBook.Entry::gives)
                .orElse(Map.of())
                .forEach((name, type) -> values.put(name, sample(name, type)));
        return new CallResult.Ok(values);
    }

    private static Value sample(String name, ValueType type) {
        return switch (type) {
            case YES_NO -> new Value.Bool(true);
            case NUMBER -> new Value.Num(java.math.BigDecimal.ONE);
            case LIST ->
                    new Value.Many(List.of(new Value.Choice("a", "A"), new Value.Choice("b", "B")));
            case CHOICE -> new Value.Choice("a", "A");
            default -> new Value.Str(name);
        };
    }

    /** Begins the flow: by its menu key, or as the desk would. */
    public Heard begin() {
        return flow.starts().menu().isEmpty()
                ? act("invited: {}", new Event.Invited(flow.ref().name(), Map.of()))
                : act(
                        "tap: " + YamlText.quoted(flow.starts().menu().getFirst()),
                        new Event.Tap(flow.starts().menu().getFirst()));
    }

    /** The citizen writes. */
    public Heard user(String text) {
        return act("user: " + YamlText.quoted(text), new Event.Text(text));
    }

    /** The citizen taps the n-th of the answers offered last; empty when there is none. */
    public Optional<Heard> tap(int n) {
        return n < 1 || n > offered.size()
                ? Optional.empty()
                : Optional.of(act("tap: " + n, new Event.Tap(offered.get(n - 1))));
    }

    /** The citizen sends a picture; the same name twice is the same picture. */
    public Heard photo(String name) {
        begun();
        stage.picture(name);
        return heard("photo: " + YamlText.quoted(name));
    }

    /** The citizen sends a place. */
    public Heard pin(double latitude, double longitude, String label) {
        return act(
                "location: {lat: "
                        + latitude
                        + ", lng: "
                        + longitude
                        + ", label: "
                        + YamlText.quoted(label)
                        + "}",
                new Event.Pin(latitude, longitude, label));
    }

    /** Time passes; timers that come due fire. */
    public Heard pass(Duration time) {
        begun();
        stage.pass(time);
        return heard("wait: " + time);
    }

    /** The next call is answered so, whatever it is. */
    public void answerNext(CallResult result) {
        next = Optional.of(TalkAnswer.of(result));
    }

    /** The next call is not answered in its time. */
    public void noAnswerNext() {
        next = Optional.of(TalkAnswer.none());
    }

    /** The next call that answers later takes so long. */
    public void slowNext(Duration time) {
        slowness = time;
    }

    /** The word for going back, in the language of the chat. */
    public String back() {
        return ReviewWords.in(lang, "talk.back");
    }

    /** Everything played so far as a talk file. */
    public String recorded() {
        return recording.yaml();
    }

    private void begun() {
        stage.beginLine();
        called.clear();
    }

    private Heard act(String line, Event event) {
        begun();
        stage.happen(event);
        return heard(line);
    }

    private Heard heard(String line) {
        List<Effect.Say> said = List.copyOf(stage.said());
        for (Effect.Say say : said) {
            if (!say.options().isEmpty()) {
                offered = say.options();
            }
        }
        recording.line(line, said, stage.called());
        return new Heard(said, List.copyOf(called));
    }
}
