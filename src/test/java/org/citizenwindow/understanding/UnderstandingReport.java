package org.citizenwindow.understanding;

import java.nio.file.Path;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.ServiceLoader;
import org.citizenwindow.flows.reading.FaultyServices;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.shared.Lang;

/**
 * For authors: what the shipped rules make of the sentences. Of the development part every miss is printed, of the test part
 * only figures. Arguments: languages, e.g. {@code zh-CN}.
 */
final class UnderstandingReport {
    private UnderstandingReport() {}

    public static void main(String[] languages) {
        Flows flows;
        try {
            flows = ServiceLoader.load(FlowFiles.of(Path.of("src/main/resources/services")));
        } catch (FaultyServices faulty) {
            System.out.println(faulty.getMessage());
            return;
        }
        for (String tag : languages) {
            Lang lang = Lang.of(tag).orElseThrow();
            Measure dev = new Measure(flows, lang, Sentences.read("dev", lang));
            dev.misses()
                    .forEach(
                            m ->
                                    System.out.println(
                                            m.line().intent()
                                                    + " -> "
                                                    + m.taken()
                                                    + "\t"
                                                    + m.line().text()));
            dev.wrongLanguage()
                    .forEach(m -> System.out.println("lang " + m.taken() + "\t" + m.line().text()));
            dev.missedDangers().forEach(m -> System.out.println("DANGER " + m.line().text()));
            dev.falseAlarms().forEach(m -> System.out.println("ALARM " + m.line().text()));
            System.out.println(dev.summary("dev " + tag));
            System.out.println(
                    new Measure(flows, lang, Sentences.read("test", lang)).summary("test " + tag));
        }
    }
}
