package org.citizenwindow.dialog.flow;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.citizenwindow.dialog.Chat;
import org.citizenwindow.dialog.Context;
import org.citizenwindow.dialog.Engine;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.Outcome;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.flows.ConversationJson;
import org.citizenwindow.shared.Lang;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long one {@link Engine#step} takes, by what the citizen does, with all shipped services loaded. To repeat: run
 * {@link #main} on the test class path.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StepBenchmark {
    /** What is done: an answer to a collect step, a word nobody knows, a tap, the beginning of a report. */
    @Param({"plate", "phone", "place", "time", "unknown", "start", "danger"})
    public String deed;

    private final Flows flows = BuiltInServices.flows();
    private final Context context = new Context(Instant.parse("2026-11-22T02:00:00Z"), Chat.ZONE);
    private final ConversationJson json = new ConversationJson();
    private Conversation state;
    private Event event;
    private String stored;

    @Setup
    public void prepare() {
        String question =
                switch (deed) {
                    case "plate", "unknown", "danger" -> "my_plate";
                    case "phone" -> "phone";
                    case "place" -> "place";
                    case "time" -> "happened_at";
                    default -> "";
                };
        event =
                new Event.Text(
                        switch (deed) {
                            case "plate" -> "粤A·12345";
                            case "phone" -> "138 0013 8000";
                            case "place" -> "天河路和体育东路路口";
                            case "time" -> "昨晚八点半左右";
                            case "unknown" -> "我不太明白你在问我什么呢";
                            case "danger" -> "对方司机流血了怎么办";
                            default -> "你好，我要报一起轻微交通事故";
                        });
        state =
                question.isEmpty()
                        ? Conversation.fresh("bench:main:citizen", Lang.ZH_CN)
                        : at(question);
        stored = json.write(state);
    }

    private static Conversation at(String question) {
        for (Conversation state : BuiltInServices.conversations()) {
            boolean here =
                    state.lang() == Lang.ZH_CN
                            && state.aside().isEmpty()
                            && state.stack().size() == 1
                            && state.top()
                                    .flatMap(Frame::question)
                                    .filter(q -> q.slot().equals(question) && !q.check())
                                    .isPresent();
            if (here) {
                return state;
            }
        }
        throw new IllegalStateException("no talk asks for " + question);
    }

    @Benchmark
    public Outcome step() {
        return Engine.step(state, event, flows, context);
    }

    @Benchmark
    public String stepWithJson() {
        return json.write(Engine.step(json.read(stored), event, flows, context).state());
    }

    public static void main(String[] arguments) throws RunnerException {
        String only = arguments.length > 0 ? arguments[0] : StepBenchmark.class.getSimpleName();
        new Runner(
                        new OptionsBuilder()
                                .include(only)
                                .forks(1)
                                .warmupIterations(3)
                                .warmupTime(org.openjdk.jmh.runner.options.TimeValue.seconds(2))
                                .measurementIterations(3)
                                .measurementTime(
                                        org.openjdk.jmh.runner.options.TimeValue.seconds(2))
                                .jvmArgsAppend("-Xmx512m")
                                .build())
                .run();
    }
}
