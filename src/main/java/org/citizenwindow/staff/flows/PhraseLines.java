package org.citizenwindow.staff.flows;

import java.util.List;
import org.citizenwindow.conversation.Misunderstood.Wording;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.understand.Deed;
import org.citizenwindow.dialog.understand.Intent;
import org.citizenwindow.flows.reading.FirstMessage;
import org.citizenwindow.flows.reading.PhraseTests;

/** Writes wordings as phrase tests of a service, in the form the loader reads. */
final class PhraseLines {
    /** In English, as everything in a service's files that is not said to citizens. */
    private static final List<String> HEAD =
            List.of(
                    "What was not understood. Move each sentence below the intent it is about: under 'must' when it",
                    "means it, under 'must_not' when it only sounds like it. Then put them into the file of the",
                    "service, teach the rules, and run deploy/lint.");

    private final Flows flows;

    PhraseLines(Flows flows) {
        this.flows = flows;
    }

    /** A file of one test: the words mean the service in which they were written, or no service; or they do not. */
    String of(Wording wording, boolean means) {
        return PhraseTests.written(List.of(), List.of(written(wording, means, "")));
    }

    /**
     * A file of all wordings, each with where it was written and how often. They stand where they change nothing: a sentence
     * written within a service begins it no more than it did, one written outside of all is nobody's.
     */
    String file(List<Wording> wordings) {
        return PhraseTests.written(
                HEAD,
                wordings.stream()
                        .map(
                                wording ->
                                        written(
                                                wording,
                                                intent(wording).equals(FirstMessage.NOTHING),
                                                (wording.flow() + " " + wording.step()).strip()
                                                        + " "
                                                        + wording.times()
                                                        + "x"))
                        .toList());
    }

    private PhraseTests.Written written(Wording wording, boolean means, String about) {
        return new PhraseTests.Written(intent(wording), means, wording.words(), about.strip());
    }

    /** The intent that begins the flow in which it was written. */
    private String intent(Wording wording) {
        return flows.recogniser().intents().stream()
                .filter(intent -> intent.deed().equals(new Deed.Start(wording.flow())))
                .map(Intent::id)
                .findFirst()
                .orElse(FirstMessage.NOTHING);
    }
}
