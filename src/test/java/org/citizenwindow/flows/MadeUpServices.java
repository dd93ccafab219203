package org.citizenwindow.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.shared.Lang;

/** Services of invented words beside the shipped ones, to see what many cost: 40 intents, always the same. */
final class MadeUpServices {
    private static final int INTENTS = 40;

    private MadeUpServices() {}

    /**
     * Writes and reads them.
     *
     * @param directory an empty one
     * @param size 1 for 2,000 phrases and 300 questions and answers, 10 for ten times as many
     */
    static Flows besideTheShipped(Path directory, int size) throws IOException {
        Path intents = Files.createDirectories(directory.resolve("bench/intents/zh-CN"));
        write(directory.resolve("bench"), size, new Random(1));
        Files.writeString(intents.resolve("all.yaml"), phrases(size, new Random(2)));
        return ServiceLoader.load(BuiltInServices.files().over(directory));
    }

    private static void write(Path service, int size, Random random) throws IOException {
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

    private static String phrases(int size, Random random) {
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
}
