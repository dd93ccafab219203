package org.citizenwindow.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.citizenwindow.dialog.flow.Faq;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.understand.Deed;
import org.citizenwindow.dialog.understand.Example;
import org.citizenwindow.dialog.understand.Recogniser;
import org.citizenwindow.dialog.understand.Understood;
import org.citizenwindow.shared.Lang;

/** How well sentences are understood. */
final class Measure {
    static final String NOTHING = "out_of_scope";
    private static final Set<String> DANGERS = Set.of("accident.injury", "emergency");

    /** A sentence and what it was taken for. */
    record Miss(Sentences.Line line, String taken) {}

    private final List<Sentences.Line> lines;
    private final List<Miss> misses = new ArrayList<>();
    private final List<Miss> missedDangers = new ArrayList<>();
    private final List<Miss> falseAlarms = new ArrayList<>();
    private final List<Miss> falseStarts = new ArrayList<>();
    private final List<Miss> wrongLanguage = new ArrayList<>();

    Measure(Flows flows, Lang lang, List<Sentences.Line> lines) {
        this.lines = lines;
        lines.forEach(line -> hear(flows, flows.recogniser(), lang, line));
    }

    /**
     * The same, where sentences that are examples themselves are heard by a recogniser that has never seen them.
     *
     * @param parts every so many-th sentence is left out together
     */
    Measure(Flows flows, Lang lang, List<Sentences.Line> lines, int parts) {
        this.lines = lines;
        Map<Lang, List<Example>> examples = flows.recogniser().examples();
        for (int part = 0; part < parts; part++) {
            List<Sentences.Line> unseen = new ArrayList<>();
            Set<String> texts = new HashSet<>();
            for (int i = part; i < lines.size(); i += parts) {
                unseen.add(lines.get(i));
                texts.add(lines.get(i).text());
            }
            List<Example> kept =
                    examples.get(lang).stream()
                            .filter(example -> !texts.contains(example.sentence()))
                            .toList();
            Recogniser stranger = flows.recogniser().knowing(Map.of(lang, kept), Optional.empty());
            unseen.forEach(line -> hear(flows, stranger, lang, line));
        }
    }

    private void hear(Flows flows, Recogniser recogniser, Lang lang, Sentences.Line line) {
        Understood understood = recogniser.understand(line.text(), Optional.empty());
        String taken =
                understood.candidates().isEmpty()
                        ? flows.faq()
                                .nearest(
                                        flows.words().normal().of(line.text()),
                                        understood.lang(),
                                        Optional.empty())
                                .map(Faq.Entry::intent)
                                .orElse(NOTHING)
                        : understood.candidates().getFirst().intent().id();
        Miss miss = new Miss(line, taken);
        if (!taken.equals(line.intent())) {
            misses.add(miss);
        }
        if (DANGERS.contains(line.intent()) && !understood.danger()) {
            missedDangers.add(miss);
        }
        if (!DANGERS.contains(line.intent()) && understood.danger()) {
            falseAlarms.add(miss);
        }
        boolean starts =
                recogniser.intent(taken).filter(i -> i.deed() instanceof Deed.Start).isPresent();
        if (Set.of(NOTHING, "smalltalk").contains(line.intent()) && starts) {
            falseStarts.add(miss);
        }
        if (understood.lang() != lang) {
            wrongLanguage.add(new Miss(line, understood.lang().tag()));
        }
    }

    double right() {
        return 100.0 * (lines.size() - misses.size()) / lines.size();
    }

    List<Miss> misses() {
        return misses;
    }

    List<Miss> missedDangers() {
        return missedDangers;
    }

    /** Of a hundred sentences that tell of danger, how many are not heard as such. */
    double dangersMissed() {
        long dangers = lines.stream().filter(l -> DANGERS.contains(l.intent())).count();
        return dangers == 0 ? 0 : 100.0 * missedDangers.size() / dangers;
    }

    List<Miss> falseAlarms() {
        return falseAlarms;
    }

    List<Miss> wrongLanguage() {
        return wrongLanguage;
    }

    /** Of a hundred sentences that are no matter of the counter, how many begin a service. */
    double falseStarts() {
        long outside =
                lines.stream()
                        .filter(l -> Set.of(NOTHING, "smalltalk").contains(l.intent()))
                        .count();
        return outside == 0 ? 0 : 100.0 * falseStarts.size() / outside;
    }

    /** The whole in a few lines, without any sentence. */
    String summary(String title) {
        StringBuilder out = new StringBuilder();
        out.append(
                String.format(
                        "%s: %.1f %% of %d right, %d dangers missed (%.1f %%), %d false alarms, %.1f %% false"
                                + " starts, %d in another language%n",
                        title,
                        right(),
                        lines.size(),
                        missedDangers.size(),
                        dangersMissed(),
                        falseAlarms.size(),
                        falseStarts(),
                        wrongLanguage.size()));
        out.append("  by intent:").append(table(Sentences.Line::intent)).append('\n');
        out.append("  by style:").append(table(Sentences.Line::style)).append('\n');
        return out.toString();
    }

    private String table(Function<Sentences.Line, String> by) {
        Map<String, int[]> counts = new TreeMap<>();
        lines.forEach(l -> counts.computeIfAbsent(by.apply(l), any -> new int[2])[1]++);
        misses.forEach(m -> counts.get(by.apply(m.line()))[0]++);
        StringBuilder out = new StringBuilder();
        counts.forEach(
                (key, count) ->
                        out.append(String.format(" %s %d/%d", key, count[1] - count[0], count[1])));
        return out.toString();
    }
}
