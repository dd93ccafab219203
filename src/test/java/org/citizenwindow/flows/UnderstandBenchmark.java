package org.citizenwindow.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.citizenwindow.dialog.Context;
import org.citizenwindow.dialog.Conversation;
import org.citizenwindow.dialog.Engine;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.Flows;
import org.citizenwindow.dialog.Outcome;
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
    private static final int INTENTS = 40;

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
        Path directory = Files.createTempDirectory("bench");
        Path service = Files.createDirectories(directory.resolve("bench/intents/zh-CN"));
        write(service.getParent().getParent(), new Random(1));
        Files.writeString(service.resolve("all.yaml"), phrases(new Random(2)));
        System.gc();
        long before = used();
        flows =
                ServiceLoader.load(
                        FlowFiles.of(Path.of("src/main/resources/services")).over(directory));
        System.gc();
        System.out.printf("loaded data: %.1f MB%n", (used() - before) / 1048576.0);
        text =
                switch (words) {
                    case "report" -> "你好，我要报一起轻微交通事故";
                    case "unknown" -> "我不太明白你在问我什么呢";
                    case "pinyin" -> "wo yao jiao fakuan";
                    default -> "I want to report a minor accident";
                };
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void write(Path service, Random random) throws IOException {
        StringBuilder intents = new StringBuilder("format: cw.intents/1\nintents:\n");
        for (int i = 0; i < INTENTS; i++) {
            intents.append("  bench.i").append(i).append(": {say: bench.text}\n");
        }
        Files.writeString(service.resolve("intents.yaml"), intents);
        StringBuilder faq = new StringBuilder("format: cw.faq/1\nentries:\n");
        for (int i = 0; i < 300 * size; i++) {
            faq.append("  - {id: q").append(i).append(", intent: bench.i0, answer: bench.text,");
            faq.append(" source: none, questions: {zh-CN: [").append(han(random, 12));
            faq.append("], ja: [").append(han(random, 12)).append("], en: [a question]}}\n");
        }
        Files.writeString(service.resolve("faq.yaml"), faq);
        Path texts = Files.createDirectories(service.resolve("texts"));
        for (Lang lang : Lang.values()) {
            Files.writeString(texts.resolve(lang.tag() + ".yaml"), "bench.text: text\n");
        }
    }

    private String phrases(Random random) {
        StringBuilder out = new StringBuilder("format: cw.phrases/1\n");
        for (int i = 0; i < INTENTS; i++) {
            out.append("bench.i").append(i).append(":\n  phrases:\n");
            for (int p = 0; p < 2000 * size / INTENTS; p++) {
                out.append("    - \"{*}").append(han(random, 3)).append("[").append(han(random, 1));
                out.append("]{*}").append(han(random, 2)).append("{*}\"\n");
            }
        }
        return out.toString();
    }

    private static String han(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) (0x4E00 + random.nextInt(3000)));
        }
        return out.toString();
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
