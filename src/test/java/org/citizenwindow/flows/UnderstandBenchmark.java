package org.citizenwindow.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.citizenwindow.dialog.Context;
import org.citizenwindow.dialog.Engine;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.Outcome;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.understand.Understood;
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
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long it takes to recognise a message, and to answer it, with the shipped services and made-up ones besides: 2,000
 * phrases and 300 questions and answers, or ten times as many. To repeat: run {@link #main} on the test class path.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UnderstandBenchmark {
    /** 2,000 and 20,000 phrases. */
    @Param({"1", "10"})
    public int size;

    /** What is written. */
    @Param({"report", "unknown", "pinyin", "english"})
    public String words;

    private final Context context =
            new Context(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private Flows flows;
    private String text;

    @Setup
    public void load() throws IOException {
        flows = MadeUpServices.besideTheShipped(Files.createTempDirectory("bench"), size);
        text =
                switch (words) {
                    case "report" -> "你好，我要报一起轻微交通事故";
                    case "unknown" -> "我不太明白你在问我什么呢";
                    case "pinyin" -> "wo yao jiao fakuan";
                    default -> "I want to report a minor accident";
                };
    }

    @Benchmark
    public Understood recognise() {
        return flows.recogniser().understand(text, Optional.empty());
    }

    @Benchmark
    public Outcome step() {
        return Engine.step(
                Conversation.fresh("bench:main:citizen", Lang.ZH_CN),
                new Event.Text(text),
                flows,
                context);
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(
                        new OptionsBuilder()
                                .include(UnderstandBenchmark.class.getSimpleName())
                                .forks(1)
                                .warmupIterations(3)
                                .warmupTime(TimeValue.seconds(1))
                                .measurementIterations(3)
                                .measurementTime(TimeValue.seconds(1))
                                .jvmArgsAppend("-Xmx512m")
                                .build())
                .run();
    }
}
