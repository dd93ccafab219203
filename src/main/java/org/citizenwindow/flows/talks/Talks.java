package org.citizenwindow.flows.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.ServiceLoader;
import org.citizenwindow.flows.reading.CallBook;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FaultyServices;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.shared.Lang;

/** All conversation tests of all services, played: for the build and for an author's check. */
public final class Talks {
    /**
     * One talk in one language.
     *
     * @param file where it stands
     * @param transcript the chat as a person reads it
     * @param failures what was not as written, with file and line
     */
    public record Played(
            String service,
            String file,
            String title,
            Lang lang,
            String transcript,
            List<String> failures) {}

    /** A talk to play, and what is wrong with its file. */
    private record Script(String service, Talk talk, Faults faults) {}

    private final List<Played> played = new ArrayList<>();
    private final Coverage coverage;

    private Talks(Flows flows) {
        this.coverage = new Coverage(flows);
    }

    /**
     * Plays every {@code talks/*.yaml}, on as many processors as there are: no talk knows of another.
     *
     * @throws FaultyServices when one cannot be read
     */
    public static Talks play(FlowFiles files, Flows flows) {
        List<Script> scripts = new ArrayList<>();
        CallBook calls = ServiceLoader.calls(files);
        for (String service : files.services()) {
            for (Map.Entry<String, String> file : files.of(service).entrySet()) {
                if (file.getKey().startsWith("talks/")) {
                    String place = files.place(service, file.getKey());
                    Faults faults = new Faults();
                    Talk talk = Talk.read(place, file.getValue(), faults);
                    talk.calls(calls.names());
                    scripts.add(new Script(service, talk, faults));
                }
            }
        }
        List<List<TalkPlayer.Play>> plays =
                scripts.parallelStream().map(script -> play(script.talk(), flows)).toList();
        Talks result = new Talks(flows);
        Faults faults = new Faults();
        for (int i = 0; i < plays.size(); i++) {
            result.add(scripts.get(i), plays.get(i));
            faults.addAll(scripts.get(i).faults().all());
        }
        if (!faults.none()) {
            throw new FaultyServices(faults);
        }
        return result;
    }

    private static List<TalkPlayer.Play> play(Talk talk, Flows flows) {
        return talk.locales().stream().map(lang -> TalkPlayer.play(talk, lang, flows)).toList();
    }

    private void add(Script script, List<TalkPlayer.Play> plays) {
        Talk talk = script.talk();
        for (int i = 0; i < plays.size(); i++) {
            Lang lang = talk.locales().get(i);
            TalkPlayer.Play play = plays.get(i);
            coverage.add(lang, play.traces());
            played.add(
                    new Played(
                            script.service(),
                            talk.file(),
                            talk.title(),
                            lang,
                            play.transcript(),
                            play.failures()));
        }
    }

    /** Every talk in each of its languages. */
    public List<Played> played() {
        return List.copyOf(played);
    }

    /** Which steps, edges and phrases they passed. */
    public Coverage coverage() {
        return coverage;
    }
}
