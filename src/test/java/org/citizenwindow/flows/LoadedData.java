package org.citizenwindow.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.ObjectName;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.reading.FirstMessage;
import org.citizenwindow.shared.Lang;

/**
 * What loaded services hold in memory, the index of questions included: the heap with them, less the heap without, as objects counted after a collection. To repeat:
 * {@code deploy/bench --engine}.
 */
public final class LoadedData {
    private static final double MEGABYTE = 1024 * 1024;

    /** Other threads allocate meanwhile: the least of a few is nearest to the truth. */
    private static final int TIMES = 3;

    private LoadedData() {}

    /**
     * The services this repository ships, in megabytes.
     *
     * @param enough as little need not be measured again
     */
    static double ofTheShipped(double enough) {
        return held(() -> ServiceLoader.load(BuiltInServices.files()), enough);
    }

    /**
     * These and 40 intents with 2,000 phrases and 300 questions and answers, in megabytes.
     *
     * @param directory an empty one
     * @param enough as little need not be measured again
     */
    static double ofManyMore(Path directory, double enough) {
        return held(
                () -> {
                    try {
                        return MadeUpServices.besideTheShipped(directory, 1);
                    } catch (IOException unwritable) {
                        throw new UncheckedIOException(unwritable);
                    }
                },
                enough);
    }

    private static double held(Supplier<Flows> loading, double enough) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < TIMES && least > enough; i++) {
            least = Math.min(least, once(loading));
        }
        return least;
    }

    /** In a method of its own, so that nothing of it is held when the next begins. */
    private static double once(Supplier<Flows> loading) {
        double without = used();
        Flows flows = loading.get();
        FirstMessage.of(flows, "我不太明白你在问我什么呢", Optional.of(Lang.ZH_CN)); // makes the index
        flows.recogniser().prepare(); // and the examples of every language
        double with = used();
        if (flows.recogniser().intents().isEmpty()) { // it is needed until here
            throw new IllegalStateException("nothing was loaded");
        }
        return with - without;
    }

    /** All objects that are reached, without the collector's own fillings of gaps. */
    private static double used() {
        return histogram()
                        .lines()
                        .map(line -> line.strip().split("\\s+"))
                        .filter(columns -> columns.length > 3 && columns[0].endsWith(":"))
                        .filter(columns -> !columns[3].contains("FillerElement"))
                        .mapToLong(columns -> Long.parseLong(columns[2]))
                        .sum()
                / MEGABYTE;
    }

    private static String histogram() {
        try {
            return (String)
                    ManagementFactory.getPlatformMBeanServer()
                            .invoke(
                                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                    "gcClassHistogram",
                                    new Object[] {new String[0]},
                                    new String[] {String[].class.getName()});
        } catch (JMException notThisJvm) {
            throw new IllegalStateException("the JVM does not count its objects", notThisJvm);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of("target", "bench-services");
        System.out.printf(
                Locale.ROOT,
                "loaded data: %.1f MB as shipped; %.1f MB with 40 intents, 2,000 phrases and 300 questions more%n",
                ofTheShipped(0),
                ofManyMore(directory, 0));
    }
}
