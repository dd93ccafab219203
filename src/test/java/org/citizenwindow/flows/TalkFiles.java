package org.citizenwindow.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.talks.Talk;
import org.citizenwindow.flows.talks.TalkPlayer;
import org.citizenwindow.shared.Lang;

/** Plays a single talk file for tests of those who write one. */
public final class TalkFiles {
    private TalkFiles() {}

    /** What is not as the file says, its own faults included. */
    public static List<String> failures(Path file, Path overlay) throws IOException {
        Faults faults = new Faults();
        Talk talk = Talk.read(file.toString(), Files.readString(file), faults);
        List<String> failures = new ArrayList<>();
        Flows flows = ServiceLoader.load(BuiltInServices.files().over(overlay));
        for (Lang lang : talk.locales()) {
            failures.addAll(TalkPlayer.play(talk, lang, flows).failures());
        }
        faults.all().forEach(fault -> failures.add(fault.toString()));
        return failures;
    }
}
