package org.citizenwindow.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.Flows;
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

    private final List<Talk> talks = new ArrayList<>();
    private final List<Played> played = new ArrayList<>();
    private final Coverage coverage;

    private Talks(Flows flows) {
        this.coverage = new Coverage(flows);
    }

    /**
     * Plays every {@code talks/*.yaml}.
     *
     * @throws FaultyServices when one cannot be read
     */
    public static Talks play(FlowFiles files, Flows flows) {
        Talks result = new Talks(flows);
        Faults faults = new Faults();
        for (String service : files.services()) {
            for (Map.Entry<String, String> file : files.of(service).entrySet()) {
                if (file.getKey().startsWith("talks/")) {
                    String place = files.place(service, file.getKey());
                    result.play(service, Talk.read(place, file.getValue(), faults), flows);
                }
            }
        }
        if (!faults.none()) {
            throw new FaultyServices(faults);
        }
        return result;
    }

    private void play(String service, Talk talk, Flows flows) {
        talks.add(talk);
        for (Lang lang : talk.locales()) {
            TalkPlayer.Play play = TalkPlayer.play(talk, lang, flows);
            coverage.add(lang, play.traces());
            played.add(
                    new Played(
                            service,
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
